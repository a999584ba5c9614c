import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import * as heedPackage from "../../../package.json";
import { CommandError } from "../../../src/cli/command-error.ts";
import type { CheckReport } from "../../../src/cli/reports/check-report.ts";
import { applyFixes } from "../../../src/diagnostics/index.ts";
import { type Finding, lintFile } from "../../../src/lint/index.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";
import { faultsOf } from "./sarif-schema.ts";
import { finding, hostileFile, written } from "./written.ts";

afterAll(removeFolders);

const END = { pretty: "a summary, which has no place in it\n", json: {} };

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region?: Region;
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly fixes?: readonly {
    readonly description?: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent?: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Run {
  readonly tool: {
    readonly driver: {
      readonly informationUri?: string;
      readonly rules: readonly {
        readonly id: string;
        readonly defaultConfiguration: { readonly level: string };
      }[];
    };
  };
  readonly invocations: readonly object[];
  readonly results: readonly Result[];
}

/** Returns the run of a document, after checking its validity. */
function runOf(text: string): Run {
  const document = JSON.parse(text);
  expect(faultsOf(document)).toEqual([]);
  expect(document.runs).toHaveLength(1);
  return document.runs[0];
}

async function reported(tell: (report: CheckReport) => Promise<unknown>): Promise<Run> {
  return runOf(
    await written("sarif", async (report) => {
      await tell(report);
      await report.end(END);
    }),
  );
}

async function resultsOf(text: string, diagnostics: readonly Finding[], name = "a.yaml") {
  return (await reported((report) => report.file({ name, text, diagnostics }))).results;
}

/** Returns the text of a region, by SARIF's rules (section 3.30.2). */
function offsets(text: string, { startLine, startColumn, endLine, endColumn }: Region): [number, number] {
  const lines = text.replace(/^\ufeff/, "").match(/[^\r\n]*(?:\r\n|[\r\n]|$)/g) ?? [];
  const at = (line: number, column: number) => {
    const start = lines.slice(0, line - 1).join("").length;
    expect(column - 1, "a column of its line").toBeLessThanOrEqual((lines[line - 1] as string).length);
    return start + column - 1 + (text.startsWith("\ufeff") ? 1 : 0);
  };
  return [at(startLine, startColumn), at(endLine, endColumn)];
}

describe("the sarif format", () => {
  test("has a result for each finding, and a rule for each code that occurs", async () => {
    const text = "steps:\n  - ref: email_1\n    when: data.a == null && data.b exists\n";
    const place = { span: { start: 48, end: 50 }, pointer: "/steps/0/when" };
    const run = await reported((report) =>
      report.file({
        name: "a.yaml",
        text,
        diagnostics: [
          finding({ message: "`data.a` may be missing", severity: "error", help: "Ask `exists`." }),
          finding({
            ...place,
            code: "wrong-symbol",
            severity: "error",
            message: "`&&` has no meaning here",
            help: "Write `and`.",
            fix: { edits: [{ ...place.span, text: "and" }] },
          }),
          finding({ ...place, message: "once more" }),
        ],
      }),
    );
    const artifactLocation = { uri: "a.yaml", uriBaseId: "%SRCROOT%" };
    const region = { startLine: 3, startColumn: 25, endLine: 3, endColumn: 27 };
    expect(run).toEqual({
      tool: {
        driver: {
          name: "heed",
          version: heedPackage.version,
          semanticVersion: heedPackage.version,
          rules: [
            {
              id: "equal-to-null",
              shortDescription: { text: "`equal_to null` on a path that may be missing." },
              help: { text: expect.stringContaining(" docs/rules/equal-to-null.md ") },
              helpUri: expect.stringMatching(/^file:\/\/\/.*\/docs\/rules\/equal-to-null\.md$/),
              defaultConfiguration: { level: "warning" },
            },
            {
              id: "wrong-symbol",
              shortDescription: { text: "A symbol of a programming language or of mathematics." },
              help: { text: expect.stringContaining(" docs/diagnostics/wrong-symbol.md ") },
              helpUri: expect.stringMatching(/^file:\/\/\/.*\/docs\/diagnostics\/wrong-symbol\.md$/),
              defaultConfiguration: { level: "error" },
            },
          ],
        },
      },
      invocations: [{ executionSuccessful: true, exitCode: 1 }],
      originalUriBaseIds: {
        "%SRCROOT%": { description: { text: "The folder in which `heed check` ran." } },
      },
      columnKind: "utf16CodeUnits",
      newlineSequences: ["\r\n", "\n", "\r"],
      results: [
        {
          ruleId: "equal-to-null",
          ruleIndex: 0,
          level: "error",
          message: { text: "`data.a` may be missing. Ask `exists`." },
          locations: [{ physicalLocation: { artifactLocation } }],
          partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
        },
        {
          ruleId: "wrong-symbol",
          ruleIndex: 1,
          level: "error",
          message: { text: "`&&` has no meaning here. Write `and`." },
          locations: [
            {
              physicalLocation: { artifactLocation, region },
              logicalLocations: [{ fullyQualifiedName: "/steps/0/when" }],
            },
          ],
          partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
          fixes: [
            {
              description: { text: "Write `and`." },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [{ deletedRegion: region, insertedContent: { text: "and" } }],
                },
              ],
            },
          ],
        },
        {
          ruleId: "equal-to-null",
          ruleIndex: 0,
          level: "warning",
          message: { text: "once more." },
          locations: [
            {
              physicalLocation: { artifactLocation, region },
              logicalLocations: [{ fullyQualifiedName: "/steps/0/when" }],
            },
          ],
          partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
        },
      ],
    });
  });

  test("names the project's page, where package.json does", async () => {
    const { tool } = await reported(async () => undefined);
    expect(tool.driver.informationUri).toBe((heedPackage as { readonly homepage?: string }).homepage);
  });

  test("reports a run in which something cannot be read as unsuccessful", async () => {
    const { invocations } = await reported(async (report) => {
      await report.failure("a b.yaml", new CommandError("permission is denied"));
      await report.failure("", new CommandError("a file name is empty", "Name one."));
    });
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "permission is denied." },
            locations: [
              { physicalLocation: { artifactLocation: { uri: "a%20b.yaml", uriBaseId: "%SRCROOT%" } } },
            ],
          },
          { level: "error", message: { text: "a file name is empty. Name one." } },
        ],
      },
    ]);
  });

  test("reports an invalid config as unconfigured", async () => {
    const config = join(makeFolder(), "config.yaml");
    writeFileSync(config, "rule: {}");
    const { code, stdout, stderr } = await heed(["check", "--format", "sarif", "--config", config, "."]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    expect(runOf(stdout)).toMatchObject({
      invocations: [
        {
          executionSuccessful: false,
          exitCode: 2,
          toolConfigurationNotifications: [
            { message: { text: "there is no key `rule`. Did you mean `rules`?" } },
          ],
        },
      ],
      results: [],
    });
  });

  test.each([
    ["./b/../a.yaml", "a.yaml"],
    ["a:b/c d%2.yaml", "a%3Ab/c%20d%252.yaml"],
    ["é[1]?#🔔.yaml", "%C3%A9%5B1%5D%3F%23%F0%9F%94%94.yaml"],
    ["..a/b.yaml", "..a/b.yaml"],
    ["\ud800\n.yaml", "%EF%BF%BD%0A.yaml"],
    [".", "./"],
    [resolve("a.yaml"), "a.yaml"],
  ])("says where %j is, from the folder that it runs in", async (name, uri) => {
    const [result] = await resultsOf("", [finding()], name);
    expect(result?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" } } },
    ]);
  });

  test("says where a file outside of that folder is with its whole URI", async () => {
    const [result] = await resultsOf("", [finding()], "/a b/|[é]^`{}.yaml");
    expect(result?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: "file:///a%20b/%7C%5B%C3%A9%5D%5E%60%7B%7D.yaml" } } },
    ]);
  });

  test("escapes placeholders and links in texts", async () => {
    const [result] = await resultsOf("", [
      finding({ message: "`{{ data.a }}` and `[0](b)`", help: "Write `{0}`." }),
    ]);
    expect(result?.message.text).toBe("`{{{{ data.a }}}}` and `[0\\](b)`. Write `{{0}}`.");
  });

  test.each([
    ["a", { start: 0, end: 1 }, [1, 1, 1, 2]],
    ["\ufeffab", { start: 1, end: 2 }, [1, 1, 1, 2]],
    ["a\r\n🔔b\r\n", { start: 5, end: 6 }, [2, 3, 2, 4]],
    ["a\rb\r", { start: 0, end: 3 }, [1, 1, 2, 2]],
    ["a\r\nb\r\n", { start: 0, end: 3 }, [1, 1, 2, 1]],
    ["", { start: 0, end: 0 }, [1, 1, 1, 1]],
    // SARIF has no line after the last line break.
    ["a\r\nb\r\n", { start: 6, end: 6 }, [2, 4, 2, 4]],
    ["a\n\n", { start: 3, end: 3 }, [2, 2, 2, 2]],
  ])("counts lines and columns of %j as SARIF does", async (text, span, expected) => {
    const [result] = await resultsOf(text, [finding({ span })]);
    const region = result?.locations[0]?.physicalLocation.region as Region;
    expect([region.startLine, region.startColumn, region.endLine, region.endColumn]).toEqual(expected);
    expect(offsets(text, region)).toEqual([span.start, span.end]);
  });

  test("has fixes equal to heed's own", async () => {
    for (const text of [
      "steps:\n  - ref: email_1\n    when: a_1 hasnt been seen && (data.🔔b = 1)\n",
      '\ufeffsteps:\r\n  - ref: "🔔"\r\n    when: "data.a = 1 && data.b = \\"\\u00e9\\" || data.c"\r\n',
    ]) {
      const found = lintFile(text, "yaml").filter(({ fix }) => fix);
      expect(found.length).toBeGreaterThan(0);
      for (const [index, result] of (await resultsOf(text, found)).entries()) {
        const replacements = result.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
        const fixed = replacements.reduceRight((whole, { deletedRegion, insertedContent }) => {
          const [start, end] = offsets(text, deletedRegion);
          return whole.slice(0, start) + (insertedContent?.text ?? "") + whole.slice(end);
        }, text);
        expect(fixed).toBe(applyFixes(text, [found[index] as never]));
      }
    }
  });

  test("marks suggestions", async () => {
    const edits = [{ start: 0, end: 1, text: "" }];
    const results = await resultsOf("ab", [
      finding({ suggestion: { edits }, fix: { edits } }),
      finding({ suggestion: { edits }, help: "Did you mean `b`?" }),
    ]);
    const guess = "This is a guess at the intention, and may change a verdict.";
    expect(results.map(({ fixes }) => fixes?.map(({ description }) => description?.text))).toEqual([
      [undefined, guess],
      [`Did you mean \`b\`? ${guess}`],
    ]);
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 } },
    ]);
  });

  test("is valid and consistent for any texts", async () => {
    await fc.assert(
      fc.asyncProperty(hostileFile, async (file) => {
        const { tool, results } = await reported(async (report) => {
          await report.file(file);
          await report.failure(file.name, new CommandError(file.text, file.name));
        });
        const { rules } = tool.driver;
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
        for (const [index, { ruleId, ruleIndex, level, message, locations }] of results.entries()) {
          const { code, severity, span } = file.diagnostics[index] as Finding;
          expect([ruleId, rules[ruleIndex]?.id, level]).toEqual([code, code, severity]);
          expect(message.text.replace(/\{\{|\}\}/g, "")).not.toMatch(/[{}]/);
          const region = locations[0]?.physicalLocation.region;
          if (span && region && !partsLineBreak(file.text, span)) {
            expect(offsets(file.text, region)).toEqual([
              Math.max(span.start, file.text.startsWith("\ufeff") ? 1 : 0),
              Math.max(span.end, file.text.startsWith("\ufeff") ? 1 : 0),
            ]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Checks whether a span begins or ends inside a CRLF, where there is no line or column. */
function partsLineBreak(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return [start, end].some((offset) => text.slice(offset - 1, offset + 1) === "\r\n");
}

describe("fingerprints", () => {
  const LINES = ["steps:", "  - ref: a", "    when: data.a = 1", "  - ref: b", "    when: data.b = 1"];
  const fingerprints = async (text: string) => {
    const found = lintFile(text, "yaml");
    expect(found.map(({ code }) => code)).toEqual(found.map(() => "wrong-symbol"));
    return (await resultsOf(text, found)).map((result) => result.partialFingerprints.primaryLocationLineHash);
  };

  test("differ by line, and stay the same if lines move or change indentation or line breaks", async () => {
    const plain = await fingerprints(LINES.join("\n"));
    expect(new Set(plain).size).toBe(2);
    expect(await fingerprints(["# a comment", "key: x", ...LINES].join("\n"))).toEqual(plain);
    expect(await fingerprints(LINES.map((line) => line.replace(/^ +/, "$&  ")).join("\r\n"))).toEqual(plain);
    expect(await fingerprints(LINES.slice(0, 3).join("\n"))).toEqual(plain.slice(0, 1));
  });

  test("differ for equal lines by their order", async () => {
    const [first, second] = await fingerprints(LINES.join("\n").replace("data.b", "data.a"));
    expect([first?.slice(-2), second?.slice(-2)]).toEqual([":1", ":2"]);
    expect(first?.slice(0, -2)).toBe(second?.slice(0, -2));
  });

  test("depend on nearby text in a long line", async () => {
    const rest = (name: string) =>
      JSON.stringify({ steps: [{ ref: "a", when: "data.a = 1" }, { ref: name }] });
    const [here] = await fingerprints(rest(`${"x".repeat(200)}a`));
    expect(await fingerprints(rest(`${"x".repeat(200)}b`))).toEqual([here]);
    expect(await fingerprints(rest("y"))).not.toEqual([here]);
  });
});
