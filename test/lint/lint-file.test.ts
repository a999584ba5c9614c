import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leveledCodes, lintFile, RULES } from "../../src/lint/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { diagnoseInFile, validateFile } from "../../src/workflow/index.ts";
import { brief, found } from "./found.ts";

const FILE = `conditon: { all: [] }
steps:
  - when: data.a == null
  - when: data.a = 1
  - when: data.a == 1 and data.a == 1 or data.b == 2
`;

describe("a file's findings", () => {
  test("are those of the validator and of the rules, in the order of the file", () => {
    expect(brief(found(FILE))).toEqual([
      "misplaced-key: conditon",
      "equal-to-null: null",
      "wrong-symbol: =",
      "mixed-and-or: data.a == 1 and data.a == 1",
      "duplicate-condition: data.a == 1",
    ]);
  });

  test("include everything that the validator reports, with fixes", () => {
    const diagnostics = validateFile(FILE, "yaml").map(diagnoseInFile);
    expect(lintFile(FILE, "yaml")).toEqual(expect.arrayContaining(diagnostics));
  });

  test("have the levels that the options set, except errors", () => {
    const levels = {
      "misplaced-key": "off",
      "equal-to-null": "error",
      "mixed-and-or": "off",
      "wrong-symbol": "off",
    } as const;
    expect(found(FILE, "yaml", { levels }).map(({ code, severity }) => [code, severity])).toEqual([
      ["equal-to-null", "error"],
      ["wrong-symbol", "error"],
      ["duplicate-condition", "warning"],
    ]);
    expect(leveledCodes()).toEqual(
      expect.arrayContaining([...RULES.map(({ name }) => name), "mixed-and-or"]),
    );
    expect(leveledCodes()).not.toContain("wrong-symbol");
  });

  test("are found beside a condition with a mistake", () => {
    const text = "when: data.a = 1 and data.b == null and workflow.nmae exists";
    expect(brief(found(text))).toEqual(["wrong-symbol: =", "equal-to-null: null", "unknown-property: nmae"]);
  });

  test("take the prefixes of a host into account", () => {
    expect(brief(found("when: event.a == null", "yaml", { prefixes: ["event"] }))).toEqual([
      "equal-to-null: null",
    ]);
  });
});

describe("spans", () => {
  test.each([
    ["plain", "when: data.a == null"],
    ["single-quoted", "when: 'data[\"it''s\"] exists and data.a == null'"],
    ["double-quoted", 'when: "data.\\u0061 == null"'],
    ["folded", "when: >-\n  data.b exists\n  and data.a == null"],
    ["literal", "when: |\n  data.b exists\n  and data.a == null\n"],
    [
      "with CRLF, tabs and emoji before it",
      "# \u{1f600}\r\nwhen:\t'data.b == \"\u{1f600}\" and data.a == null'\r\n",
    ],
    ["with a byte order mark", "\ufeffwhen: data.a == null"],
  ])("are exact in a scalar that is %s", (_style, text) => {
    expect(brief(found(text))).toEqual(["equal-to-null: null"]);
  });

  test("are those of the conditions that an alias refers to, once", () => {
    const text =
      "steps:\n  - conditions: &a {all: [{variable: data.a, operator: equal_to, argument: 'null'}]}\n  - conditions: *a\n";
    expect(found(text)).toMatchObject([{ code: "equal-to-null", at: "null" }]);
  });
});

describe("a list of workflows", () => {
  const email = (ref: string, when?: string) => ({
    ref,
    type: "channel",
    channel_type: "email",
    ...(when && { when }),
  });
  const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "hours", value: 1 } } };
  const lint = (...entries: readonly object[]) =>
    lintFile(JSON.stringify({ entries, page_info: {} }), "json").map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  test("is read as each of them", () => {
    const one = { key: "one", steps: [email("email_1"), delay, email("email_2", "email_1 has been sent")] };
    const other = {
      key: "other",
      when: "data.a == 1",
      steps: [email("email_2", "email_1 has been sent"), email("email_3", "data.a == 2"), email("email_3")],
    };
    expect(lint(one)).toEqual([]);
    expect(lint(one, one)).toEqual([]);
    expect(lint(one, other)).toEqual([
      "unknown-ref /entries/1/steps/0/when",
      "unreachable-step /entries/1/steps/1/when",
      "duplicate-ref /entries/1/steps/2/ref",
    ]);
  });

  test("suggests names of the same workflow", () => {
    const one = { steps: [email("email_1"), delay, email("mail_2", "emial_1 has been sent")] };
    const other = { steps: [email("emial_2"), email("mail_1")] };
    const [found] = lintFile(JSON.stringify({ entries: [one, other] }), "json");
    expect(found).toMatchObject({ code: "unknown-ref", help: expect.stringContaining("`email_1`") });
    expect(found?.help).not.toContain("emial_2");
    expect(found?.suggestion?.edits).toMatchObject([{ text: "email_1" }]);
  });
});

describe("hostile files", () => {
  test("with many findings give as many as the limit of each rule", () => {
    const text = `steps:\n${"  - when: data.a == null\n".repeat(LIMITS.diagnostics + 50)}`;
    expect(found(text)).toHaveLength(LIMITS.diagnostics);
  });

  test("with names that objects inherit have no findings about them", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(
        found(JSON.stringify({ steps: [{ [name]: { some: [] }, when: `data.${name} exists` }] }), "json"),
      ).toEqual([]);
      expect(brief(found(`when: workflow.${name} exists`))).toEqual([`unknown-property: ${name}`]);
      const schema = `{"trigger_data_json_schema": {"required": ["${name}"]}, "when": "data.${name}.x == null"}`;
      expect(brief(found(schema, "json"))).toEqual(["equal-to-null: null"]);
    }
  });

  test("never throw, and have spans within the file", () => {
    const word = fc.constantFrom(
      "steps",
      "when",
      "conditions",
      "ref",
      "key",
      "all",
      "any",
      "variable",
      "operator",
      "argument",
      "contains",
      "data.a == null",
      "data.b contains data.a and data.b contains data.a",
      "workflow.x exists or not (",
      "pl\u0430n",
      "{{ data.a }}",
      "workflows",
      "branches",
      "equal_to",
      "data.a",
      "null",
      "condition",
      "\u{1f600}",
      "__proto__",
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: "small" },
        word,
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        tie("list"),
        tie("map"),
      ),
      list: fc.array(tie("any"), { maxLength: 4 }),
      map: fc.dictionary(word, tie("any"), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(value.any, fc.nat(), (json, cut) => {
        const whole = JSON.stringify(json, null, 1);
        for (const text of [whole, whole.slice(0, cut % (whole.length + 1))]) {
          for (const format of ["json", "yaml"] as const) {
            for (const { span } of lintFile(text, format)) {
              expect(span === undefined || (span.start <= span.end && span.end <= text.length)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("with many similar conditions are linted up to the limit", () => {
    const text = `when: ${Array.from({ length: 150 }, (_, index) => `data.a${index} contains data.b${index}`).join(" and ")}`;
    expect(lintFile(text, "yaml").length).toBe(LIMITS.diagnostics);
    const stored = Array.from({ length: 10_000 }, (_, index) => ({
      variable: `data.a${index}`,
      operator: "contains",
      argument: `data.b${index}`,
    }));
    expect(lintFile(JSON.stringify({ conditions: { all: stored } }), "json").length).toBe(LIMITS.diagnostics);
    const braces = JSON.stringify({ steps: [{ when: "always", body: "{{".repeat(200_000) }] });
    expect(lintFile(braces, "json")).toEqual([]);
  });
});
