import { type Fix, suggestionsFor } from "../../diagnostics/index.ts";
import { LIMITS, type Span } from "../../problem/index.ts";
import type { Finding, Level } from "../finding.ts";
import { type NamedPart, SUPPRESSION_KEYWORDS } from "./comment.ts";
import { faultOfRuleName, isSuppressible, type SuppressionFault, suppressionFinding } from "./findings.ts";
import type { CheckedSuppression } from "./suppressions.ts";

/** What the finding about a comment needs. */
interface Fault {
  readonly fault: SuppressionFault;
  readonly span: Span;
  /** What can go for good, as nothing is lost with it. */
  readonly removal?: Span | undefined;
}

/**
 * What is wrong with the exceptions of a file, once it is known which of them are used.
 *
 * @param isSound whether the file has no error, which could hide what an exception is for
 */
export function suppressionFindings(
  ignores: readonly CheckedSuppression[],
  levels: ReadonlyMap<string, Level>,
  isSound: boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const ignore of ignores) {
    for (const { fault, span, removal } of faultsOf(ignore, levels, isSound)) {
      if (found.length >= LIMITS.diagnostics) return found;
      const fix = removal && edit(removal, "");
      const finding = suppressionFinding(fault, { span }, levels, { fix, suggestion: meant(fault, span) });
      if (finding !== undefined) found.push(finding);
    }
  }
  return found;
}

function edit({ start, end }: Span, text: string): Fix {
  return { edits: [{ start, end, text }] };
}

/** The rule that was likely meant: a guess, and what is found would be lost by a wrong one. */
function meant({ code, parameters }: SuppressionFault, span: Span): Fix | undefined {
  if (code !== "unknown-ignore" || parameters.what !== "rule") return undefined;
  const [nearest] = suggestionsFor(parameters.found, parameters.known);
  return nearest === undefined ? undefined : edit(span, nearest);
}

function faultsOf(
  ignore: CheckedSuppression,
  levels: ReadonlyMap<string, Level>,
  isSound: boolean,
): readonly Fault[] {
  const { word, names, reason, span, range: extent, removal } = ignore;
  if (!SUPPRESSION_KEYWORDS.includes(word.name)) {
    const parameters = { what: "comment", found: word.name } as const;
    return [{ fault: { code: "unknown-ignore", parameters }, span: word.span }];
  }
  if (names.length === 0) {
    return [{ fault: { code: "unknown-ignore", parameters: { what: "nothing", found: word.name } }, span }];
  }
  const faults = names.flatMap((part): readonly Fault[] => {
    const fault = faultOfRuleName(part.name);
    return fault === undefined ? [] : [{ fault, span: part.span }];
  });
  if (reason === "") {
    const rules = namesOf(names).filter(isSuppressible);
    const parameters = { word: word.name, rules, entry: false };
    return [...faults, { fault: { code: "ignore-without-reason", parameters }, span }];
  }
  if (typeof extent === "string") {
    const fault: SuppressionFault = { code: "unused-ignore", parameters: { why: extent } };
    // What was meant for the file is not to be lost because it stands too low.
    return [...faults, { fault, span, removal: extent === "not-first" ? undefined : removal }];
  }
  return [...faults, ...unusedOf(ignore, levels, isSound)];
}

/** All rules of a comment at once where none of them is used; else each that is not. */
function unusedOf(
  { names, span, removal }: CheckedSuppression,
  levels: ReadonlyMap<string, Level>,
  isSound: boolean,
): readonly Fault[] {
  const isOff = (rule: string) => levels.get(rule) === "off";
  const dead = names.map(({ name, force }) => force?.isUsed === false && (isSound || isOff(name)));
  const faultOf = (rules: readonly string[]): SuppressionFault => ({
    code: "unused-ignore",
    parameters: { why: rules.every(isOff) ? "off" : "not-found", rules, entry: false },
  });
  if (dead.every((isDead) => isDead)) return [{ fault: faultOf(namesOf(names)), span, removal }];
  return names.flatMap((part, index) => {
    if (dead[index] !== true) return [];
    const [before, next] = [names[index - 1], names[index + 1]];
    const withComma =
      next === undefined
        ? { start: before?.span.end ?? part.span.start, end: part.span.end }
        : { start: part.span.start, end: next.span.start };
    return [{ fault: faultOf([part.name]), span: part.span, removal: withComma }];
  });
}

/** Each name once: what is known is few, however often it is written. */
function namesOf(names: readonly NamedPart[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))];
}
