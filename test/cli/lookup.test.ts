import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/stored/index.ts";
import { heed } from "./run.ts";

const schemas = resolve(import.meta.dirname, "../../spec/schema");

interface Entry {
  readonly name: string;
  readonly polarity: string;
  readonly phrase: string;
  readonly stored: unknown;
}

async function casesOf(...args: string[]): Promise<readonly Entry[]> {
  const { code, stdout } = await heed(["cases", "--format", "json", ...args]);
  expect(code).toBe(0);
  return JSON.parse(stdout).cases;
}

describe("heed cases", () => {
  test("lists what a channel offers, with its tracking", async () => {
    const names = async (...args: string[]) =>
      (await casesOf("--polarity", "has", ...args)).map(({ name }) => name);
    const everywhere = [
      "skipped",
      "failed_delivery",
      "bounced",
      "sent",
      "delivered",
      "link_clicked",
      "archived",
    ];
    expect(await names("--channel", "email")).toEqual(everywhere);
    expect(await names("--channel", "email", "--open-tracking")).toContain("read");
    expect(await names("--channel", "email", "--link-tracking")).toContain("read_not_link_clicked");
    expect(await names("--channel", "in_app_feed")).toEqual(
      expect.arrayContaining(["seen", "seen_not_read", "read"]),
    );
    expect(await names()).toHaveLength(12);
  });

  test("lists assertions beside their negations", async () => {
    expect(await casesOf("--polarity", "has_not")).toHaveLength(8);
    const both = await casesOf();
    expect(both).toHaveLength(20);
    expect(both.slice(0, 3).map(({ name, polarity }) => [name, polarity])).toEqual([
      ["skipped", "has"],
      ["skipped", "has_not"],
      ["failed_delivery", "has"],
    ]);
  });

  test.each([
    "email_1",
    "not",
    "my ref",
    "a`b",
  ])("gives the words and the stored form of the ref %j", async (ref) => {
    for (const { phrase, stored } of await casesOf("--ref", ref)) {
      expect(decode({ all: [stored] }).problems).toEqual([]);
      const { stdout } = await heed(["compile", "-e", phrase]);
      expect(JSON.parse(stdout)).toEqual({ all: [stored] });
    }
  });

  test("leaves a placeholder if no ref is given", async () => {
    const [first] = await casesOf();
    expect(first).toMatchObject({
      phrase: "<ref> has been skipped",
      stored: { variable: "refs.<ref>.delivery_status" },
    });
  });

  test.each([
    [
      ["cases", "--channel", "mail"],
      "Allowed choices are in_app_feed, in_app_guide, in_app, email, sms, push, chat, http",
    ],
    [["cases", "--ref", ""], "the value of `--ref` is empty"],
    [["cases", "email"], "too many arguments"],
  ])("refuses misuse: %j", async (args, message) => {
    const { code, stdout, stderr } = await heed(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("heed schema", () => {
  test("lists the schemas, and prints each as it is published", async () => {
    const { stdout } = await heed(["schema"]);
    const names = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0] as string);
    expect(names).toEqual(expect.arrayContaining(["condition", "group", "step-conditions", "config-file"]));
    for (const name of names) {
      const printed = await heed(["schema", name]);
      expect(JSON.parse(printed.stdout)).toEqual(
        JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), "utf8")),
      );
    }
  });

  test("lists the possible ones, and suggests the nearest", async () => {
    const { code, stderr } = await heed(["schema", "conditon"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean `condition`? The schemas are");
    expect((await heed(["schema", "toString"])).code).toBe(2);
  });
});
