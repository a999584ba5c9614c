import { describe, expect, test } from "vitest";
import { heed } from "../../run.ts";

const input = `steps:
  - { ref: a, when: data.plan == null }
  - { ref: b, when: data.plan == null }
  - { ref: c, when: data.plan = 1 }
`;

describe("heed check --statistics", () => {
  test("counts findings by code, the most frequent first, before the summary", async () => {
    const { code, stdout } = await heed(["check", "--statistics", "-"], { input });
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout:
        "2  warning  equal-to-null\n1  error    wrong-symbol  (1 with a fix)\n1 file: 1 error, 2 warnings\n",
    });
  });

  test("gives the counts in JSON", async () => {
    const { stdout } = await heed(["check", "--statistics", "--format", "json", "-"], { input });
    expect(JSON.parse(stdout).statistics).toEqual([
      { code: "equal-to-null", severity: "warning", count: 2, fixable: 0 },
      { code: "wrong-symbol", severity: "error", count: 1, fixable: 1 },
    ]);
    const plain = await heed(["check", "--format", "json", "-"], { input });
    expect(Object.keys(JSON.parse(plain.stdout))).toEqual(["files", "summary"]);
  });

  test("cannot be used with formats that cannot contain them", async () => {
    const { code, stderr } = await heed(["check", "--statistics", "--format", "sarif", "-"], { input });
    expect(code).toBe(2);
    expect(stderr).toContain("`--statistics` cannot be used with `--format sarif`");
  });
});

describe("heed check --format concise", () => {
  test("writes a line a finding, then the summary", async () => {
    expect(await heed(["check", "--format", "concise", "-"], { input })).toEqual({
      code: 1,
      stdout: `<stdin>:2:34: warning: if \`data.plan\` is missing it reads as empty text, which is not null, so this is false [equal-to-null]
<stdin>:3:34: warning: if \`data.plan\` is missing it reads as empty text, which is not null, so this is false [equal-to-null]
<stdin>:4:31: error: \`=\` has no meaning here [wrong-symbol]
1 file: 1 error, 2 warnings
`,
      stderr: "",
    });
  });
});
