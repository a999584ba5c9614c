import { type Document, entryOf, spanOf } from "../../document/index.ts";
import type { Span } from "../../problem/index.ts";
import { conditionOwners } from "../subject/condition-owners.ts";
import { type NamedPart, SUPPRESSION_KEYWORDS } from "./comment.ts";
import { isSuppressible } from "./findings.ts";
import { SpanIndex } from "./ignore-index.ts";
import { type LocatedSuppression, suppressionsIn } from "./placement.ts";

/** An exception to a rule that is said outside of the file, in a config. */
export interface Suppression {
  /** The code of the findings that are ignored: a rule's name, or that of a diagnostic that is a warning. */
  readonly rule: string;
  /** Where: a JSON pointer (RFC 6901) to a value of the file, or the ref of a step; in all of the file if not said. */
  readonly at?: string | undefined;
}

/** What became of an exception in a file; `nowhere`: the file has no such place. */
export type SuppressionUse = "used" | "unused" | "nowhere";

/** One rule of an exception that is in force. */
interface RuleSuppression {
  isUsed: boolean;
}

/** An exception of the file's own, with what became of it. */
export interface CheckedSuppression extends Omit<LocatedSuppression, "names"> {
  readonly names: readonly (NamedPart & {
    /** Undefined where it is not in force. */
    readonly force: Readonly<RuleSuppression> | undefined;
  })[];
}

/** The exceptions that hold for one file. */
export class Suppressions {
  /** Those of the file's comments, in its order. */
  readonly own: readonly CheckedSuppression[];
  readonly #given: ReadonlyMap<Suppression, RuleSuppression | undefined>;
  readonly #index = new SpanIndex<RuleSuppression>();

  constructor(document: Document, given: readonly Suppression[]) {
    this.own = suppressionsIn(document).map((ignore) => this.#enforce(ignore));
    const refs = given.some(({ at }) => at !== undefined) ? stepsByRef(document) : new Map<string, Span[]>();
    this.#given = new Map(given.map((ignore) => [ignore, this.#enforceGiven(ignore, document, refs)]));
  }

  /** Whether findings of a rule are ignored where a span begins; what ignores them is then used. */
  cover(rule: string, span: Span | undefined): boolean {
    const force = this.#index.at(rule, span?.start ?? 0);
    if (force !== undefined) force.isUsed = true;
    return force !== undefined;
  }

  /** What became of the exceptions that were given. */
  get uses(): ReadonlyMap<Suppression, SuppressionUse> {
    const useOf = (force: RuleSuppression | undefined): SuppressionUse =>
      force === undefined ? "nowhere" : force.isUsed ? "used" : "unused";
    return new Map([...this.#given].map(([ignore, force]) => [ignore, useOf(force)]));
  }

  #enforce({ names, ...ignore }: LocatedSuppression): CheckedSuppression {
    const { range: extent, reason, word } = ignore;
    const isSound = reason !== "" && SUPPRESSION_KEYWORDS.includes(word.name) && typeof extent !== "string";
    return {
      ...ignore,
      names: names.map((part) => {
        const isInForce = isSound && isSuppressible(part.name);
        return { ...part, force: isInForce ? this.#add(part.name, [extent]) : undefined };
      }),
    };
  }

  #enforceGiven(
    { rule, at }: Suppression,
    document: Document,
    refs: ReadonlyMap<string, readonly Span[]>,
  ): RuleSuppression | undefined {
    const whole = { start: 0, end: document.text.length };
    const spans = at === undefined ? [whole] : at.startsWith("/") ? valueAt(document, at) : refs.get(at);
    return spans === undefined ? undefined : this.#add(rule, spans);
  }

  #add(rule: string, spans: readonly Span[]): RuleSuppression {
    const force = { isUsed: false };
    for (const span of spans) this.#index.add(rule, span, force);
    return force;
  }
}

/** The value that a pointer names, with its key. */
function valueAt(document: Document, pointer: string): readonly Span[] | undefined {
  const value = spanOf(document, pointer, "value");
  if (value === undefined) return undefined;
  return [{ start: spanOf(document, pointer, "key")?.start ?? value.start, end: value.end }];
}

/** Where the steps of each name stand. */
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
