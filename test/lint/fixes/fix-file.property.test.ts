import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Format, readDocument } from "../../../src/document/index.ts";
import { parse } from "../../../src/language/index.ts";
import { type FixedFile, fixFile, lintFile } from "../../../src/lint/index.ts";
import { encode } from "../../../src/stored/index.ts";
import { evaluate } from "../../reference/evaluator.ts";
import { contextsArbitrary, fileArbitrary, safeFixesOf } from "./random-file.ts";

/** Properties of fixing whole files: safe fixes change no verdict, and no text besides the faults. The soak tries more. */

const RUNS = 18;

function fix(text: string, format: Format, suggested = false): FixedFile {
  return fixFile(text, format, { suggested });
}

describe("safe fixes of files", () => {
  test("keep every verdict, and all text besides the faults", () => {
    let fixed = 0;
    fc.assert(
      fc.property(fileArbitrary, contextsArbitrary, (file, contexts) => {
        const fixes = safeFixesOf(file, contexts);
        fc.pre(fixes !== undefined);
        fixed += fixes.count;
        expect(fixes.wrong, file.text).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(fixed).toBeGreaterThan(RUNS);
  });

  test("leave nothing to fix, and change nothing when applied again", () => {
    fc.assert(
      fc.property(fileArbitrary, ({ text, format }) => {
        const result = fix(text, format);
        expect(result.findings).toEqual(lintFile(result.text, format));
        expect(result.findings.filter((finding) => finding.fix !== undefined)).toEqual([]);
        expect(fix(result.text, format)).toEqual({ ...result, applied: [] });
      }),
      { numRuns: RUNS / 2 },
    );
  });

  test("add no error, and neither do suggestions", () => {
    const errors = ({ findings }: Pick<FixedFile, "findings">) =>
      findings.filter(({ severity }) => severity === "error");
    fc.assert(
      fc.property(fileArbitrary, ({ text, format }) => {
        expect(errors(fix(text, format, true))).toEqual(errors({ findings: lintFile(text, format) }));
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

describe("safe fixes of errors", () => {
  /** Common mistakes with their only possible meaning. */
  const PAIRS = [
    ["data.x = 5", "data.x == 5"],
    ["a hasnt been seen", "a has not been seen"],
    ["a has seen", "a has been seen"],
    ["a is read", "a has been read"],
    ["data.x == “pro”", 'data.x == "pro"'],
    ["data.x is at least 5", "data.x >= 5"],
    ["refs.a has been sent", "a has been sent"],
    ["data.x == {{ data.y }}", "data.x == data.y"],
    ["data.x is between 1 to 5", "data.x is between 1 and 5"],
    ["data.x == {tier: 2}", 'data.x == {"tier": 2}'],
    ["data.x == 5", "data.x == 5"],
  ] as const;
  const CONNECTIVES = [
    ["&&", "and"],
    ["||", "or"],
    [" and ", " and "],
  ] as const;
  const manyArbitrary = fc.array(fc.tuple(fc.constantFrom(...PAIRS), fc.constantFrom(...CONNECTIVES)), {
    minLength: 1,
    maxLength: 4,
  });

  const formatArbitrary = fc.constantFrom<Format>("json", "yaml");

  test("write the meaning", () => {
    fc.assert(
      fc.property(manyArbitrary, formatArbitrary, contextsArbitrary, (many, format, contexts) => {
        const whenOf = (which: 0 | 1) =>
          many.map(([pair, word], index) => (index === 0 ? "" : ` ${word[which]} `) + pair[which]).join("");
        const write = (when: string) => {
          const file = { steps: [{ ref: "a" }, { ref: "c", when }] };
          return format === "json" ? JSON.stringify(file) : stringify(file, { lineWidth: 0 });
        };
        const { text, findings } = fix(write(whenOf(0)), format);
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        const { when } = (readDocument(text, format).value as { steps: { when: string }[] }).steps[1] ?? {
          when: "",
        };
        const verdicts = (words: string) => {
          const { condition } = parse(words);
          return condition && contexts.map((context) => evaluate(encode(condition), context));
        };
        expect(verdicts(when)).toEqual(verdicts(whenOf(1)));
      }),
      { numRuns: RUNS },
    );
  });
});
