/** A fact elsewhere in the workflow from which a conclusion follows. */
export type Reason =
  | readonly ["trigger" | "enclosing-branch" | "earlier-branch", condition: string]
  | readonly ["skipped-unless", ref: string, condition: string]
  | readonly ["stops-at-sent" | "no-sandbox", ref: string, channelType: string]
  /** The branches on these lines take every case that is left. */
  | readonly ["branches-on", ...lines: string[]]
  | readonly ["unconditional-branch", line: string];

/** Conditions as text; those that clash, or together cover every case, in one list. */
export type Parts = readonly (readonly string[])[];

/** Reasons as one clause. */
export function reasonText(reasons: readonly Reason[]): string {
  return series(reasons.map(clauseOf));
}

function clauseOf(reason: Reason): string {
  switch (reason[0]) {
    case "trigger":
      return `the trigger requires \`${reason[1]}\``;
    case "enclosing-branch":
      return `the branch around it requires \`${reason[1]}\``;
    case "earlier-branch":
      return `an earlier branch is for \`${reason[1]}\``;
    case "skipped-unless":
      return `\`${reason[1]}\` is skipped unless \`${reason[2]}\``;
    case "stops-at-sent":
      return `messages of \`${reason[1]}\`, of type \`${reason[2]}\`, never get past sent`;
    case "no-sandbox":
      return `messages of \`${reason[1]}\`, of type \`${reason[2]}\`, are never held back`;
    case "branches-on": {
      const [, ...lines] = reason;
      return lines.length === 1
        ? `the branch on line ${series(lines)} takes all of its cases`
        : `the branches on lines ${series(lines)} take all of its cases`;
    }
    case "unconditional-branch":
      return `the branch on line ${reason[1]} comes first and always holds`;
  }
}

/** `a, b and c`. */
function series(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Conditions in backticks: `` `a`, `b` and `c` ``. */
export function quoted(parts: readonly string[]): string {
  return series(parts.map((part) => `\`${part}\``));
}

/** The most lists of conditions that a message names. */
const MOST = 3;

/** Words for conditions that cannot hold together. */
export function clashText(parts: Parts): string {
  return listText(parts, (conditions) =>
    conditions.length === 1
      ? `${quoted(conditions)} never holds`
      : `${quoted(conditions)} cannot ${conditions.length === 2 ? "both" : "all"} hold`,
  );
}

/** Words for an exhaustive set of conditions: one of them always holds. */
export function coverText(parts: Parts): string {
  return listText(parts, (conditions) =>
    conditions.length === 1
      ? `${quoted(conditions)} always holds`
      : `one of ${quoted(conditions)} always holds`,
  );
}

function listText(parts: Parts, textOf: (conditions: readonly string[]) => string): string {
  return parts.slice(0, MOST).map(textOf).join("; ") + (parts.length > MOST ? "; and others" : "");
}

/** Words for conditions that never hold at their place, with the reasons. */
export function neverHere(
  verb: "hold" | "come true",
  parts: readonly string[],
  reasons: readonly Reason[],
): string {
  const never =
    parts.length === 1
      ? `${quoted(parts)} never ${verb === "hold" ? "holds" : "comes true"} here`
      : `${quoted(parts)} never ${verb} together here`;
  return reasons.length === 0 ? never : `${never}: ${reasonText(reasons)}`;
}
