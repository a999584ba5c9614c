import type { Condition, Path, StatusTrio } from "../condition/index.ts";
import type { ContextOptions } from "../context/index.ts";
import { statesOf } from "../evaluate/index.ts";
import { bitsOf, COMPOUNDS, DELIVERY_STATUSES, isCompoundArgument } from "../status/index.ts";
import { decisionLines } from "./decision.ts";
import { and, compare, type Expression, not, or, print, printBetween, term } from "./expression.ts";
import { type Outcome, programOf, type StatusStep, type Value } from "./program.ts";
import { carefulRead, finishedLines, isNotSimple } from "./read.ts";
import type { Scope } from "./scope.ts";
import { statusTest } from "./status-test.ts";
import { member, quote } from "./text.ts";

/**
 * Functions without checks, for contexts that the host built itself: parts, refs and statuses are taken to be as they
 * should, and names to be objects' own. The verdict is that of checked functions wherever these give one.
 */

/** Names that objects inherit, or that lists and texts have: they are read with all checks. */
const INHERITED: ReadonlySet<string | number> = new Set(
  [
    "__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ constructor hasOwnProperty",
    "isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf length",
  ].flatMap((names) => names.split(" ")),
);

/** Writes the lines of an unchecked function's body. */
export function uncheckedBody(
  condition: Condition,
  scope: Scope,
  { onUnknownRef }: ContextOptions,
): readonly string[] {
  // Where an unknown ref is no fault, `refs` may be null, and no list has a ref.
  const refs =
    onUnknownRef === "skipped"
      ? "(Array.isArray(context.refs) ? undefined : context.refs)?."
      : "context.refs?.";
  const outcomes = new Map<string, Outcome>();
  const statusStep: StatusStep = (trio, index, asked) => {
    const { ref } = trio;
    // Of a message that is asked once, only what is asked needs to be read.
    const message = asked === 1 && trio.kind !== "legacy" && !isOdd(ref) ? `m${index}` : undefined;
    const outcome = outcomes.get(ref) ?? { kind: "outcome", variable: `s${index}`, ref, message };
    outcomes.set(ref, outcome);
    const ofState = statusTest(trio, outcome.variable);
    if (message === undefined) return { reads: [outcome], test: ofState };
    const ofMessage = messageTest(trio, message, scope);
    const test = term(`(${message} === undefined ? ${print(ofState)} : ${print(ofMessage)})`);
    return { reads: [outcome], test };
  };
  const program = programOf(condition, scope, statusStep, fromList);
  const messages = program.reads.flatMap((read) => (read.kind === "outcome" ? (read.message ?? []) : []));
  return [
    ...(program.parts.includes("now") ? [`  const now = ${scope.call("nowOf", "context")};`] : []),
    ...messages.map((message) => `  let ${message};`),
    ...decisionLines(program, (read, indent) =>
      read.kind === "value"
        ? valueLines(read, scope, indent)
        : outcomeLines(read, refs, scope).map((line) => `${indent}${line}`),
    ),
  ];
}

function isOdd(name: string | number): boolean {
  return INHERITED.has(name) || /^\d/.test(String(name));
}

/** Writes the test of a status trio on a message that is the only one of its step. */
function messageTest(trio: StatusTrio, message: string, scope: Scope): Expression {
  if (trio.kind === "engagement") {
    const names: readonly string[] = isCompoundArgument(trio.argument)
      ? COMPOUNDS[trio.argument]
      : [trio.argument];
    const [present, absent] = names.map((name) =>
      term(scope.call("isEngaged", `${message}.engagement_statuses`, quote(name))),
    );
    const holds = and(...(present ? [present] : []), ...(absent ? [not(absent)] : []));
    return trio.operator === "contains" ? holds : not(holds);
  }
  const holds = statesOf(trio);
  const equals = (status: string) => compare(`${message}.status`, "===", quote(status));
  // The higher ones are the more frequent ones.
  const statuses = DELIVERY_STATUSES.toReversed();
  const found = statuses.filter((status) => holds[bitsOf(status) as number] === 1);
  if (found.length <= statuses.length / 2) return or(...found.map(equals));
  return and(...statuses.filter((status) => !found.includes(status)).map((status) => not(equals(status))));
}

/** Writes the reading of an outcome: the only message, or the state. */
function outcomeLines({ variable, ref, message }: Outcome, refs: string, scope: Scope): string[] {
  const careful = `${variable} = ${scope.call("checkedStates", "context", "[]", `[${quote(ref)}]`, '"skipped"')}[0];`;
  if (isOdd(ref)) return [careful];
  const outcome = `${refs}${member(ref).replace(/^\./, "")}`;
  if (message === undefined) {
    return [`${variable} = ${scope.call("stateOfOutcome", outcome)};`, `if (${variable} < 0) ${careful}`];
  }
  return [
    `${message} = ${outcome};`,
    `if (Array.isArray(${message}) && ${message}.length === 1) ${message} = ${message}[0];`,
    "else {",
    `  ${variable} = ${scope.call("stateOfOutcome", message)};`,
    `  if (${variable} < 0) ${careful}`,
    `  ${message} = undefined;`,
    "}",
  ];
}

/** Writes the test that a value has come from a list. Undefined if the path is read with all checks, or has no names. */
function fromList(path: Path): string | undefined {
  return path.segments.length === 0 || isOddPath(path)
    ? undefined
    : `Array.isArray(context${member(path.root)})`;
}

function isOddPath({ root, segments }: Path): boolean {
  return [root, ...segments].some(isOdd);
}

/**
 * Writes the reading of a value. Where tests depend on lists and objects, these are read with all checks, since dates may be among
 * them, and so are functions: whatever lists and texts inherit are functions, but for their length. Lists may have names of their own,
 * which do not count: tests see to that if they ask scalars only, which is quicker. A second name is read from objects only, as
 * functions have names of their own.
 */
function valueLines(value: Value, scope: Scope, indent: string): string[] {
  const { variable, path, needsJson } = value;
  const { root, segments } = path;
  const careful = () => `${variable} = ${carefulRead(value, scope)};`;
  const finished = finishedLines(value, scope, indent);
  if (isOddPath(path)) return [`${indent}${careful()}`, ...finished];
  const isEntered = `typeof ${variable} === "object" && ${variable} !== null && !Array.isArray(${variable})`;
  const ofObject = needsJson ? `Array.isArray(${variable}) ? undefined : ` : "";
  const lines = segments.map((segment, index) =>
    index === 0
      ? `${indent}${variable} = ${ofObject}${variable}?.${member(segment).replace(/^\./, "")};`
      : `${indent}${variable} = ${isEntered} ? ${variable}${member(segment)} : undefined;`,
  );
  const isNested = and(isNotSimple(variable), compare(variable, "!==", "null"));
  return [
    `${indent}${variable} = context${member(root)};`,
    ...lines,
    ...(needsJson
      ? [printBetween("if (", isNested, ") {", indent), `${indent}  ${careful()}`, `${indent}}`]
      : []),
    ...finished,
  ];
}
