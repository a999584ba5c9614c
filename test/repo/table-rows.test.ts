import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/**
 * Facts stand in tables whose types ask for every row. An edit deletes a row, or adds one, in memory, and lists the
 * files in `src` in which the compiler then finds errors: the places that need a decision about a new row.
 */
interface Edit {
  readonly title: string;
  /** The file with the table, from the root. */
  readonly table: string;
  /** The text that is replaced by `by`, or deleted. It must match. */
  readonly row: RegExp;
  readonly by?: string;
  /** The files with errors, from the root. No other file has one. */
  readonly errorsIn: readonly string[];
}

const EDITS: readonly Edit[] = [
  {
    title: "a new operator",
    table: "src/condition/operators.ts",
    row: /^ {2}empty: "none",\n/m,
    by: '  starts_with: "value",\n$&',
    errorsIn: [
      "src/condition/operators.ts",
      "src/condition/trio/trio.ts",
      "src/emit/data-test.ts",
      "src/evaluate/operations.ts",
      "src/jsonlogic/data-rule.ts",
      "src/lint/subject/may-be-missing.ts",
    ],
  },
  {
    title: "a new relation of operators",
    table: "src/condition/operators.ts",
    row: /^ {2}\| "presence"\n/m,
    by: '  | "prefix"\n$&',
    errorsIn: [
      "src/analyse/candidates.ts",
      "src/analyse/kinds.ts",
      "src/assist/explain/operator-words.ts",
      "src/lint/reasoning/solver.ts",
    ],
  },
  {
    title: "a new kind of argument",
    table: "src/condition/operators.ts",
    row: /^ {2}\| "ranked"\n/m,
    by: '  | "pattern"\n$&',
    errorsIn: ["src/condition/build.ts", "src/diagnostics/wordings/operators.ts"],
  },
  {
    title: "a new status case",
    table: "src/status/cases.ts",
    row: /^ {2}archived: \{\n/m,
    by: '  expired: {\n    property: "engagement_status",\n    argument: "archived",\n    operators: INCLUSION,\n    phrases: been("expired"),\n    negationOffered: true,\n  },\n$&',
    errorsIn: ["src/diagnostics/wordings/cases.ts", "src/status/case-labels.ts", "src/status/channels.ts"],
  },
  {
    title: "a channel type that does not say which cases it offers",
    table: "src/status/channels.ts",
    row: /^ {2}push: (.*), offers: OFFERED_OUTSIDE_FEEDS \},\n/m,
    by: "  push: $1 },\n",
    errorsIn: ["src/status/channels.ts"],
  },
  {
    title: "a new step type",
    table: "src/workflow/step-types.ts",
    row: /^ {2}\| "trigger_workflow";\n/m,
    by: '  | "translate"\n$&',
    errorsIn: ["src/workflow/step-types.ts"],
  },
  {
    title: "a duration unit without its length",
    table: "src/time/durations.ts",
    row: /^ {2}weeks: \{ milliseconds: .*, symbol: "w" \},\n/m,
    by: '  weeks: { symbol: "w" },\n',
    errorsIn: [
      "src/lint/reasoning/shortest-time.ts",
      "src/lint/rules/impossible-duration.ts",
      "src/outcomes/symbolic-executor.ts",
      "src/outcomes/values-at-paths.ts",
      "src/simulate/scenario/durations.ts",
      "src/time/durations.ts",
    ],
  },
];

/** Edits that are compiled together, because no two of them have errors in one file. */
function roundsOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const rounds: Edit[][] = [];
  for (const edit of edits) {
    const taken = new Set(edit.errorsIn);
    const round = rounds.find(
      (others) => !others.some(({ errorsIn }) => errorsIn.some((file) => taken.has(file))),
    );
    if (round === undefined) rounds.push([edit]);
    else round.push(edit);
  }
  return rounds;
}

const root = join(import.meta.dirname, "../..");
const config = ts.getParsedCommandLineOfConfigFile(
  join(root, "tsconfig.json"),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  },
);
const files = (config?.fileNames ?? []).filter((file) => file.startsWith(join(root, "src/")));

/** The edited texts by their files, and the number of rounds so far. */
let edited: ReadonlyMap<string, string> = new Map();
let version = 0;

// One service for all rounds parses each file once; after an edit only its types are checked again.
const service = ts.createLanguageService({
  ...ts.sys,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getCompilationSettings: () => config?.options ?? {},
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getProjectVersion: () => String(version),
  getScriptFileNames: () => files,
  getScriptVersion: (file) => (edited.has(file) ? String(version) : "0"),
  getScriptSnapshot: (file) => {
    const text = edited.get(file) ?? ts.sys.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
});

/** Returns the errors of each file, from the root, that has some. */
function compileWith(edits: readonly Edit[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string>();
  for (const { table, row, by = "" } of edits) {
    const file = join(root, table);
    const text = texts.get(file) ?? ts.sys.readFile(file) ?? "";
    expect(text, table).toMatch(row);
    texts.set(file, text.replace(row, by));
  }
  edited = texts;
  version++;
  const program = service.getProgram();
  const errors = files.map((file) => {
    const found = program?.getSemanticDiagnostics(program.getSourceFile(file)) ?? [];
    const messages = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    return [relative(root, file), messages] as const;
  });
  return new Map(errors.filter(([, messages]) => messages.length > 0));
}

describe("the compiler reports missing rows", () => {
  test.each(roundsOf(EDITS).map((edits) => [edits.map(({ title }) => title).join("; "), edits] as const))(
    "%s",
    { timeout: 180_000 },
    (_titles, edits) => {
      const errors = compileWith(edits);
      const expected = edits.flatMap(({ errorsIn }) => errorsIn).sort();
      expect([...errors.keys()].sort(), JSON.stringify([...errors], null, 2)).toEqual(expected);
    },
  );
});
