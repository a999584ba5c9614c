import { describe, expect, test } from "vitest";
import { ConfigLoader } from "../../src/config/index.ts";
import { lineOf, lineStartsOf } from "../../src/problem/index.ts";

/** Loads `/p/heed.config.yaml` from texts by path, as an editor has them in its memory. */
async function load(files: { readonly [path: string]: string }, root = "/p/heed.config.yaml") {
  const asked: string[] = [];
  const loader = new ConfigLoader(async (path) => {
    asked.push(path);
    const text = files[path];
    return text === undefined ? { fault: "there is no such file" } : { text };
  });
  const loaded = await loader.load(root);
  if ("fault" in loaded) throw new Error(loaded.fault);
  return { ...loaded, asked, loader };
}

/** `a.yaml:2: message`, for each mistake. */
async function mistakesOf(files: { readonly [path: string]: string }): Promise<readonly string[]> {
  const { mistakes } = await load(files);
  return mistakes.map(({ config, span, message }) => {
    const line = lineOf(lineStartsOf(config.text), span.start);
    return `${config.path}:${line}: ${message}`;
  });
}

describe("extends", () => {
  test("adds the settings of other configs, in any format, and the later of two counts", async () => {
    const { settings, files } = await load({
      "/p/heed.config.yaml": `extends: [a.json, ../base/b.yml]
rules: { equal-to-null: error }
channels: { mail: email }
prefix: event`,
      "/p/a.json": `{"rules": {"equal-to-null": "off", "or-of-negations": "off"}, "timezone": "Europe/Berlin", "prefix": ["a"]}`,
      "/base/b.yml": `rules: { or-of-negations: error, unknown-type: off }
channels: { mail: sms, app: in_app_feed }
timezone: Etc/UTC`,
    });
    const { levels, channels, prefixes } = settings.forFile("/p/x.yaml");
    expect(levels).toEqual({
      "equal-to-null": "error",
      "or-of-negations": "error",
      "unknown-type": "off",
    });
    expect(channels).toEqual({ mail: "email", app: "in_app_feed" });
    expect(prefixes).toEqual(["a", "event"]);
    expect(settings.timezone).toBe("Etc/UTC");
    expect(files).toEqual(["/p/heed.config.yaml", "/p/a.json", "/base/b.yml"]);
  });

  test("keeps the paths of a config relative to its own folder", async () => {
    const { settings } = await load({
      "/p/heed.config.yaml": "extends: ../base/b.yaml\nexclude: old",
      "/base/b.yaml": `exclude: legacy/**
heed-ignore: [{ file: a.yaml, rule: equal-to-null, reason: it is so }]`,
    });
    expect(settings.excludes("/base/legacy/a.yaml")).toBe(true);
    expect(settings.excludes("/p/legacy/a.yaml")).toBe(false);
    expect(settings.excludes("/p/old", true)).toBe(true);
    expect(settings.excludes("/p/old/a/b.yaml")).toBe(true);
    expect(settings.forFile("/base/a.yaml").suppressions).toHaveLength(1);
    expect(settings.forFile("/p/a.yaml").suppressions).toHaveLength(0);
  });

  test("reads what two configs extend once, and its suppressions count once", async () => {
    const { settings, asked } = await load({
      "/p/heed.config.yaml": "extends: [a.yaml, b.yaml]",
      "/p/a.yaml": "extends: c.yaml",
      "/p/b.yaml": "extends: c.yaml",
      "/p/c.yaml": "heed-ignore: [{ file: x.yaml, rule: equal-to-null, reason: it is so }]",
    });
    expect(asked.filter((path) => path === "/p/c.yaml")).toHaveLength(1);
    expect(settings.suppressions).toHaveLength(1);
  });

  test("in a circle is a mistake, with its way", async () => {
    expect(
      await mistakesOf({
        "/p/heed.config.yaml": "rules: {}\nextends: a.yaml",
        "/p/a.yaml": "extends: b.yaml",
        "/p/b.yaml": "\nextends: ./heed.config.yaml",
      }),
    ).toEqual([
      "/p/b.yaml:2: this config extends `./heed.config.yaml`, which extends this one, by way of `a.yaml` and `b.yaml`",
    ]);
    expect(await mistakesOf({ "/p/heed.config.yaml": "extends: heed.config.yaml" })).toEqual([
      "/p/heed.config.yaml:1: this config extends itself",
    ]);
  });

  test("reports all mistakes of all configs at once, those of the config itself first", async () => {
    expect(
      await mistakesOf({
        "/p/heed.config.yaml": "extends:\n  - a.yaml\n  - none.yaml\n  - 5\nruls: {}",
        "/p/a.yaml": "rules: { equal-to-nul: off }",
      }),
    ).toEqual([
      "/p/heed.config.yaml:3: the config `none.yaml`, which this one extends, cannot be read: there is no such file",
      "/p/heed.config.yaml:4: this is not a text",
      "/p/heed.config.yaml:5: there is no key `ruls`",
      "/p/a.yaml:1: there is no rule `equal-to-nul`",
    ]);
  });

  test("keeps what is right of a config with mistakes, for editors", async () => {
    const { settings, mistakes } = await load({
      "/p/heed.config.yaml": "rules: { equal-to-null: off }\nprefix: [event, a.b]",
    });
    expect(mistakes).toHaveLength(1);
    expect(settings.forFile("/p/a.yaml")).toMatchObject({
      levels: { "equal-to-null": "off" },
      prefixes: ["event"],
    });
  });
});

describe("overrides", () => {
  test("set levels for the files that match, and the later counts", async () => {
    const { settings } = await load({
      "/p/heed.config.yaml": `extends: base.yaml
rules: { equal-to-null: off }
overrides:
  - { files: marketing/**, rules: { equal-to-null: error, or-of-negations: off } }
  - { files: [marketing/a.yaml, "*.json"], rules: { equal-to-null: warning } }`,
      "/p/base.yaml": `overrides: [{ files: "**", rules: { equal-to-null: error, unknown-type: off } }]`,
    });
    const levelOf = (path: string) => settings.levelsOf(path)["equal-to-null"];
    expect(levelOf("/p/a.yaml")).toBe("off");
    expect(levelOf("/p/marketing/b.yaml")).toBe("error");
    expect(levelOf("/p/marketing/a.yaml")).toBe("warning");
    expect(levelOf("/p/a.json")).toBe("warning");
    expect(settings.levelsOf("/p/marketing/a.yaml")).toEqual({
      "equal-to-null": "warning",
      "or-of-negations": "off",
      "unknown-type": "off",
    });
  });
});

describe("data_schemas", () => {
  test("are read from files, or stand in the config", async () => {
    const { settings, files } = await load({
      "/p/heed.config.yaml": `data_schemas:
  - { files: "**", schema: { type: object } }
  - { files: orders, schema: ../schemas/order.json }`,
      "/schemas/order.json": `{"properties": {"total": {"type": "number"}}}`,
    });
    expect(settings.forFile("/p/a.yaml").dataSchema).toEqual({ type: "object" });
    expect(settings.forFile("/p/orders/a.yaml").dataSchema).toEqual({
      properties: { total: { type: "number" } },
    });
    expect(files).toContain("/schemas/order.json");
  });

  test.each([
    ["none.json", "the schema `none.json` cannot be read: there is no such file"],
    ["list.json", "the schema `list.json` is not a JSON Schema"],
    ["broken.json", "the schema `broken.json` has a mistake: "],
    ["[]", "this is not a JSON Schema"],
    ["' '", "this is not the path of a file"],
  ])("that cannot be used are mistakes: %s", async (schema, message) => {
    const [only, ...others] = await mistakesOf({
      "/p/heed.config.yaml": `data_schemas:\n  - { files: a, schema: ${schema} }`,
      "/p/list.json": "[]",
      "/p/broken.json": "{",
    });
    expect(only).toContain(`/p/heed.config.yaml:2: ${message}`);
    expect(others).toEqual([]);
  });
});

describe("mistakes in the shape of settings", () => {
  test.each([
    ["exclude: { a: b }", "`exclude` is neither a text nor a list of texts"],
    ["exclude: [/a]", "`/a` is not a path relative to the config's folder"],
    ["prefix: a.b", "`a.b` is not a prefix"],
    ["overrides: { files: a }", "`overrides` is not a list"],
    ["overrides: [a]", "this is not an entry of `overrides`"],
    ["overrides: [{ file: a, rules: {} }]", "an entry of `overrides` has no key `file`"],
    ["overrides: [{ files: a }]", "an entry of `overrides` has no `rules`"],
    ["overrides: [{ files: a, rules: { equal-to-nul: off } }]", "there is no rule `equal-to-nul`"],
    ["data_schemas: [{ schema: {} }]", "an entry of `data_schemas` has no `files`"],
    ["$schema: 1", "this is not a text"],
  ])("%s", async (text, message) => {
    expect(await mistakesOf({ "/p/heed.config.yaml": text })).toEqual([
      expect.stringContaining(`/p/heed.config.yaml:1: ${message}`),
    ]);
  });
});
