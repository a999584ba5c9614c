import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Condition, readAnyPath } from "../../src/condition/index.ts";
import { moduleOf } from "../../src/emit/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { HOSTILE_TEXTS } from "./hostile-names.ts";
import { answerOf } from "./load.ts";

const path = (text: string) =>
  ({ kind: "path", path: readAnyPath(`data[${JSON.stringify(text)}]`)! }) as const;
const value = (of: unknown) => ({ kind: "value", value: of as string }) as const;
const only = (...all: Condition["any"][number]["all"]): Condition => ({ any: [{ all }] });

/** Conditions with a text as a ref, a path, a text, an item and a key of constants; each has the text in its name. */
function conditionsOf(text: string): [name: string, condition: Condition][] {
  return [
    [text, only({ kind: "delivery", ref: text, operator: "greater_than_or_equal_to", argument: "sent" })],
    [
      `${text} equals`,
      only({ kind: "data", variable: path(text), operator: "equal_to", argument: value(text) }),
    ],
    [
      `${text} contains`,
      only({
        kind: "data",
        variable: path(text),
        operator: "not_contains",
        argument: value([[text], { [text]: text }]),
      }),
    ],
    [
      `${text} both`,
      only(
        { kind: "engagement", ref: text, operator: "not_contains", argument: "read" },
        { kind: "data", variable: path(text), operator: "greater_than", argument: value(text) },
      ),
    ],
  ];
}

const own = (key: string, member: unknown) => Object.fromEntries([[key, member]]);

function contextsOf(text: string): unknown[] {
  return [
    { refs: own(text, [{ status: "sent" }]), data: own(text, text) },
    {
      refs: own(text, { status: "delivered", engagement_statuses: ["read"] }),
      data: own(text, `${text}\uffff`),
    },
    { refs: own(text, "expired"), data: own(text, [own(text, text)]) },
    { refs: {}, data: {} },
    {},
  ];
}

test("a module holds hostile texts as data, and runs where no code may be generated", () => {
  const conditions = HOSTILE_TEXTS.flatMap(conditionsOf);
  const module = moduleOf(new Map(conditions), { standalone: true });
  const unchecked = moduleOf(new Map(conditions), { standalone: true, checked: false });
  expect(unchecked.names).toEqual(module.names);
  expect(new Set(module.names.values()).size).toBe(new Set(conditions.map(([name]) => name)).size);
  expect(module.text).not.toMatch(/<\/script|<!--|[\u2028\u2029\p{Cs}]/u);

  const asked = HOSTILE_TEXTS.flatMap((text) =>
    conditionsOf(text).map(([name]) => ({ name: module.names.get(name), contexts: contextsOf(text) })),
  );
  const expected = HOSTILE_TEXTS.flatMap((text) =>
    conditionsOf(text).map(([, condition]) => {
      const decide = prepare(condition);
      return contextsOf(text).map((context) => answerOf(() => decide(context as never)));
    }),
  );
  expect(new Set(expected.flat()).size).toBeGreaterThan(HOSTILE_TEXTS.length);
  const folder = mkdtempSync(join(tmpdir(), "heed-"));
  try {
    writeFileSync(join(folder, "checked.mjs"), module.text);
    writeFileSync(join(folder, "unchecked.mjs"), unchecked.text);
    writeFileSync(join(folder, "asked.json"), JSON.stringify(asked));
    writeFileSync(join(folder, "main.mjs"), MAIN);
    const output = execFileSync(
      process.execPath,
      ["--disallow-code-generation-from-strings", join(folder, "main.mjs")],
      { encoding: "utf8" },
    );
    const answers = JSON.parse(output);
    expect(answers.checked).toEqual(expected);
    // Without checks, only verdicts are promised.
    const verdicts = (of: string[][]) =>
      of.map((some, row) => some.filter((_, index) => !expected[row]?.[index]?.startsWith("[")));
    expect(verdicts(answers.unchecked)).toEqual(verdicts(expected));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const MAIN = `
import { readFileSync } from "node:fs";
import * as checked from "./checked.mjs";
import * as unchecked from "./unchecked.mjs";

const asked = JSON.parse(readFileSync(new URL("asked.json", import.meta.url), "utf8"));
const answersOf = (conditions) => asked.map(({ name, contexts }) => contexts.map((context) => {
  try {
    return String(conditions[name](context));
  } catch (error) {
    return JSON.stringify([error.name, error.message, error.code, error.places]);
  }
}));
console.log(JSON.stringify({ checked: answersOf(checked), unchecked: answersOf(unchecked) }));
`;
