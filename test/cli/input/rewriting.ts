/** Verbs that write YAML files, and what each of them must leave as it is. */
import { isScalar, type Node, type Pair, Parser, parseAllDocuments, visit } from "yaml";
import { simplifyFile } from "../../../src/compare/index.ts";
import { readDocument } from "../../../src/document/index.ts";
import { parseAll } from "../../../src/language/index.ts";
import { fixFile } from "../../../src/lint/index.ts";
import { decode, encode } from "../../../src/stored/index.ts";
import {
  compileFile,
  decompileFile,
  formatFile,
  isUsable,
  validateFile,
} from "../../../src/workflow/index.ts";
import { evaluate } from "../../reference/evaluator.ts";

/** The result of a verb for a file; undefined if it refuses. */
type Verb = (text: string) => string | undefined;

export const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ["check --fix", (text) => fixFile(text, "yaml").text],
  ["check --fix-suggested", (text) => fixFile(text, "yaml", { suggested: true }).text],
  ["fmt", (text) => formatFile(text, "yaml").text],
  ["fmt --canonical", (text) => formatFile(text, "yaml", { canonical: true }).text],
  ["compile", (text) => compileFile(text, "yaml").text],
  ["decompile", (text) => decompileFile(text, "yaml").text],
  [
    "simplify",
    (text) =>
      isUsable(validateFile(text, "yaml")) ? simplifyFile(readDocument(text, "yaml")).text : undefined,
  ],
]);

/** Verbs that may change what a condition means. */
const CHANGES_MEANING = "check --fix-suggested";

/** The forbidden effects of a verb on a file. */
export function wrongWith(name: string, verb: Verb, before: string): readonly string[] {
  const after = verb(before);
  if (after === undefined || after === before) return [];
  const [was, is] = [readingOf(before), readingOf(after)];
  if (was === undefined) return [];
  if (is === undefined) return ["the result is not YAML"];
  const wrong: string[] = [];
  const lost = [...was.comments];
  for (const comment of is.comments) {
    const at = lost.indexOf(comment);
    if (at !== -1) lost.splice(at, 1);
    else if (!/# in the text$/.test(comment)) wrong.push(`a new comment: ${comment}`);
  }
  if (lost.length > 0) wrong.push(`lost: ${lost.join(" and ")}`);
  // Keys that do not belong there are moved and renamed.
  const moves =
    name === CHANGES_MEANING && /^\s*(?:- +)?(?:or|and|unless|wen|delay_for|settings):/m.test(before);
  if (is.others !== was.others && !moves) wrong.push(`another value: ${was.others} became ${is.others}`);
  const line = moves ? undefined : missingLine(was.lines, after.split("\n"));
  if (line !== undefined) wrong.push(`a line outside has changed: ${line}`);
  if (name !== CHANGES_MEANING) {
    for (const [index, verdicts] of was.verdicts.entries()) {
      if (verdicts !== "" && is.verdicts[index] !== verdicts)
        wrong.push(`condition ${index} means something else`);
    }
  }
  const again = verb(after);
  if (again !== after) wrong.push(`again it gives ${JSON.stringify(again)}`);
  return wrong.length === 0 ? [] : [...wrong, after];
}

interface Reading {
  readonly comments: readonly string[];
  /** All values but conditions. */
  readonly others: string;
  /** The lines in which no condition is written. */
  readonly lines: readonly string[];
  /** The verdicts of each condition, as one text; empty if it has a mistake. */
  readonly verdicts: readonly string[];
}

/** Keys that hold maps with conditions. */
const HOLDERS = ["steps", "branches", "preferences", "workflows"];

/** Reads a file without the code under test. */
function readingOf(text: string): Reading | undefined {
  const unmarked = text.replace(/^\ufeff/, "");
  const [document] = parseAllDocuments(unmarked, {
    version: "1.2",
    merge: true,
    logLevel: "silent",
    keepSourceTokens: true,
  });
  if (document === undefined || !("contents" in document) || document.errors.length > 0) return undefined;
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const verdicts: string[] = [];
  const withoutConditions = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((one) => withoutConditions(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        if (name === "when" || name === "conditions") {
          verdicts.push(verdictsOf(name, member));
          return ["", ""];
        }
        return [
          name,
          HOLDERS.includes(name) || key === "workflows" ? withoutConditions(member, name) : member,
        ];
      }),
    );
  };
  const others = withoutConditions(value);
  const root = document.contents as unknown as Node;
  const taken = new Set<number>();
  visit(root, {
    Pair(_, pair) {
      if (isNamed(pair, ["when", "conditions"]))
        for (const line of linesOf(unmarked, pair as Pair)) taken.add(line);
    },
  });
  const lines = unmarked.split("\n").filter((_, index) => !taken.has(index));
  return { comments: commentsOf(unmarked), others: JSON.stringify(others), lines, verdicts };
}

function isNamed({ key }: Pair<unknown, unknown>, names: readonly string[]): boolean {
  return isScalar(key) && names.includes(String(key.value));
}

/** The lines of an entry. */
function linesOf(text: string, { key, value }: Pair): readonly number[] {
  const start = (key as { range?: [number, number, number] }).range?.[0] ?? 0;
  const end = (value as { range?: [number, number, number] } | null)?.range?.[1] ?? start;
  const first = text.slice(0, start).split("\n").length - 1;
  const last = text.slice(0, end).trimEnd().split("\n").length - 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  const look = (token: unknown): void => {
    if (Array.isArray(token)) for (const one of token) look(one);
    else if (typeof token === "object" && token !== null) {
      const { type, source } = token as { type?: string; source?: string };
      if (type === "comment" && source !== undefined) comments.push(source.trimEnd());
      else for (const member of Object.values(token)) look(member);
    }
  };
  for (const token of new Parser().parse(text)) look(token);
  return comments;
}

/** Returns the first line that is not among others, in order. */
function missingLine(lines: readonly string[], others: readonly string[]): string | undefined {
  let at = 0;
  for (const line of lines) {
    while (at < others.length && others[at]?.replace(/^\ufeff/, "") !== line) at++;
    if (at++ === others.length && line.trim() !== "") return line;
  }
  return undefined;
}

const CONTEXTS = [5, 3, 7, "5", "pro", 1.1, null, undefined, "é 😀 # no: comment"].flatMap((x) =>
  [undefined, x, "y"].flatMap((y) =>
    [
      "skipped",
      [{ status: "sent", engagement_statuses: [] }],
      [{ status: "delivered", engagement_statuses: ["seen", "read"] }],
    ].map((a) => ({
      data: { ...(x !== undefined && { x }), ...(y !== undefined && { y }) },
      recipient: { plan: x === 5 ? "pro" : "free" },
      refs: { a, b: a, c: "skipped", d: "skipped" },
    })),
  ),
);

function verdictsOf(key: string, value: unknown): string {
  const condition =
    key === "when"
      ? parseAll([value].flat().map(String)).condition
      : decode(value as never, { target: Array.isArray(value) ? "preference" : "step" }).condition;
  if (condition === undefined) return "";
  const stored = encode(condition);
  return CONTEXTS.map((context) => (evaluate(stored, context) ? "1" : "0")).join("");
}
