import type { Page } from "playwright-core";

/** Something that a sentence asks for: the status of a message, or a value. */
export type Wish =
  | { readonly kind: "status"; readonly about: string; readonly says: string }
  | {
      readonly kind: "value";
      readonly name: string;
      readonly verb: string;
      readonly value: string | undefined;
    };

/** Reads a sentence as people say it: alternatives behind "or", in each what must hold at once behind "and". */
export function wishesIn(sentence: string): readonly (readonly Wish[])[] {
  const condition = sentence.slice(sentence.indexOf(" if ") + 4);
  return condition.split(/,? or /).map((part) => part.split(" and ").map(wishOf));
}

function wishOf(clause: string): Wish {
  const [, about, says] = /^(.*?) (has .*)$/.exec(clause) ?? [];
  if (about !== undefined && says !== undefined) return { kind: "status", about, says };
  const [, subject = "", verb = "", end = ""] = /^(.*?) (is(?: not)?) (.*)$/.exec(clause) ?? [];
  // "It is urgent" names the value itself, which is then yes or no.
  if (/^it$/.test(subject)) return { kind: "value", name: end, verb, value: undefined };
  return { kind: "value", name: subject.replace(/^the /, ""), verb, value: end };
}

/** The choice whose words are most like some words; undefined if none has a word of them. */
export function bestOf(choices: readonly string[], words: string): string | undefined {
  const sought = wordsOf(words);
  const score = (choice: string) => {
    const own = wordsOf(choice);
    const shared = own.filter((word) => sought.includes(word)).length;
    return shared / (own.length + sought.length - shared);
  };
  const [best] = choices.toSorted((a, b) => score(b) - score(a));
  return best !== undefined && score(best) > 0 ? best : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== "" && word !== "the");
}

/** Ways to act on a page: by pointing or by keys. Every press, click and choice is counted. */
export interface Actor {
  readonly actions: number;
  /** Presses the button of a name. */
  press(name: RegExp): Promise<void>;
  /** The choices of the last native select of a name. */
  choicesOf(name: string): Promise<readonly string[]>;
  choose(name: string, choice: string): Promise<void>;
  /** Opens the last list of a name, and returns the names of its options. */
  open(name: string): Promise<readonly string[]>;
  /** Chooses an option of the open list. */
  pick(option: string): Promise<void>;
  type(name: RegExp, text: string): Promise<void>;
}

/** Builds the conditions of a sentence with an actor who knows nothing of the page but the names of its controls. */
export async function build(sentence: string, page: Page, actor: Actor): Promise<void> {
  let isFirst = true;
  for (const [index, alternative] of wishesIn(sentence).entries())
    for (const [at, wish] of alternative.entries()) {
      await actor.press(isFirst ? /^Add a condition$/ : at === 0 && index > 0 ? /^Or: add/ : /^And: add/);
      isFirst = false;
      if (wish.kind === "status") await buildStatus(wish, actor);
      else await buildValue(wish, page, actor);
    }
}

async function buildStatus({ about, says }: Extract<Wish, { kind: "status" }>, actor: Actor): Promise<void> {
  const kind = bestOf(await actor.choicesOf("Kind of condition"), about);
  if (kind !== undefined) await actor.choose("Kind of condition", kind);
  await actor.choose("Step", bestOf(await actor.choicesOf("Step"), about) ?? "");
  await actor.choose("Has or has not", bestOf(await actor.choicesOf("Has or has not"), says) ?? "");
  await actor.pick(bestOf(await actor.open("Status"), says) ?? "");
}

/** Looks for the kind of value under which the name is offered. */
async function buildValue(
  { name, verb, value }: Extract<Wish, { kind: "value" }>,
  page: Page,
  actor: Actor,
): Promise<void> {
  for (const kind of await actor.choicesOf("Kind of condition")) {
    if (/status/i.test(kind)) continue;
    await actor.choose("Kind of condition", kind);
    const offered = await page.locator("heed-conditions .row").last().locator(".path datalist option").all();
    const names = await Promise.all(offered.map((each) => each.getAttribute("value")));
    if (names.includes(name)) break;
  }
  await actor.type(/^Path/, name);
  await actor.choose("Comparison", bestOf(await actor.choicesOf("Comparison"), verb) ?? "");
  if (value !== undefined) await actor.type(/^Value$/, value);
  else await actor.choose("Value", bestOf(await actor.choicesOf("Value"), "yes") ?? "");
}

/** Acts by pointing. To choose from a native select is two actions: opening it, and a click on the choice. */
export function pointing(page: Page): Actor {
  let actions = 0;
  const last = (name: string) => page.getByRole("combobox", { name, exact: true }).last();
  return {
    get actions() {
      return actions;
    },
    async press(name) {
      actions += 1;
      await page.getByRole("button", { name }).last().click();
    },
    choicesOf: (name) => last(name).locator("option:enabled").allTextContents(),
    async choose(name, choice) {
      if ((await last(name).locator("option:checked").textContent()) === choice) return;
      actions += 2;
      await last(name).selectOption({ label: choice });
    },
    async open(name) {
      actions += 1;
      await last(name).click();
      return page.getByRole("option").locator(".label").allTextContents();
    },
    async pick(option) {
      actions += 1;
      await page
        .getByRole("option")
        .filter({ has: page.getByText(option, { exact: true }) })
        .click();
    },
    async type(name, text) {
      actions += 2;
      const field = page.getByRole("combobox", { name }).or(page.getByRole("textbox", { name })).last();
      await field.click();
      await page.keyboard.type(text);
    },
  };
}

/** Acts by keys alone, going forward with Tab to the control of a name; a typed text is one action. */
export function keying(page: Page): Actor {
  let actions = 0;
  const { keyboard } = page;
  const key = (name: string) => {
    actions += 1;
    return keyboard.press(name);
  };
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return {
        name: active?.getAttribute("aria-label") ?? active?.textContent?.trim() ?? "",
        tag: active?.localName,
      };
    });
  const go = async (fits: (name: string, tag: string | undefined) => boolean) => {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      const { name, tag } = await focused();
      if (fits(name, tag)) return;
      await key("Tab");
    }
    throw new Error("No control of that name is reached by Tab.");
  };
  const inFocus = (read: string) =>
    page.evaluate((what) => {
      const select = document.querySelector("heed-conditions")?.shadowRoot
        ?.activeElement as HTMLSelectElement;
      const labels = [...select.options].filter(({ disabled }) => !disabled).map(({ text }) => text);
      return what === "all" ? labels : [select.selectedOptions[0]?.text ?? ""];
    }, read);
  return {
    get actions() {
      return actions;
    },
    async press(name) {
      await go((shown) => name.test(shown));
      await key("Enter");
    },
    async choicesOf(name) {
      await go((shown, tag) => shown === name && tag === "select");
      return inFocus("all");
    },
    async choose(name, choice) {
      await go((shown, tag) => shown === name && tag === "select");
      const all = await inFocus("all");
      for (let presses = 0; presses < all.length; presses += 1) {
        const [current = ""] = await inFocus("chosen");
        if (current === choice) return;
        await key(all.indexOf(current) < all.indexOf(choice) ? "ArrowDown" : "ArrowUp");
      }
    },
    async open(name) {
      await go((shown, tag) => shown === name && tag === "button");
      await key("Enter");
      return page.getByRole("option").locator(".label").allTextContents();
    },
    async pick(option) {
      const labels = await page.getByRole("option").locator(".label").allTextContents();
      await key("Home");
      for (let at = 0; at < labels.indexOf(option); at += 1) await key("ArrowDown");
      await key("Enter");
    },
    async type(name, text) {
      await go((shown, tag) => name.test(shown) && tag === "input");
      actions += 1;
      await keyboard.type(text);
    },
  };
}
