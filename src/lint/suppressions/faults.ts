import type { Fix } from "../../diagnostics/index.ts";
import { LIMITS, type Span } from "../../problem/index.ts";
import type { Finding } from "../finding.ts";
import type { Levels } from "../levels.ts";
import { type NamedPart, SUPPRESSION_KEYWORDS } from "./comment.ts";
import {
  faultOfRuleName,
  ignoreWithoutReason,
  isSuppressible,
  type SuppressionFault,
  suppressibleNear,
  suppressionFinding,
  unknownIgnore,
  unusedIgnore,
} from "./suppression-rules.ts";
import type { CommentSuppression } from "./suppressions.ts";

/** A fault of a comment. */
interface CommentFault {
  readonly fault: SuppressionFault;
  readonly span: Span;
  /** The span to remove, if removing it loses nothing. */
  readonly removal?: Span | undefined;
  /** The name that is not known, for which a suggestion is looked up. */
  readonly unknownName?: string | undefined;
}

/**
 * The findings about the suppressions in a file's comments, once it is known which of them are used.
 *
 * @param isSound whether the file has no error, which could hide the findings that a suppression is for
 */
export function suppressionFindings(
  suppressions: readonly CommentSuppression[],
  levels: Levels,
  isSound: boolean,
): readonly Finding[] {
  const found: Finding[] = [];
  for (const suppression of suppressions) {
    for (const { fault, span, removal, unknownName } of faultsOf(suppression, levels, isSound)) {
      if (found.length >= LIMITS.diagnostics) return found;
      const near = unknownName === undefined ? undefined : suppressibleNear(unknownName);
      const finding = suppressionFinding(fault, { span }, levels, {
        fix: removal && edit(removal, ""),
        suggestion: near === undefined ? undefined : edit(span, near),
      });
      if (finding !== undefined) found.push(finding);
    }
  }
  return found;
}

function edit({ start, end }: Span, text: string): Fix {
  return { edits: [{ start, end, text }] };
}

function faultsOf(
  suppression: CommentSuppression,
  levels: Levels,
  isSound: boolean,
): readonly CommentFault[] {
  const { word, names, reason, span, range, removal } = suppression;
  if (!SUPPRESSION_KEYWORDS.includes(word.name)) {
    return [{ fault: unknownIgnore.fault({ what: "comment", found: word.name }), span: word.span }];
  }
  if (names.length === 0) {
    return [{ fault: unknownIgnore.fault({ what: "nothing", found: word.name }), span }];
  }
  const faults = names.flatMap(({ name, span: at }): readonly CommentFault[] => {
    const fault = faultOfRuleName(name);
    if (fault === undefined) return [];
    const isUnknown = fault.code === unknownIgnore.name;
    return [{ fault, span: at, unknownName: isUnknown ? name : undefined }];
  });
  if (reason === "") {
    const rules = uniqueNames(names).filter(isSuppressible);
    const fault = ignoreWithoutReason.fault({ word: word.name, rules, isConfigEntry: false });
    return [...faults, { fault, span }];
  }
  if (typeof range === "string") {
    const fault = unusedIgnore.fault({ why: range });
    // A comment for the whole file that stands too low is moved, not removed.
    return [...faults, { fault, span, removal: range === "not-first" ? undefined : removal }];
  }
  return [...faults, ...unusedIn(suppression, levels, isSound)];
}

/** One fault for the whole comment if none of its rules is used; else one for each that is not. */
function unusedIn(
  { names, span, removal }: CommentSuppression,
  levels: Levels,
  isSound: boolean,
): readonly CommentFault[] {
  const isOff = (rule: string) => Object.hasOwn(levels, rule) && levels[rule] === "off";
  const isUnused = names.map(({ name, use }) => use?.isUsed === false && (isSound || isOff(name)));
  const faultOf = (rules: readonly string[]): SuppressionFault =>
    unusedIgnore.fault({ why: rules.every(isOff) ? "off" : "not-found", rules, isConfigEntry: false });
  if (isUnused.every((unused) => unused)) return [{ fault: faultOf(uniqueNames(names)), span, removal }];
  return names.flatMap((part, index) => {
    if (isUnused[index] !== true) return [];
    const [before, next] = [names[index - 1], names[index + 1]];
    const withComma =
      next === undefined
        ? { start: before?.span.end ?? part.span.start, end: part.span.end }
        : { start: part.span.start, end: next.span.start };
    return [{ fault: faultOf([part.name]), span: part.span, removal: withComma }];
  });
}

/** The names without repetitions, which keeps them few however often they are written. */
function uniqueNames(names: readonly NamedPart[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))];
}
