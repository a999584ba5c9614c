import { type Document, entryOf, spanOf } from "../../document/index.ts";
import { countBefore, type Span } from "../../problem/index.ts";
import { conditionOwners } from "../subject/condition-owners.ts";
import { type NamedPart, SUPPRESSION_KEYWORDS } from "./comment.ts";
import { type LocatedSuppression, suppressionsIn } from "./placement.ts";
import { isSuppressible } from "./suppression-rules.ts";

/** A suppression that comes from outside the file, such as a config. */
export interface Suppression {
  /** The code of the findings to suppress: the name of a rule, or the code of a diagnostic that is a warning. */
  readonly rule: string;
  /** A JSON pointer (RFC 6901) to a value of the file, or the ref of a step; the whole file if it is left out. */
  readonly at?: string | undefined;
}

/** The use of a suppression in a file; `nowhere`: the file does not have the place that it names. */
export type SuppressionUse = "used" | "unused" | "nowhere";

/** The use of one rule of a suppression that is in force. */
interface RuleUse {
  isUsed: boolean;
}

/** A suppression in a comment of the file. */
export interface CommentSuppression extends Omit<LocatedSuppression, "names"> {
  readonly names: readonly (NamedPart & {
    /** Undefined if it is not in force. */
    readonly use: Readonly<RuleUse> | undefined;
  })[];
}

/** The suppressions that are in force in one file. */
export class Suppressions {
  /** Suppressions in the file's comments, in its order. */
  readonly inComments: readonly CommentSuppression[];
  readonly #given: ReadonlyMap<Suppression, RuleUse | undefined>;
  readonly #index = new SpanIndex<RuleUse>();

  constructor(document: Document, given: readonly Suppression[]) {
    this.inComments = suppressionsIn(document).map((suppression) => this.#addComment(suppression));
    const refs = given.some(({ at }) => at !== undefined) ? stepsByRef(document) : new Map<string, Span[]>();
    this.#given = new Map(given.map((one) => [one, this.#addGiven(one, document, refs)]));
  }

  /** Checks whether findings of a rule are suppressed at the start of a span; marks the suppression as used. */
  cover(rule: string, span: Span | undefined): boolean {
    const use = this.#index.at(rule, span?.start ?? 0);
    if (use !== undefined) use.isUsed = true;
    return use !== undefined;
  }

  /** The use of the suppressions that were given. */
  get uses(): ReadonlyMap<Suppression, SuppressionUse> {
    const wordOf = (use: RuleUse | undefined): SuppressionUse =>
      use === undefined ? "nowhere" : use.isUsed ? "used" : "unused";
    return new Map([...this.#given].map(([suppression, use]) => [suppression, wordOf(use)]));
  }

  #addComment({ names, ...suppression }: LocatedSuppression): CommentSuppression {
    const { range, reason, word } = suppression;
    const isSound = reason !== "" && SUPPRESSION_KEYWORDS.includes(word.name) && typeof range !== "string";
    return {
      ...suppression,
      names: names.map((part) => {
        const isInForce = isSound && isSuppressible(part.name);
        return { ...part, use: isInForce ? this.#add(part.name, [range]) : undefined };
      }),
    };
  }

  #addGiven(
    { rule, at }: Suppression,
    document: Document,
    refs: ReadonlyMap<string, readonly Span[]>,
  ): RuleUse | undefined {
    const whole = { start: 0, end: document.text.length };
    const spans = at === undefined ? [whole] : at.startsWith("/") ? valueAt(document, at) : refs.get(at);
    return spans === undefined ? undefined : this.#add(rule, spans);
  }

  #add(rule: string, spans: readonly Span[]): RuleUse {
    const use = { isUsed: false };
    for (const span of spans) this.#index.add(rule, span, use);
    return use;
  }
}

/** The span of the value that a pointer names, with its key. */
function valueAt(document: Document, pointer: string): readonly Span[] | undefined {
  const value = spanOf(document, pointer, "value");
  if (value === undefined) return undefined;
  return [{ start: spanOf(document, pointer, "key")?.start ?? value.start, end: value.end }];
}

/** The spans of the steps of each ref. */
function stepsByRef({ root }: Document): ReadonlyMap<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const { kind, map } of conditionOwners(root)) {
    const ref = kind === "step" ? entryOf(map, "ref")?.node.value : undefined;
    if (typeof ref !== "string") continue;
    const spans = found.get(ref);
    if (spans === undefined) found.set(ref, [map.span]);
    else spans.push(map.span);
  }
  return found;
}

/** A span in which the findings of a rule are suppressed, with its value. */
interface Entry<Value> extends Span {
  readonly value: Value;
}

interface OrderedEntries<Value> {
  /** In the order of their starts. */
  readonly entries: readonly Entry<Value>[];
  /** For each, the index of the nearest before it that ends later; -1 if none does. */
  readonly wider: readonly number[];
}

/** Finds the innermost span of a rule around an offset, without a scan of all spans. */
class SpanIndex<Value> {
  readonly #added = new Map<string, Entry<Value>[]>();
  readonly #ordered = new Map<string, OrderedEntries<Value>>();

  /** Adds a span; all must be added before the first is looked up. */
  add(rule: string, { start, end }: Span, value: Value): void {
    const entries = this.#added.get(rule);
    if (entries === undefined) this.#added.set(rule, [{ start, end, value }]);
    else entries.push({ start, end, value });
  }

  /** The value of the span around an offset, its end included, that starts last. */
  at(rule: string, offset: number): Value | undefined {
    const added = this.#added.get(rule);
    if (added === undefined) return undefined;
    const { entries, wider } = this.#ordered.get(rule) ?? this.#order(rule, added);
    let index = countBefore(entries, offset + 1) - 1;
    while (index >= 0 && (entries[index] as Entry<Value>).end < offset) index = wider[index] as number;
    return entries[index]?.value;
  }

  #order(rule: string, added: readonly Entry<Value>[]): OrderedEntries<Value> {
    const entries = added.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const wider: number[] = [];
    for (const [index, { end }] of entries.entries()) {
      let before = index - 1;
      while (before >= 0 && (entries[before] as Entry<Value>).end <= end) before = wider[before] as number;
      wider.push(before);
    }
    const ordered = { entries, wider };
    this.#ordered.set(rule, ordered);
    return ordered;
  }
}
