import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const SENT = "email_1 has been sent";
const DELIVERED = "email_1 has been delivered";

describe("heed ask", () => {
  test("says yes, and ends with 0", async () => {
    const yes = { code: 0, stdout: "yes\n", stderr: "" };
    expect(await heed(["ask", DELIVERED, "implies", SENT])).toEqual(yes);
    expect(await heed(["ask", "implies", DELIVERED, SENT])).toEqual(yes);
    expect(await heed(["ask", "not data.a == 1", "equivalent", "data.a != 1"])).toEqual(yes);
    expect(await heed(["ask", "data.a == 1", "DISJOINT", "data.a == 2"])).toEqual(yes);
    expect(await heed(["ask", "never", "data.n > 100 and data.n < 50"])).toEqual(yes);
    expect(await heed(["ask", "data.n > 100 and data.n < 50", "never"])).toEqual(yes);
    expect(await heed(["ask", "always", "data.a == 1 or data.a != 1"])).toEqual(yes);
    expect(await heed(["ask", "always", "always"])).toEqual(yes);
    expect(await heed(["ask", "never", "implies", "always"])).toEqual(yes);
  });

  test("says no with an example in words and as a context, and ends with 1", async () => {
    expect(await heed(["ask", SENT, "implies", DELIVERED])).toEqual({
      code: 1,
      stdout: `no\n  for instance: email_1 sent\n  {"refs":{"email_1":[{"status":"sent"}]}}\n`,
      stderr: "",
    });
    expect((await heed(["ask", "always", "never"])).stdout).toBe("no\n  {}\n");
  });

  test.each([
    [
      ["in_app_feed_1 has been seen but not read", "implies", "data.plan is empty"],
      ["true", "false"],
    ],
    [
      ["data.at is before 7 days from now", "implies", "data.at is before now"],
      ["true", "false"],
    ],
    [
      ["refs.email_1.status >= $message.seen", "equivalent", "email_1 has been seen"],
      ["true", "false"],
    ],
    [
      ['recipient is in audience "x"', "disjoint", 'data.name contains "🔔"'],
      ["true", "true"],
    ],
    [
      ["data.a == 1", "disjoint", "data.b == 1"],
      ["true", "true"],
    ],
  ])("shows with %j a context that `heed eval` takes", async ([
    first = "",
    word = "",
    second = "",
  ], expected) => {
    const { code, stdout } = await heed(["ask", first, word, second]);
    expect(code).toBe(1);
    const context = stdout.trimEnd().split("\n").at(-1) as string;
    const verdicts: string[] = [];
    for (const condition of [first, second]) {
      const verdict = await heed(["eval", "-e", condition, "--context", "-"], { input: context });
      expect(verdict.code).toBe(0);
      verdicts.push(verdict.stdout.trim());
    }
    expect(verdicts).toEqual(expected);
  });

  test("uses assumptions, and reports those that a yes depends on", async () => {
    const asked = ["ask", "always", "push_1 has not been delivered"];
    expect((await heed([...asked, "--channel", "push_1=push"])).stdout).toContain(
      "for instance: push_1 expired\n",
    );
    expect(await heed([...asked, "--channel", "push_1=push", "--no-expiry"])).toEqual({
      code: 0,
      stdout: [
        "yes",
        "  knowing that the messages of `push_1` never get above sent, since it is of type `push`",
        "  knowing that the messages of `push_1` have not expired",
        "",
      ].join("\n"),
      stderr: "",
    });
    const unneeded = ["ask", "push_1 has been delivered", "implies", "push_1 has been sent"];
    expect((await heed([...unneeded, "--channel", "push_1=push"])).stdout).toBe("yes\n");
  });

  test("reads conditions from files, stored or in words", async () => {
    const folder = makeFolder();
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const words = file("a.heed", "data.a == 1\n");
    const stored = file(
      "b.json",
      '{"all": [{"variable": "data.a", "operator": "equal_to", "argument": "1"}]}',
    );
    expect((await heed(["ask", words, "equivalent", stored])).stdout).toBe("yes\n");
    const steps = file("c.yaml", "steps:\n  - when: data.a == 1\n  - when: data.a exists\n");
    expect(
      (await heed(["ask", steps, "implies", steps, "--at", "/steps/0", "--at", "/steps/1"])).stdout,
    ).toBe("yes\n");
    expect((await heed(["ask", steps, "equivalent", stored, "--at", "/steps/0"])).stdout).toBe("yes\n");
    expect((await heed(["ask", "-", "equivalent", stored], { input: "data.a is 1" })).stdout).toBe("yes\n");
    const several = await heed(["ask", "never", steps]);
    expect(several).toMatchObject({ code: 2, stdout: "" });
    expect(several.stderr).toContain("Choose one with `--at`: `step_1` or `step_2`.");
  });

  test("writes JSON", async () => {
    const { code, stdout } = await heed(["ask", SENT, "implies", DELIVERED, "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: "<text>", diagnostics: [] },
        { file: "<text>", diagnostics: [] },
      ],
      answer: "no",
      example: { words: "email_1 sent", context: { refs: { email_1: [{ status: "sent" }] } } },
      assuming: [],
    });
  });

  test("says why something is undecided, and ends with 1", async () => {
    const letters = [..."abcdefghij"].map((letter) => `data.x contains "${letter}"`).join(" and ");
    expect(await heed(["ask", "never", `${letters} and data.x < "b"`])).toEqual({
      code: 1,
      stdout: "undecided\n  no example was found, and none could be ruled out\n",
      stderr: "",
    });
  });

  test("has no answer if a condition has an error", async () => {
    const { code, stdout, stderr } = await heed(["ask", "data.a = 1", "implies", "email_1 has been sen"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("[wrong-symbol]");
    expect(stderr).toContain("[unknown-case]");
  });

  test.each([
    [["data.a == 1"], "this is not a question", "Ask `A implies B`"],
    [["data.a == 1", "implys", "data.b == 1"], "this is not a question", "Did you mean `implies`?"],
    [["data.a == 1", "equals", "data.b == 1"], "this is not a question", "Write `equivalent`. Ask"],
    [["constructor", "data.b == 1"], "this is not a question", "Ask `A implies B`"],
    [["__proto__", "data.b == 1"], "this is not a question", "Ask `A implies B`"],
    [["data.a == 1", "implies"], "`implies` is asked of two conditions, and 1 is given", "Put quotes"],
    [["always", "data.a", "==", "1"], "`always` is asked of one condition, and 3 are given", "Put quotes"],
    [["-", "implies", "-"], "both would be read from standard input", "Give one of them"],
    [["none.yaml", "never"], "there is no such file", "Check the spelling"],
    [
      ["a", "never", "--channel", "push_1=pusch"],
      "option `--channel <ref=type>` argument `push_1=pusch` is invalid",
      "The types are",
    ],
    [["a", "never", "--channel", "=push"], "is invalid", "Write REF=TYPE"],
    [["a", "never", "--at", "x", "--at", "y", "--at", "z"], "is invalid", "more than twice"],
  ])("says what is wrong with %j", async (args, message, help) => {
    const { code, stdout, stderr } = await heed(["ask", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });
});
