import type { Condition } from "../condition/index.ts";
import type { ContextOptions } from "../context/index.ts";
import { decisionLines } from "./decision.ts";
import {
  and,
  compare,
  compareNumbers,
  type Expression,
  not,
  or,
  printBetween,
  TRUE,
  term,
} from "./expression.ts";
import { type Program, programOf, type Value } from "./program.ts";
import { carefulRead, finishedLines, isNotSimple } from "./read.ts";
import type { Scope } from "./scope.ts";
import { statusTest } from "./status-test.ts";
import { member, quote } from "./text.ts";

/**
 * Functions with all checks, in the shape that V8 runs fastest. Everything is read by names that are constants, if the
 * object is plain and no name could be inherited; whatever else there is, `checkedStates` and `readValue` read with all
 * checks, and they throw the errors.
 *
 * `x.constructor` is read before the prototype of `x` is asked for. That tells V8 the shape of `x`, and with it the
 * prototype; otherwise each question is a call. `Object.prototype` is spelled out, since it is then a constant too.
 */

/** Writes the lines of a checked function's body. */
export function checkedBody(condition: Condition, scope: Scope, options: ContextOptions): readonly string[] {
  const program = programOf(condition, scope, (trio, index) => ({
    reads: [],
    test: statusTest(trio, stateVariable(index)),
  }));
  return [
    ...checks(program, scope, options),
    ...decisionLines(program, (read, indent) => readLines(read as Value, scope, indent)),
  ];
}

/** The variable that holds the state of a ref. */
function stateVariable(index: number): string {
  return `s${index}`;
}

/** Writes the lines that check the context and read the states of all refs. */
function checks(program: Program, scope: Scope, { onUnknownRef }: ContextOptions): readonly string[] {
  const { parts, refs, reads } = program;
  if (parts.length === 0) return [];
  const lines: string[] = [];
  const names = new Set([
    ...parts,
    ...refs,
    ...reads.flatMap((read) => (read.kind === "value" ? namesIn(read.path.segments) : [])),
  ]);
  const inherited = or(...[...names].map((name) => term(`${quote(name)} in Object.prototype`)));
  lines.push(printBetween("const own = !(", inherited, ");", "  "));
  const states = refs.map((_, index) => stateVariable(index));
  for (const state of states) lines.push(`  let ${state} = -1;`);
  const needsNow = parts.includes("now");
  if (needsNow) lines.push("  let now;");
  const hasParts = parts.map((part): Expression => {
    if (part === "now" || (part === "refs" && refs.length > 0)) return TRUE;
    if (part === "audiences") return term("Array.isArray(context.audiences)");
    return compare(`context${member(part)}`, "!==", "undefined");
  });
  const isFine = and(term("own"), ...isPlain("context"), ...hasParts);
  const slow = slowCall(program, scope, onUnknownRef);
  const unclear: Expression[] = [];
  if (refs.length === 0 && !needsNow) {
    lines.push(printBetween("if (", not(isFine), ") {", "  "), `    ${slow};`, "  }");
  } else {
    lines.push(printBetween("if (", isFine, ") {", "  "));
    if (refs.length > 0) {
      lines.push(
        "    const refs = context.refs;",
        printBetween("if (", and(...isPlain("refs")), ") {", "    "),
      );
      const orSkipped = onUnknownRef === "skipped" ? ' ?? "skipped"' : "";
      refs.forEach((ref, index) => {
        lines.push(
          `      ${states[index]} = ${scope.call("stateOfOutcome", `refs${member(ref)}${orSkipped}`)};`,
        );
      });
      lines.push("    }");
      unclear.push(
        compareNumbers(states.length > 1 ? `(${states.join(" | ")})` : (states[0] as string), "<", 0),
      );
    }
    if (needsNow) {
      lines.push(`    now = ${scope.call("nowOf", "context")};`);
      unclear.push(compare("now", "===", "undefined"));
    }
    lines.push("  }", printBetween("if (", or(...unclear), ") {", "  "));
    lines.push(refs.length > 0 ? `    const states = ${slow};` : `    ${slow};`);
    states.forEach((state, index) => {
      lines.push(`    ${state} = states[${index}];`);
    });
    if (needsNow) lines.push("    now = nowOf(context);");
    lines.push("  }");
  }
  return lines;
}

function slowCall(
  { parts, refs }: Program,
  scope: Scope,
  onUnknownRef: ContextOptions["onUnknownRef"],
): string {
  const lists = [parts, refs].map((list) => `[${list.map(quote).join(", ")}]`);
  const option = onUnknownRef === "skipped" ? ['"skipped"'] : parts.includes("now") ? ["undefined"] : [];
  return scope.call(
    "checkedStates",
    "context",
    ...lists,
    ...option,
    ...(parts.includes("now") ? ["nowOf"] : []),
  );
}

/** Names among a path's segments. Indexes are read with all checks. */
function namesIn(segments: Value["path"]["segments"]): string[] {
  return segments.every((segment) => typeof segment === "string") ? (segments as string[]) : [];
}

function isPlain(variable: string): Expression[] {
  return [
    compare(`typeof ${variable}`, "===", '"object"'),
    compare(variable, "!==", "null"),
    compare(`${variable}.constructor`, "!==", "undefined"),
    compare(`Object.getPrototypeOf(${variable})`, "===", "Object.prototype"),
  ];
}

/** Writes the reading of a value. A value that was not read in the quick way is NaN until `readValue` read it. */
function readLines(value: Value, scope: Scope, indent: string): string[] {
  const { variable, path } = value;
  const slow = `${variable} = ${carefulRead(value, scope)};`;
  const lines: string[] = [];
  if (path.segments.every((segment) => typeof segment === "string")) {
    lines.push(`${indent}${variable} = context${member(path.root)};`);
    for (const segment of path.segments) {
      const isFine = and(term("own"), ...isPlain(variable));
      lines.push(
        printBetween("if (", isFine, ") {", indent),
        `${indent}  ${variable} = ${variable}${member(segment)};`,
        `${indent}} else ${variable} = NaN;`,
      );
    }
    lines.push(
      printBetween("if (", isNotSimple(variable), ") {", indent),
      `${indent}  ${slow}`,
      `${indent}}`,
    );
  } else lines.push(`${indent}${slow}`);
  return [...lines, ...finishedLines(value, scope, indent)];
}
