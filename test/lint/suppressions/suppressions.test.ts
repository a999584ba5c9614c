import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, readDocument } from "../../../src/document/index.ts";
import { findingsToFix, lintDocument, lintFile, type Suppression } from "../../../src/lint/index.ts";
import { LIMITS } from "../../../src/problem/index.ts";
import { brief, found } from "../found.ts";

/** The codes of a file's findings with the text at their spans. */
const codes = (text: string) => brief(found(text));

const IGNORE = "# heed-ignore equal-to-null: it is always sent";

describe("a comment", () => {
  test("at the end of a line applies to that line", () => {
    expect(codes(`when:\n  - data.a == null ${IGNORE}\n  - data.b == null\n`)).toEqual([
      "equal-to-null: null",
    ]);
  });

  test.each([
    ["folded", "when: >- # heed-ignore equal-to-null: r\n  data.a exists\n  and data.b == null\n"],
    ["literal", "when: |+ # heed-ignore equal-to-null: r\n  data.a exists\n  and data.b == null\n\n"],
    [
      "quoted",
      "when: 'data.a exists\n\n  and data.b == null\n  and data.c exists' # heed-ignore equal-to-null: r",
    ],
  ])("at the end of a line holds for all of a text that begins or ends there: %s", (_style, text) => {
    expect(found(text)).toEqual([]);
    expect(codes(text.replace(/ # .*/, ""))).toEqual(["equal-to-null: null"]);
  });

  test("alone on a line applies to the entries that begin on the next line, to their ends", () => {
    const steps = (comment: string) => `steps:
  - ref: a
    when: data.a == null
${comment}
  - ref: b
    when:
      - data.b == null
      - data.c == null
  - ref: c
    when: data.d == null
`;
    const all = found(steps("")).map(({ pointer }) => pointer);
    expect(all).toEqual(["/steps/0/when", "/steps/1/when/0", "/steps/1/when/1", "/steps/2/when"]);
    for (const indent of ["", "  ", "      ", "\t"]) {
      expect(found(steps(indent + IGNORE)).map(({ pointer }) => pointer)).toEqual([all[0], all[3]]);
    }
  });

  test.each([
    ["a key", `${IGNORE}\nwhen: data.a == null\n`],
    ["past other comments and empty lines", `${IGNORE}\n# of b\n\n   # of c\nwhen: data.a == null\n`],
    ["a dash that stands alone", `steps:\n${IGNORE}\n  -\n    ref: a\n    when: data.a == null\n`],
    ["a dash with an anchor", `steps:\n${IGNORE}\n  - &a\n    when: data.a == null\n`],
    ["a later dash", `steps:\n  - ref: a\n  -\n${IGNORE}\n  - !!map\n    when: data.a == null\n`],
    ["a key with a question mark", `${IGNORE}\n? when\n: data.a == null\n`],
    [
      "a list in a list",
      `conditions:\n  any:\n  ${IGNORE}\n  - all: [{variable: data.a, operator: equal_to, argument: "null"}]\n`,
    ],
    ["an item in brackets", `steps: [ {ref: a},\n${IGNORE}\n {ref: b, when: data.a == null},\n {ref: c} ]\n`],
    [
      "all items of a line",
      `steps: [\n${IGNORE}\n {ref: b}, {ref: c, when: data.a == null}, {\n when: data.b == null} ]\n`,
    ],
    ["behind a comma", `steps: [ {ref: a}\n${IGNORE}\n , {when: data.a == null} ]\n`],
    ["behind a byte order mark", `\ufeff${IGNORE}\nwhen: data.a == null\n`],
    [
      "stored conditions",
      `conditions:\n  all:\n    ${IGNORE}\n    - variable: data.a\n      operator: equal_to\n      argument: "null"\n`,
    ],
    ["without a blank behind the #", "#heed-ignore equal-to-null:r\nwhen: data.a == null\n"],
    [
      "several rules",
      "# heed-ignore equal-to-null ,mixed-and-or: both: meant\nwhen: data.a == null and data.b == 1 or data.c == 1\n",
    ],
  ])("holds for %s", (_what, text) => {
    expect(found(text)).toEqual([]);
    expect(found(text.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(found(text.replaceAll("heed-ignore", "ignored"))).not.toEqual([]);
  });

  test.each([
    "# heed-ignore-file equal-to-null: r\nwhen: [data.a == null, data.b == null]\n",
    "%YAML 1.2\n# heed-ignore-file equal-to-null: r\n---\nwhen: data.a == null\n",
    "\ufeff# of this file\r\n\r\n#  heed-ignore-file equal-to-null: r\r\n{when: data.a == null}\r\n",
    "--- # heed-ignore-file equal-to-null: r\nwhen: data.a == null\n",
  ])("before the first key can hold for the file: %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    "when: 'data.a == \"# heed-ignore x\"'\n",
    "note: |\n  # heed-ignore equal-to-null\nwhen: data.a == 1\n",
    "# heed reads this, and heed-ignore is what it heeds\n# heed-config, hello, h\nwhen: data.a == 1\n",
  ])("that is not a suppression, or about something else, passes: %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("does not exist in JSON", () => {
    expect(codes("[1] # heed-ignore equal-to-null: r")).toHaveLength(1);
    expect(found('{"when": "data.a == null"} # heed-ignore equal-to-null: r', "json")).toMatchObject([
      { code: "json-syntax" },
    ]);
  });

  test("leaves other findings, and errors", () => {
    const text = `${IGNORE}\nwhen: data.a == null and data.a = 1 and workflow.nmae exists\n`;
    expect(codes(text)).toEqual(["wrong-symbol: =", "unknown-property: nmae"]);
  });
});

describe("ignore-without-reason", () => {
  test.each([
    "# heed-ignore equal-to-null",
    "# heed-ignore equal-to-null:",
    "# heed-ignore equal-to-null: -",
    "# heed-ignore equal-to-null -- it is always sent",
  ])("%s", (comment) => {
    expect(found(`${comment}\nwhen: data.a == null\n`)).toEqual([
      {
        code: "ignore-without-reason",
        severity: "error",
        message: "no reason is given, so this suppresses nothing",
        help: "Say after a colon why the finding is not a fault here: `# heed-ignore equal-to-null: <reason>`.",
        pointer: undefined,
        at: comment,
      },
      expect.objectContaining({ code: "equal-to-null" }),
    ]);
  });

  test("shows the comment to write for the whole file, without unknown rules", () => {
    expect(found("# heed-ignore-file equal-to-nul\nwhen: data.a == 1\n")).toMatchObject([
      {
        code: "ignore-without-reason",
        help: expect.stringContaining("`# heed-ignore-file <rule>: <reason>`"),
      },
      { code: "unknown-ignore" },
    ]);
  });
});

describe("unknown-ignore", () => {
  test.each([
    [
      "# heed-ignore equal-to-nul: r",
      "equal-to-nul",
      "there is no rule `equal-to-nul`",
      "Did you mean `equal-to-null`?",
    ],
    [
      "# heed-ignore Equal-To-Null: r",
      "Equal-To-Null",
      "there is no rule `Equal-To-Null`",
      "Did you mean `equal-to-null`?",
    ],
    [
      "# heed-ignore *: r",
      "*",
      "there is no rule `*`",
      "Name one of the rules that `docs/rules/README.md` lists.",
    ],
    [
      "# heed-ignore __proto__: r",
      "__proto__",
      "there is no rule `__proto__`",
      "Name one of the rules that `docs/rules/README.md` lists.",
    ],
    [
      "# heed-ignore unknown-ref mixed-and-or: r",
      "unknown-ref mixed-and-or",
      "there is no rule `unknown-ref mixed-and-or`",
      "Put commas between rules.",
    ],
    [
      "# heed-ingore equal-to-null: r",
      "heed-ingore",
      "there is no comment `heed-ingore`",
      "Write `heed-ignore` for what begins on the next line, or `heed-ignore-file` for the file.",
    ],
    [
      "# heed-ignore-next-line equal-to-null: r",
      "heed-ignore-next-line",
      "there is no comment `heed-ignore-next-line`",
      "Write `heed-ignore` for what begins on the next line, or `heed-ignore-file` for the file.",
    ],
    [
      "# heed-ignore-File equal-to-null: r",
      "heed-ignore-File",
      "there is no comment `heed-ignore-File`",
      "Write `heed-ignore` for what begins on the next line, or `heed-ignore-file` for the file.",
    ],
  ])("%s", (comment, at, message, help) => {
    expect(found(`${comment}\nwhen: data.a == 1\n`)).toEqual([
      {
        code: "unknown-ignore",
        severity: "error",
        message: `${message}, so this suppresses nothing`,
        help,
        pointer: undefined,
        at,
      },
    ]);
  });

  test.each([
    "# heed-ignore",
    "# heed-ignore: it is always sent",
    "# heed-ignore , ,: r",
  ])("no rule: %s", (comment) => {
    expect(found(`${comment}\nwhen: data.a == 1\n`)).toEqual([
      {
        code: "unknown-ignore",
        severity: "error",
        message: "no rule is named, so this suppresses nothing",
        help: "Name the rules: `# heed-ignore <rule>, <rule>: <reason>`.",
        pointer: undefined,
        at: comment,
      },
    ]);
  });

  test("suggests the nearest rule, and has no fix", () => {
    const text = "# heed-ignore unknown-ref, equal-to-nul: r\nwhen: data.a == null\n";
    const [finding] = lintFile(text, "yaml").filter(({ code }) => code === "unknown-ignore");
    expect(finding).toMatchObject({ suggestion: { edits: [{ start: 27, end: 39, text: "equal-to-null" }] } });
    expect(finding).not.toHaveProperty("fix");
  });

  test("leaves the other rules of the comment in force", () => {
    expect(codes("# heed-ignore equal-to-nul, equal-to-null: r\nwhen: data.a == null\n")).toEqual([
      "unknown-ignore: equal-to-nul",
    ]);
  });
});

describe("forbidden-ignore", () => {
  test("an error", () => {
    expect(found("# heed-ignore wrong-symbol: r\nwhen: data.a = 1\n")).toEqual([
      {
        code: "forbidden-ignore",
        severity: "error",
        message: "`wrong-symbol` is always an error, and errors cannot be suppressed",
        help: "Correct the error and remove this: a condition with such an error cannot be used.",
        pointer: undefined,
        at: "wrong-symbol",
      },
      expect.objectContaining({ code: "wrong-symbol" }),
    ]);
  });

  test("a finding about suppressions", () => {
    expect(
      found("# heed-ignore unused-ignore: r\n# heed-ignore equal-to-null: r\nwhen: data.a == 1\n"),
    ).toEqual([
      {
        code: "forbidden-ignore",
        severity: "error",
        message: "`unused-ignore` is about suppressions, and cannot be suppressed itself",
        help: "Correct the suppression that it is about, or set its level in the config.",
        pointer: undefined,
        at: "unused-ignore",
      },
      expect.objectContaining({ code: "unused-ignore", at: "# heed-ignore equal-to-null: r" }),
    ]);
  });
});

describe("unused-ignore", () => {
  const unused = (comment: string, message: string, help: string) => ({
    code: "unused-ignore",
    severity: "warning",
    message: `${message}, so this suppresses nothing`,
    help,
    pointer: undefined,
    at: comment,
  });

  test("a rule without findings in its range", () => {
    expect(found(`${IGNORE}\nwhen: data.a == 1\n`)).toEqual([
      unused(
        IGNORE,
        "nothing is reported as `equal-to-null` here",
        "Remove it, or move it to the finding that it is for.",
      ),
    ]);
  });

  test("several rules, all or some of them unused", () => {
    const comment = "# heed-ignore equal-to-null, unknown-ref: r";
    expect(found(`when: data.a == 1  ${comment}\n`)).toMatchObject([
      { at: comment, message: expect.stringContaining("`equal-to-null` or `unknown-ref` here") },
    ]);
    expect(codes(`when: data.a == null  ${comment}\n`)).toEqual(["unused-ignore: unknown-ref"]);
  });

  test("a rule that is off", () => {
    const levels = { "equal-to-null": "off" } as const;
    expect(found(`when: data.a == null ${IGNORE}\n`, "yaml", { levels })).toEqual([
      unused(IGNORE, "`equal-to-null` is off", "Remove it."),
    ]);
  });

  test.each([
    `steps: []\n${IGNORE}\n`,
    `steps: [ {ref: a}\n${IGNORE}\n]\n`,
    `a: b\n${IGNORE}\n--- \n`,
  ])("with nothing behind it: %j", (text) => {
    const about = found(text).filter(({ code }) => code === "unused-ignore");
    const expected = [
      unused(
        IGNORE,
        "no entry begins on the next line",
        "Put it on the line before an entry, or at the end of a line.",
      ),
    ];
    // A file with two documents is not read.
    expect(about).toEqual(text.includes("---") ? [] : expected);
  });

  test("for the whole file, after the first key", () => {
    const comment = "# heed-ignore-file equal-to-null: r";
    expect(found(`name: a\n${comment}\nwhen: data.a == null\n`)).toEqual([
      unused(
        comment,
        "a key stands before this",
        "Move it before the first key, or write `heed-ignore` for what begins on the next line.",
      ),
      expect.objectContaining({ code: "equal-to-null" }),
    ]);
  });

  test("the wider of two, and the second of two with one range", () => {
    expect(codes(`# heed-ignore-file equal-to-null: all\n${IGNORE}\nwhen: data.a == null\n`)).toEqual([
      "unused-ignore: # heed-ignore-file equal-to-null: all",
    ]);
    expect(codes(`${IGNORE}\nwhen: data.a == null # heed-ignore equal-to-null: twice\n`)).toHaveLength(1);
  });

  test("not while an error could hide the finding", () => {
    expect(codes(`when: [data.a = null, data.b == 1] ${IGNORE}\n`)).toEqual(["wrong-symbol: ="]);
    const levels = { "equal-to-null": "off" } as const;
    expect(brief(found(`when: data.a = null ${IGNORE}\n`, "yaml", { levels }))).toEqual([
      "wrong-symbol: =",
      `unused-ignore: ${IGNORE}`,
    ]);
  });

  test("can be off, or an error", () => {
    const text = `${IGNORE}\nwhen: data.a == 1\n`;
    for (const [level, severities] of [
      ["off", []],
      ["error", ["error"]],
    ] as const) {
      const levels = { "unused-ignore": level };
      expect(found(text, "yaml", { levels }).map(({ severity }) => severity)).toEqual(severities);
    }
  });
});

describe("the fix of unused-ignore", () => {
  const fixesIn = (text: string) =>
    lintFile(text, "yaml").flatMap(({ code, fix }) => (code === "unused-ignore" && fix ? [fix] : []));
  const fixed = (text: string) =>
    applyEdits(
      text,
      fixesIn(text).flatMap(({ edits }) => edits),
    );

  test.each([
    [`a: 1\r\n  ${IGNORE} \r\nwhen: data.a == 1\r\n`, "a: 1\r\nwhen: data.a == 1\r\n"],
    [`when: data.a == 1 \t${IGNORE} \nb: 2\n`, "when: data.a == 1\nb: 2\n"],
    [`\ufeff${IGNORE}\nwhen: data.a == 1`, "\ufeffwhen: data.a == 1"],
    [`when: data.a == 1\n${IGNORE}`, "when: data.a == 1\n"],
    [
      "# heed-ignore unknown-ref, equal-to-null: r\nwhen: data.a == null\n",
      "# heed-ignore equal-to-null: r\nwhen: data.a == null\n",
    ],
    [
      "# heed-ignore equal-to-null , unknown-ref: r\nwhen: data.a == null\n",
      "# heed-ignore equal-to-null: r\nwhen: data.a == null\n",
    ],
    [`note: |+\n  text\n${IGNORE}\nwhen: data.a == 1\n`, "note: |+\n  text\nwhen: data.a == 1\n"],
    [
      `note: >-\n${IGNORE}\n  # of note\nwhen: data.a == 1\n`,
      `note: >-\n${IGNORE}\n  # of note\nwhen: data.a == 1\n`,
    ],
    // Without the comment, the empty line would be part of the text, as would the other comment above.
    [
      `note: |+\n  text\n${IGNORE}\n\nwhen: data.a == 1\n`,
      `note: |+\n  text\n${IGNORE}\n\nwhen: data.a == 1\n`,
    ],
  ])("%j", (text, expected) => {
    expect(fixed(text)).toBe(expected);
  });

  test("changes no value of the file, and leaves nothing to fix", () => {
    const line = fc.constantFrom(
      IGNORE,
      "# heed-ignore unknown-ref: r",
      "  # heed-ignore-file unknown-ref: r",
      "when: >-",
      "  data.a == null",
      "note: |+ # heed-ignore equal-to-null: r",
      "   text",
      "",
      "list:",
      "  - a  # heed-ignore equal-to-null, unknown-ref: r",
      "  - - b",
      "flow: {a: [1, # heed-ignore equal-to-null: r",
      "  2]}",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), fc.constantFrom("\n", "\r\n"), (lines, newline) => {
        const text = lines.join(newline);
        let after = text;
        let passes = 0;
        for (let fixes = fixesIn(after); fixes.length > 0; fixes = fixesIn(after)) {
          after = applyEdits(after, fixes[0]?.edits ?? []);
          expect(passes++).toBeLessThan(50);
        }
        expect(readDocument(after, "yaml").value).toEqual(readDocument(text, "yaml").value);
      }),
      { numRuns: 40 },
    );
  });
});

describe("suppressions in the options", () => {
  const STORED = JSON.stringify({
    steps: [
      { ref: "a", when: "data.a == null" },
      { ref: "b", when: ["data.b == null", "data.c == null"] },
    ],
  });
  const lintResult = (ignores: readonly Suppression[], text = STORED) => {
    const { findings, suppressedCount, uses } = lintDocument(readDocument(text, "json"), {
      suppressions: ignores,
    });
    return {
      left: findings.map(({ pointer }) => pointer),
      suppressed: suppressedCount,
      uses: [...uses.values()],
    };
  };
  const rule = "equal-to-null";

  test("apply to the file, a value, or the steps of a ref", () => {
    expect(lintResult([{ rule }])).toEqual({ left: [], suppressed: 3, uses: ["used"] });
    expect(lintResult([{ rule, at: "/steps/1/when/0" }])).toEqual({
      left: ["/steps/0/when", "/steps/1/when/1"],
      suppressed: 1,
      uses: ["used"],
    });
    expect(lintResult([{ rule, at: "b" }])).toEqual({
      left: ["/steps/0/when"],
      suppressed: 2,
      uses: ["used"],
    });
  });

  test("are unused, or nowhere if the file lacks their place", () => {
    const ignores = [
      { rule: "unknown-ref" },
      { rule, at: "/steps/2" },
      { rule, at: "c" },
      { rule, at: "" },
      { rule, at: "a" },
      { rule },
    ];
    expect(lintResult(ignores).uses).toEqual(["unused", "nowhere", "nowhere", "nowhere", "used", "used"]);
  });

  test("give way to the comments of the file", () => {
    const document = readDocument(`when: data.a == null ${IGNORE}\n`, "yaml");
    expect([...lintDocument(document, { suppressions: [{ rule }] }).uses.values()]).toEqual(["unused"]);
  });
});

/** The findings of a file; what its fixes lead to does not matter here. */
const findingsIn = (text: string) => findingsToFix(text, "yaml");

test("a comment above the entry of a finding suppresses the findings of its rule in that entry, and no others", () => {
  const condition = fc.constantFrom(
    "data.a == null",
    "data.a == null and data.a == null",
    "data.a == 1 or data.b == 2 and data.c != null",
    "workflow.nmae exists",
    "gone_1 has been sent",
    "data.a contains data.b",
    "data.a == 1",
  );
  const step = fc.record({ when: fc.array(condition, { minLength: 1, maxLength: 3 }), style: fc.nat(3) });
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("\n", "\r\n"),
      (steps, newline) => {
        const lines = ["name: a", "steps:"];
        for (const [index, { when, style }] of steps.entries()) {
          const [first = ""] = when;
          if (style === 0) lines.push(`  - ref: s${index}`, `    when: ${first}`);
          else if (style === 1) lines.push(`  - { ref: s${index}, when: "${first}" }`);
          else if (style === 2) lines.push(`  -`, `    when: >-`, `      ${first}`, `    ref: s${index}`);
          else lines.push(`  - when:`, ...when.map((one) => `      - ${one}`), `    ref: s${index}`);
        }
        const text = lines.join(newline);
        const before = findingsIn(text);
        const { lineStarts } = readDocument(text, "yaml");
        for (const finding of before) {
          const start = finding.span?.start ?? 0;
          // The step, or its list item, that the finding is in.
          const line = lineStarts.findLastIndex(
            (at) => at <= start && /^(?: {2}| {6})- ?/.test(text.slice(at)),
          );
          const indent = /^ */.exec(text.slice(lineStarts[line]))?.[0].length ?? 0;
          const next = lineStarts.findIndex(
            (at, index) => index > line && !text.slice(at).startsWith(" ".repeat(indent + 1)),
          );
          const [from, to] = [
            lineStarts[line] ?? 0,
            next === -1 ? text.length : (lineStarts[next] as number),
          ];
          const comment = `    # heed-ignore ${finding.code}: it is so${newline}`;
          const shift = ({ code, message, span }: typeof finding) => {
            const at = span?.start ?? 0;
            return { code, message: message.replace(/\d+$/, ""), at: at < from ? at : at + comment.length };
          };
          const left = findingsIn(text.slice(0, from) + comment + text.slice(from));
          const expected = before.filter(({ code, span }) => {
            const at = span?.start ?? 0;
            return code !== finding.code || at < from || at >= to;
          });
          expect(
            left.map(({ code, message, span }) => ({
              code,
              message: message.replace(/\d+$/, ""),
              at: span?.start,
            })),
          ).toEqual(expected.map(shift));
        }
      },
    ),
    { numRuns: 10 },
  );
});

describe("hostile comments", () => {
  test.each<readonly [string, (count: number) => string]>([
    ["on each other's heels", (count) => `${`${IGNORE}\n`.repeat(count)}when: data.a == null\n`],
    [
      "around each other",
      (count) => `steps:\n${`${IGNORE}\n- when: data.a == null ${IGNORE}\n`.repeat(count / 20)}`,
    ],
    ["of one rule over and over", (count) => `# heed-ignore ${"equal-to-null,".repeat(count)}: r\na: b\n`],
    ["of rules that there are not", (count) => `# heed-ignore ${"a,".repeat(count)}: r\na: b\n`],
  ])("%s are reported up to the limit", (_what, textOf) => {
    for (const count of [700, 5600]) {
      expect(findingsIn(textOf(count)).length).toBeLessThanOrEqual(LIMITS.diagnostics);
    }
  });

  test("are shown without invisible characters", () => {
    expect(found("# heed-ignore a\u202eb\u0085: r\nwhen: data.a == 1\n")).toMatchObject([
      { code: "unknown-ignore", message: "there is no rule `a\\u202eb\\u0085`, so this suppresses nothing" },
    ]);
  });

  test("stay in force beyond the limit of findings", () => {
    const lines = (count: number, end: string) => `  - data.a == null${end}\n`.repeat(count);
    const text = `when:\n${lines(150, ` ${IGNORE}`)}${lines(LIMITS.diagnostics, "")}  - data.b == null ${IGNORE}\n`;
    expect(findingsIn(text).filter(({ code }) => code === "equal-to-null")).toHaveLength(LIMITS.diagnostics);
    expect(findingsIn(text).filter(({ code }) => code === "unused-ignore")).toEqual([]);
  });
});
