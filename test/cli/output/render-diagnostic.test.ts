import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { groupEqual, renderDiagnostic } from "../../../src/cli/output/render-diagnostic.ts";
import type { Finding } from "../../../src/lint/index.ts";
import { heed } from "../run.ts";

const colors = picocolors.createColors(false);
const TEXT = "a: one\nb: two\nc: two\n";

function finding(start: number, others: Partial<Finding> = {}): Finding {
  const span = { start, end: start + 3 };
  return { code: "a-b", severity: "warning", message: "it is so", span, ...others };
}

describe("a diagnostic for people", () => {
  test("shows other places below its own, with what is there", () => {
    const related = [{ message: "the first is here", span: { start: 3, end: 6 } }];
    const one = finding(10, { related, help: "Mend it." });
    expect(renderDiagnostic("a.yaml", TEXT, one, { colors })).toBe(`a.yaml:2:4: warning: it is so [a-b]
  2 | b: two
    |    ^^^
  1 | a: one
    |    --- the first is here
  Mend it.
`);
  });

  test("lists the places of equal ones, at most twenty", () => {
    const equal = Array.from({ length: 22 }, () => finding(17));
    const shown = renderDiagnostic("a.yaml", TEXT, finding(10), { colors }, equal);
    expect(shown).toContain(`\n  also at ${Array.from({ length: 20 }, () => "3:4").join(", ")} and 2 more\n`);
  });

  test("has its code as a link where that is wanted", () => {
    const linkCode = (code: string, shown: string) => `<${code}>${shown}`;
    expect(renderDiagnostic("a", TEXT, finding(3), { colors, linkCode })).toContain("it is so <a-b>[a-b]\n");
  });
});

describe("equal findings", () => {
  test("have the same words; the first says where the group stands", () => {
    const all = [
      finding(3),
      finding(10, { message: "it is not so" }),
      finding(17),
      finding(3, { help: "Mend it." }),
    ];
    expect(groupEqual(all)).toEqual([[all[0], all[2]], [all[1]], [all[3]]]);
  });

  test("without places in the text are told apart by their pointers", () => {
    const { span, ...one } = finding(3);
    const [first, second] = [
      { ...one, pointer: "/a" },
      { ...one, pointer: "/b" },
    ];
    expect(groupEqual([first, second, first])).toEqual([[first, first], [second]]);
  });

  test("are one message of check, and all counted", async () => {
    const when = "data.plan == null";
    const input = `steps:\n${["a", "b", "c"].map((ref) => `  - { ref: ${ref}, when: ${when} }\n`).join("")}`;
    const { stdout, stderr } = await heed(["check", "-"], { input });
    expect(stdout).toBe("1 file: 3 warnings\n");
    expect(stderr.match(/\[equal-to-null\]/g)).toHaveLength(1);
    expect(stderr).toContain("\n  also at 3:34, 4:34\n");
  });
});

describe("places of the step that is asked", () => {
  const input = `steps:
  - { ref: email_1, type: channel, channel_type: email }
  - { ref: sms_1, type: channel, channel_type: sms, when: email_1 has been delivered }
`;

  test("are shown, and are in JSON", async () => {
    expect((await heed(["check", "-"], { input })).stderr).toContain(`
  2 |   - { ref: email_1, type: channel, channel_type: email }
    |            ------- its messages are made here
`);
    const { files } = JSON.parse((await heed(["check", "--format", "json", "-"], { input })).stdout);
    expect(files[0].diagnostics[0].related).toEqual([
      {
        message: "its messages are made here",
        span: { start: 18, end: 25 },
        pointer: "/steps/0",
        line: 2,
        column: 12,
        endLine: 2,
        endColumn: 19,
      },
    ]);
  });

  test("are related locations in SARIF", async () => {
    const { runs } = JSON.parse((await heed(["check", "--format", "sarif", "-"], { input })).stdout);
    expect(runs[0].results[0].relatedLocations).toEqual([
      {
        physicalLocation: {
          artifactLocation: expect.anything(),
          region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 19 },
        },
        logicalLocations: [{ fullyQualifiedName: "/steps/0" }],
        message: { text: "its messages are made here" },
      },
    ]);
  });
});
