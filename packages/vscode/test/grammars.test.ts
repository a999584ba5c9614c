import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IRawGrammar } from "vscode-textmate";

const root = resolve(import.meta.dirname, "../../..");

/** Grammars of the files that conditions stand in: comments and keys only, so that what is injected shows. */
const HOSTS: { readonly [scope: string]: object } = {
  "source.yaml": {
    scopeName: "source.yaml",
    patterns: [
      { match: "#.*$", name: "comment.line.yaml" },
      { match: "[\\w.-]+(?=:)", name: "entity.name.tag.yaml" },
      { begin: '"', end: '"', name: "string.quoted.double.yaml" },
    ],
  },
  "source.json": {
    scopeName: "source.json",
    patterns: [{ begin: '"', end: '"', name: "string.quoted.double.json" }],
  },
};

const INJECTED: { readonly [scope: string]: string } = {
  "source.yaml": "source.heed.when.yaml",
  "source.json": "source.heed.when.json",
};

const FILES: { readonly [scope: string]: string } = {
  "source.heed": "grammar/heed.tmLanguage.json",
  "source.heed.when.yaml": "packages/vscode/syntaxes/when-in-yaml.tmLanguage.json",
  "source.heed.when.json": "packages/vscode/syntaxes/when-in-json.tmLanguage.json",
};

let registry: textmate.Registry;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  const bytes = readFileSync(wasm);
  await oniguruma.loadWASM(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = FILES[scope];
      const host = JSON.stringify(HOSTS[scope]);
      return textmate.parseRawGrammar(
        file === undefined ? host : readFileSync(resolve(root, file), "utf8"),
        "x.json",
      );
    },
    getInjections: (scope) => (INJECTED[scope] === undefined ? undefined : [INJECTED[scope]]),
  });
});

/** The parts of a text that have a scope, as written. */
async function partsWith(scope: RegExp, host: string, text: string): Promise<string[]> {
  const grammar = (await registry.loadGrammar(host)) as IGrammar;
  const parts: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens)
      if (scopes.some((one) => scope.test(one))) parts.push(line.slice(startIndex, endIndex));
  }
  return parts;
}

const CASE = /^keyword\.other\.case\.heed$/;

describe("conditions in YAML", () => {
  test.each([
    [
      "plain",
      "steps:\n  - ref: b\n    when: a has been seen # has been read\n    type: x",
      ["has been seen"],
    ],
    [
      "plain, on several lines",
      "- when: a has been seen\n    and b has been read\n  type: c has been sent",
      ["has been seen", "has been read"],
    ],
    [
      "a block",
      "  when: |\n    a has been seen\n\n    and b has been read\n  type: c has been sent",
      ["has been seen", "has been read"],
    ],
    ["a block in an item", "- when: >-\n    a has been seen\n  type: b has been read", ["has been seen"]],
    ["double quotes", '- { ref: b, when: "a has been seen", type: "c has been sent" }', ["has been seen"]],
    ["single quotes", "- when: 'a has been seen'\n  type: c has been sent", ["has been seen"]],
  ])("have colours, and nothing else has: %s", async (_style, text, expected) => {
    expect(await partsWith(CASE, "source.yaml", text)).toEqual(expected);
  });

  test("have texts in them, though quotes are escaped or doubled", async () => {
    const quoted = /^string\.quoted\.(?:double|single)\.heed$/;
    const found = await partsWith(
      quoted,
      "source.yaml",
      `- when: "data.x is \\"pro\\""\n- when: 'data.x is ''pro'''`,
    );
    expect(found).toEqual(['\\"pro\\"', "''pro''"]);
  });

  test("have none in comments", async () => {
    expect(
      await partsWith(/heed/, "source.yaml", "# when: a has been seen\nwhenever: a has been seen"),
    ).toEqual([]);
  });
});

describe("conditions in JSON", () => {
  test("have colours, and nothing else has", async () => {
    const text =
      '{"ref": "has been sent", "when": "a has been seen", "x": "b has been read", "when":"c has been read"}';
    expect(await partsWith(CASE, "source.json", text)).toEqual(["has been seen", "has been read"]);
  });
});

test("every grammar that the manifest contributes is one of these", () => {
  const { contributes } = JSON.parse(readFileSync(resolve(root, "packages/vscode/package.json"), "utf8")) as {
    contributes: { grammars: { scopeName: string; path: string }[] };
  };
  const names = contributes.grammars.map(({ scopeName }) => scopeName);
  expect(names.toSorted()).toEqual(Object.keys(FILES).toSorted());
  for (const scope of Object.keys(FILES)) {
    const { scopeName } = JSON.parse(readFileSync(resolve(root, FILES[scope] ?? ""), "utf8")) as IRawGrammar;
    expect(scopeName).toBe(scope);
  }
});
