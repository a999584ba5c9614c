import { type Answer, alwaysFalse, alwaysTrue, Budget } from "../analyse/index.ts";
import { simplifyFile, witnessInWords } from "../compare/index.ts";
import type { Condition } from "../condition/index.ts";
import { applyEdits, type Edit, lostComments, replaceEntry } from "../document/index.ts";
import { parse, print } from "../language/index.ts";
import type { Finding } from "../lint/index.ts";
import type { Span } from "../problem/index.ts";
import type { ChannelType } from "../status/index.ts";
import { encodeFor } from "../stored/index.ts";
import { type ConditionSlot, conditionAt, SLOT_KINDS } from "../workflow/index.ts";
import { findingsOf } from "./findings.ts";
import { changesBetween } from "./format.ts";
import { type OpenFile, openAgain, type Surroundings } from "./open-file.ts";

/** Something that can be done at a place. */
export interface Action {
  /** A command to people: `Write in words`. */
  readonly title: string;
  /**
   * `fix`: keeps every verdict; `suggestion`: may change a verdict; `rewrite`: says the same in another way; `show` and `ask`
   * change nothing, and have an answer.
   */
  readonly kind: "fix" | "suggestion" | "rewrite" | "show" | "ask";
  readonly edits?: readonly Edit[];
  /** The finding that it mends. */
  readonly finding?: Finding;
  /** Works the answer out: a sentence or two, or JSON. It can take a second. */
  readonly answer?: () => string;
}

/** The greatest number of steps of one question that an editor asks. */
const QUESTION_STEPS = 60_000;

/**
 * Returns everything that can be done within a span: mending its findings, and looking at, simplifying and asking about its
 * conditions.
 *
 * @param findings those of the file, if they are known
 */
export function actionsAt(
  file: OpenFile,
  span: Span,
  around: Surroundings = {},
  findings: readonly Finding[] = findingsOf(file, around),
): readonly Action[] {
  const here = findings.filter((finding) => finding.span !== undefined && touches(finding.span, span));
  const remedies = here.flatMap((finding) => remediesOf(finding, file.text));
  const slots = file.slots.filter((slot) => touches(spanOfSlot(slot), span));
  const innermost = slots.toSorted((a, b) => lengthOf(spanOfSlot(a)) - lengthOf(spanOfSlot(b)))[0];
  const others = innermost === undefined ? textActions(file) : slotActions(file, innermost);
  return [...remedies, ...others];
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function spanOfSlot({ when, conditions }: ConditionSlot): Span {
  const content = when ?? conditions;
  const start = content?.entry?.keySpan.start ?? content?.node.span.start ?? 0;
  return { start, end: content?.node.span.end ?? start };
}

function remediesOf(finding: Finding, text: string): readonly Action[] {
  return (["fix", "suggestion"] as const).flatMap((kind) => {
    const edits = finding[kind]?.edits;
    return edits === undefined ? [] : [{ title: titleOf(finding, kind, text), kind, edits, finding }];
  });
}

/** The greatest number of characters of a text in a title. */
const LONGEST = 60;

/** The difference between the two remedies of one finding. */
const OF_BOTH = { fix: ", and keep every verdict", suggestion: ", as it was likely meant" } as const;

function titleOf(finding: Finding, kind: "fix" | "suggestion", text: string): string {
  const { code, fix, suggestion } = finding;
  const edits = finding[kind]?.edits ?? [];
  const whole = `Mend: ${code}${fix && suggestion ? OF_BOTH[kind] : ""}`;
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const before = text.slice(start, end).trim();
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const after = applyEdits(text.slice(start, end), moved).trim();
  if (Math.max(before.length, after.length) > LONGEST || /[\r\n]/.test(before + after)) return whole;
  if (after === "") return `Remove \`${before}\``;
  return before === "" ? `Insert \`${after}\`` : `Write \`${after}\``;
}

/** Actions about a file that is one condition in words. */
function textActions({ kind, text, options }: OpenFile): readonly Action[] {
  if (kind !== "condition") return [];
  const { condition } = parse(text.replace(/^\uFEFF/, ""), { prefixes: options.prefixes });
  return condition === undefined ? [] : [showStored(condition, undefined), ...questions(condition, {})];
}

function slotActions(file: OpenFile, slot: ConditionSlot): readonly Action[] {
  const { document, options } = file;
  const condition = conditionAt(slot, options);
  if (condition === undefined || document === undefined) return [];
  const channels = channelsOf(file);
  return [
    ...rewrites(file, slot, condition),
    showStored(condition, slot),
    ...(slot.when === undefined
      ? [
          {
            title: "Show in words",
            kind: "show" as const,
            answer: () => print(condition, { target: slot.target }),
          },
        ]
      : []),
    ...questions(condition, channels),
  ];
}

function showStored(condition: Condition, slot: ConditionSlot | undefined): Action {
  const target = slot?.target ?? "step";
  return {
    title: "Show the stored form",
    kind: "show",
    answer: () => JSON.stringify(encodeFor(condition, { target }) ?? null, null, 2),
  };
}

/** The same condition in words for its stored form, the reverse, and without parts that make no difference. */
function rewrites(file: OpenFile, slot: ConditionSlot, condition: Condition): readonly Action[] {
  const { document, text } = file;
  const { map, when, conditions, kind, target } = slot;
  if (document === undefined) return [];
  const { form, hasText, key } = SLOT_KINDS[kind];
  const found: Action[] = [];
  if (map !== undefined && form === "target" && hasText && key !== undefined) {
    if (when === undefined && conditions?.entry !== undefined && !conditions.entry.isAlias) {
      const edits = replaceEntry(document, map, conditions.entry, "when", print(condition, { target }));
      if (isSame(file, slot, edits, condition))
        found.push({ title: "Write in words", kind: "rewrite", edits });
    } else if (when?.entry !== undefined && conditions === undefined && !when.entry.isAlias) {
      const stored = encodeFor(condition, { target, prefixes: file.options.prefixes });
      const edits =
        stored && replaceEntry(document, map, when.entry, key, JSON.parse(JSON.stringify(stored)));
      if (edits !== undefined && isSame(file, slot, edits, condition)) {
        found.push({ title: "Write in stored form", kind: "rewrite", edits });
      }
    }
  }
  const budget = new Budget(QUESTION_STEPS);
  const { channels: _, ...options } = file.options;
  const simple = simplifyFile(document, { ...options, budget, isWanted: (one) => one === slot });
  if (simple.slots.length > 0 && simple.text !== undefined) {
    const edits = changesBetween(text, simple.text);
    found.push({ title: "Simplify: remove what makes no difference", kind: "rewrite", edits });
  }
  return found;
}

/** Checks that edits leave a readable file that has the same condition at the same place, and loses no comment. */
function isSame(file: OpenFile, slot: ConditionSlot, edits: readonly Edit[], condition: Condition): boolean {
  const { document } = file;
  if (document === undefined || lostComments(document, edits).length > 0) return false;
  const again = openAgain(file, applyEdits(file.text, edits));
  const found = again.slots.find(({ pointer, kind }) => pointer === slot.pointer && kind === slot.kind);
  const after = found && conditionAt(found, again.options);
  return after !== undefined && print(after) === print(condition);
}

/** The channels of a file's steps, which limit the statuses that are possible. */
function channelsOf({ workflows }: OpenFile): { readonly [ref: string]: ChannelType } {
  const entries = workflows.flatMap(({ workflow }) =>
    [...workflow.byRef].flatMap(([ref, { channelType }]) =>
      channelType === undefined ? [] : [[ref, channelType]],
    ),
  );
  return Object.fromEntries(entries);
}

function questions(
  condition: Condition,
  channels: { readonly [ref: string]: ChannelType },
): readonly Action[] {
  const options = () => ({ channels, budget: new Budget(QUESTION_STEPS) });
  return [
    {
      title: "Ask: can this ever hold?",
      kind: "ask",
      answer: () => {
        const answer = alwaysFalse(condition, options());
        return answered(answer, "No: it is false in every context.", "Yes, for instance", condition);
      },
    },
    {
      title: "Ask: can this ever be false?",
      kind: "ask",
      answer: () => {
        const answer = alwaysTrue(condition, options());
        return answered(answer, "No: it is true in every context.", "Yes, for instance", condition);
      },
    },
  ];
}

function answered({ answer, witness, why }: Answer, no: string, yes: string, condition: Condition): string {
  switch (answer) {
    case "yes":
      return no;
    case "no": {
      const words = witness && witnessInWords(witness, [condition]);
      return words ? `${yes}: ${words}.` : "Yes, in every context.";
    }
    default:
      return `Undecided${why === undefined ? "" : `: ${why}`}.`;
  }
}
