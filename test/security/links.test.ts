/** Links among the given files never make heed write elsewhere. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../cli/run.ts";

afterAll(removeFolders);

const LOOSE = "steps:\n  - ref: email_1\n    when: data.a is 1\n";

/** A given folder, and another one beside it. */
function folders(): { readonly given: string; readonly outside: string } {
  const root = makeFolder();
  const [given, outside] = [join(root, "given"), join(root, "outside")];
  mkdirSync(given);
  mkdirSync(outside);
  return { given, outside };
}

describe("files elsewhere", () => {
  test("are not changed in folders that links lead to", async () => {
    const { given, outside } = folders();
    const text = LOOSE.replace(" is 1", " = 1");
    writeFileSync(join(outside, "a.yaml"), text);
    symlinkSync(outside, join(given, "link"));
    expect((await heed(["check", "--fix", given])).code).not.toBe(1);
    expect(readFileSync(join(outside, "a.yaml"), "utf8")).toBe(text);
  });

  test("are not changed if they are not config files, whatever their names", async () => {
    const { given, outside } = folders();
    const secret = "root:x:0:0:root:/\n[oops\n";
    writeFileSync(join(outside, "secret"), secret);
    symlinkSync(join(outside, "secret"), join(given, "a.yaml"));
    for (const args of [["check", "--fix"], ["check", "--fix-suggested"], ["fmt"], ["compile", "--write"]]) {
      await heed([...args, args[0] === "check" ? given : join(given, "a.yaml")]);
      expect(readFileSync(join(outside, "secret"), "utf8")).toBe(secret);
    }
    expect(readdirSync(outside)).toEqual(["secret"]);
  });

  test("are not changed by links to files in a folder", async () => {
    const { given, outside } = folders();
    const text = LOOSE.replace(" is 1", " = 1");
    writeFileSync(join(outside, "a.yaml"), text);
    symlinkSync(join(outside, "a.yaml"), join(given, "a.yaml"));
    expect((await heed(["check", "--fix", given])).code).toBe(1);
    expect(readFileSync(join(outside, "a.yaml"), "utf8")).toBe(text);
    await heed(["check", "--fix", join(given, "a.yaml")]);
    expect(readFileSync(join(outside, "a.yaml"), "utf8")).not.toBe(text);
  });

  test("are changed through a link that is an argument, which stays a link", async () => {
    const { given, outside } = folders();
    writeFileSync(join(outside, "a.yaml"), LOOSE);
    symlinkSync(join(outside, "a.yaml"), join(given, "a.yaml"));
    await heed(["fmt", join(given, "a.yaml")]);
    expect(lstatSync(join(given, "a.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(outside, "a.yaml"), "utf8")).toBe(LOOSE.replace("is 1", "== 1"));
  });
});

test("a file that a scenario names is read as a workflow and never written", async () => {
  const { given, outside } = folders();
  writeFileSync(join(outside, "a.yaml"), LOOSE);
  const scenario = "workflow: ../outside/a.yaml\nexpect: [email_1 runs]\n";
  writeFileSync(join(given, "a.scenario.yaml"), scenario);
  await heed(["test", given]);
  await heed(["run", join(given, "a.scenario.yaml")]);
  expect(readFileSync(join(outside, "a.yaml"), "utf8")).toBe(LOOSE);
  expect(readFileSync(join(given, "a.scenario.yaml"), "utf8")).toBe(scenario);
  expect([readdirSync(outside), readdirSync(given)]).toEqual([["a.yaml"], ["a.scenario.yaml"]]);
});
