import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const STORED = {
  any: [
    { variable: "refs.email_1.delivery_status", operator: "less_than", argument: "$message.sent" },
    { all: [{ variable: "recipient.plan", operator: "equal_to", argument: "pro" }] },
  ],
};
const WORDS = 'email_1 has not been sent or recipient.plan == "pro"';
const LIST = [{ variable: "recipient.muted_dinos", operator: "not_contains", argument: "data.dino" }];

const WORKFLOW = `{
  "steps": [
    {
      "ref": "email_1",
      "conditions": {
        "all": [
          {
            "variable": "refs.in_app_feed_1.engagement_status",
            "operator": "not_contains",
            "argument": "$message.seen"
          }
        ]
      },
      "name": "\\u00e9"
    }
  ]
}`;

describe("heed decompile", () => {
  test("prints the text of stored conditions", async () => {
    const given = JSON.stringify(STORED);
    expect(await heed(["decompile", "-e", given])).toEqual({ code: 0, stdout: `${WORDS}\n`, stderr: "" });
    expect((await heed(["decompile", "-"], { input: given })).stdout).toBe(`${WORDS}\n`);
    const file = join(makeFolder(), "conditions.json");
    writeFileSync(file, given);
    expect((await heed(["decompile", file])).stdout).toBe(`${WORDS}\n`);
  });

  test("treats a list as a preference's, unless --target says otherwise", async () => {
    const given = JSON.stringify(LIST);
    expect((await heed(["decompile", "-e", given])).stdout).toBe(
      "recipient.muted_dinos does not contain data.dino\n",
    );
    expect((await heed(["decompile", "--target", "step", "-e", given])).stderr).toContain("[bare-list]");
    const group = await heed(["decompile", "--target", "preference", "-e", '{"all": []}']);
    expect(group).toMatchObject({ code: 1, stdout: "" });
  });

  test("treats null as no conditions", async () => {
    expect((await heed(["decompile", "-e", "null"])).stdout).toBe("always\n");
  });

  test("prints a file with `when` and everything else unchanged; compiling restores the file", async () => {
    const { stdout } = await heed(["decompile", "-"], { input: WORKFLOW });
    expect(stdout).toContain('"when": "in_app_feed_1 has not been seen",\n      "name": "\\u00e9"');
    expect((await heed(["compile", "-"], { input: stdout })).stdout).toBe(WORKFLOW);
  });

  test("rewrites files in place", async () => {
    const file = join(makeFolder(), "a.json");
    writeFileSync(file, WORKFLOW);
    expect(await heed(["decompile", "--write", file])).toEqual({ code: 0, stdout: `${file}\n`, stderr: "" });
    expect(readFileSync(file, "utf8")).toContain('"when"');
    expect((await heed(["compile", "--write", file])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(WORKFLOW);
  });

  test("writes a preference alone as a list of texts in the file's format, which compiles to it", async () => {
    const file = join(makeFolder(), "conditions.json");
    writeFileSync(file, `${JSON.stringify(LIST, null, 2)}\n`);
    await heed(["decompile", "--write", file]);
    expect(readFileSync(file, "utf8")).toBe('[\n  "recipient.muted_dinos does not contain data.dino"\n]\n');
    await heed(["compile", "--write", file]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(LIST);
  });

  test("reports mistakes with their pointer", async () => {
    const { code, stdout, stderr } = await heed(["decompile", "-e", '{"all": [{"variable": "data.a"}]}']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^<text>:1:10: error: .*\[missing-key\]$/m);
    const empty = await heed(["decompile", "-e", "{}"]);
    expect(empty).toEqual({ code: 0, stdout: "always\n", stderr: "" });
  });

  test("prints every ref and text so that it compiles to the same", async () => {
    const trio = {
      variable: 'refs["my \\u202e`ref`"].delivery_status',
      operator: "equal_to",
      argument: "$message.bounced",
    };
    const odd = { all: [trio, { variable: "data.a", operator: "equal_to", argument: '"\\u001b[31m"' }] };
    const { code, stdout } = await heed(["decompile", "-e", JSON.stringify(odd)]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/\p{Cc}(?<!\n)/u);
    const back = JSON.parse((await heed(["compile", "-"], { input: stdout })).stdout);
    expect(await heed(["decompile", "-e", JSON.stringify(back)])).toMatchObject({ code: 0, stdout });
  });

  test("rejects conditions in words", async () => {
    const { code, stderr } = await heed(["decompile", "-e", "always"]);
    expect(code).toBe(2);
    expect(stderr).toContain("this is a condition in words already");
  });
});
