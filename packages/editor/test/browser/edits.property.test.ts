import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, program, STEPS } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const KINDS = [
  "insert",
  "or",
  "remove",
  "up",
  "down",
  "negate",
  "duplicate",
  "type",
  "select",
  "apart",
  "undo",
  "redo",
  "rows",
  "text",
  "stored",
] as const;

interface Act {
  readonly kind: (typeof KINDS)[number];
  /** A row, counted around. */
  readonly row: number;
  readonly text: string;
}

/** Effect of an act: the conditions before and after it, and the place of the row that it named. */
interface Done {
  readonly kind: Act["kind"];
  /** False if the element did not offer it. */
  readonly isDone: boolean;
  /** True if a step was made that is undone, though the conditions may be the same after it. */
  readonly isStep: boolean;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...KINDS),
  row: fc.nat(40),
  text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", "7", " ", '"', "é", "{", "$") }),
});

const START = {
  any: [
    {
      all: [
        { argument: "pro", operator: "equal_to", variable: "data.plan" },
        { variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" },
      ],
    },
    { variable: "recipient.due_at", operator: "is_timestamp_before", argument: "3 days ago" },
    { all: [{ variable: "data.tags", operator: "contains_all", argument: '["a","5"]' }] },
  ],
};

/** The trios of stored conditions, in their order. */
function triosOf(json: string): readonly string[] {
  const stored = JSON.parse(json) as { all?: unknown[]; any?: (object | { all: unknown[] })[] } | null;
  const members = stored?.any ?? (stored?.all === undefined ? [] : [stored as { all: unknown[] }]);
  return members
    .flatMap((member) => ("all" in member ? member.all : [member]))
    .map((trio) => JSON.stringify(trio));
}

/** Acts in the page by its controls, one after the other. */
async function perform(page: Page, acts: readonly Act[]): Promise<readonly Done[]> {
  return page.evaluate(
    async ([all, start, steps]) => {
      const element = document.querySelector("heed-conditions") as Conditions;
      const root = element.shadowRoot as ShadowRoot;
      const json = () => JSON.stringify(element.value);
      const frame = () => new Promise(requestAnimationFrame);
      element.steps = steps;
      element.view = "rows";
      element.value = start as never;
      const press = (node: Element | null | undefined) => {
        if (!(node instanceof HTMLButtonElement) || node.disabled) return false;
        node.click();
        return true;
      };
      const tool = (row: Element | undefined, name: string) =>
        press(row?.querySelector(`[data-tool="${name}"]`));
      let typedSomething = false;
      const type = (row: Element | undefined, text: string) => {
        const before = json();
        const input = row?.querySelector<HTMLInputElement>('input[aria-label="Value"]');
        if (!input) return false;
        input.focus();
        for (const end of text.split("").keys()) {
          input.value = text.slice(0, end + 1);
          input.dispatchEvent(new Event("input", { bubbles: true }));
          typedSomething ||= json() !== before;
        }
        input.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      };
      const done: {
        kind: string;
        isDone: boolean;
        isStep: boolean;
        at: number;
        before: string;
        after: string;
      }[] = [];
      for (const { kind, row: named, text } of all) {
        if (element.view !== "rows" && !["undo", "redo", "rows", "text", "stored"].includes(kind)) continue;
        const rows = [...root.querySelectorAll(".row")];
        const at = rows.length === 0 ? -1 : named % rows.length;
        const row = rows[at];
        const before = json();
        typedSomething = false;
        const tell = (isDone: boolean) =>
          done.push({
            kind,
            isDone,
            isStep: kind === "type" ? typedSomething : isDone,
            at,
            before,
            after: json(),
          });
        const undo = () => press(root.querySelector('.bar [data-tool="undo"]'));
        if (kind === "insert") tell(press(root.querySelector(".add-row, [data-add]")));
        else if (kind === "or") tell(press(root.querySelector(".add-group")));
        else if (kind === "type") tell(type(row, text));
        else if (kind === "select") tell(press(row?.querySelector(".grip")));
        else if (kind === "apart") {
          const buttons = [...root.querySelectorAll(".act")];
          tell(press(buttons.find((each) => each.textContent === "New alternative")));
        } else if (kind === "undo") tell(undo());
        else if (kind === "redo") tell(press(root.querySelector('.bar [data-tool="redo"]')));
        else if (kind === "rows" || kind === "text" || kind === "stored") {
          const names = { rows: "Rows", text: "Text", stored: "JSON" };
          const views = [...root.querySelectorAll(".views button")];
          const isDone = press(views.find((each) => each.textContent === names[kind]));
          for (let frames = 0; isDone && kind === "text" && frames < 300; frames += 1) {
            if (root.querySelector(".cm-content")) break;
            await frame();
          }
          tell(isDone);
        } else tell(tool(row, kind === "duplicate" ? "copy" : kind));
      }
      return done as Done[];
    },
    [acts, START, STEPS] as const,
  );
}

/** Checks one act, and moves in the states that undoing must bring back. */
function check(
  { kind, isDone, isStep, at, before, after }: Done,
  states: string[],
  place: { at: number },
): void {
  const [old, now] = [triosOf(before), triosOf(after)];
  const without = (list: readonly string[], index: number) => list.filter((_, each) => each !== index);
  expect(before).toBe(states[place.at]);
  if (kind === "undo" || kind === "redo") {
    if (isDone) place.at += kind === "undo" ? -1 : 1;
    expect(after).toBe(states[place.at]);
    return;
  }
  if (!isDone || kind === "select" || kind === "rows" || kind === "text" || kind === "stored") {
    expect(after).toBe(before);
    return;
  }
  if (kind === "remove") expect(now).toEqual(without(old, at));
  else if (kind === "duplicate") expect(now).toEqual([...old.slice(0, at + 1), ...old.slice(at)]);
  else if (kind === "negate" || kind === "type") expect(without(now, at)).toEqual(without(old, at));
  else if (kind === "up" || kind === "down" || kind === "apart")
    expect(now.toSorted()).toEqual(old.toSorted());
  else expect(old.every((trio) => now.includes(trio)) && now.length === old.length + 1).toBe(true);
  if (!isStep) return;
  states.splice(place.at + 1, states.length, after);
  place.at += 1;
}

describe.skipIf(program === undefined)("a thousand random edits in the element", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await openPage(browser);
  });
  afterAll(() => browser.close());

  test("neither lose nor change what was not touched, and undoing brings back each state", async () => {
    let edits = 0;
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 60, maxLength: 60, size: "max" }), async (acts) => {
        const done = await perform(page, acts);
        const states = [JSON.stringify(START)];
        const place = { at: 0 };
        for (const each of done) {
          check(each, states, place);
          if (each.isDone && each.before !== each.after) edits += 1;
          if (each.isDone) kinds.add(each.kind);
        }
      }),
      { numRuns: 80, endOnFailure: true },
    );
    console.log(`${edits} edits`);
    expect(edits).toBeGreaterThan(1000);
    expect([...kinds].toSorted()).toEqual([...KINDS].toSorted());
    expect(errorsOf.get(page)).toEqual([]);
  }, 400_000);
});
