/** The TextMate grammar agrees with the parser on tokens and mistakes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";
import { tokenize } from "../../src/language/parser/lexer.ts";
import { STATUS_CASES } from "../../src/status/index.ts";
import { EXAMPLES } from "../language/examples.ts";

const file = resolve(import.meta.dirname, "../../grammar/heed.tmLanguage.json");
let grammar: IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  const bytes = readFileSync(wasm);
  await oniguruma.loadWASM(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, "utf8"), file),
  });
  grammar = (await registry.loadGrammar("source.heed")) as IGrammar;
});

/** The scopes of each character of a text, without the root scope. */
function scopesOf(text: string): string[] {
  const scopes: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const token of tokens) {
      for (let at = token.startIndex; at < token.endIndex; at++) scopes.push(token.scopes.slice(1).join(" "));
    }
    // The end of a line is a token past the text.
    scopes.length = Math.min(scopes.length, text.length);
  }
  return scopes;
}

/** The scope of each of the parser's tokens. */
const EXPECTED: readonly (readonly [token: RegExp, scope: RegExp])[] = [
  [/^Path$/, /support\.variable\.prefix/],
  [/^Text$/, /string\.quoted/],
  [/^Numeral$/, /constant\.numeric/],
  [/^Moment$/, /constant\.other\.timestamp/],
  [/^RelativeTime$/, /constant\.other\.relative-time/],
  [/^MessageStatus$/, /constant\.other\.status/],
  [/^Liquid$/, /meta\.interpolation\.liquid/],
  [/^(?:True|False|Null|Always|Never)$/, /constant\.language/],
  [/^(?:Or|Not|And)$/, /keyword\.(?:operator\.(?:logical|comparison)|other\.case)/],
  [/^(?:Has|HasNot|Been|Seen|Skipped|Sent|Delivered|Read|Failed|Bounced|Had)$/, /keyword\.other\.case/],
  [/^(?:Is|IsNot|Does|DoesNot|Contains|Exists|Empty|Before|Between|Times)$/, /keyword\.operator\.comparison/],
  [/^(?:Equal|NotEqual|Greater|GreaterOrEqual|Less|LessOrEqual)$/, /keyword\.operator\.comparison/],
  [/^(?:Word|QuotedName)$/, /entity\.name\.ref|variable\.other/],
  [/^(?:Open|Close)|^(?:Comma|Colon)$/, /punctuation/],
];

const TEXTS = [
  ...EXAMPLES,
  ...STATUS_CASES.flatMap(({ phrases }) => [`email_1 ${phrases.has}`, `\`my step\` ${phrases.has_not}`]),
  "email_1 hasn’t been seen and data.x isn't 5 or data.x doesn't contain 'it\\'s'",
  "data.x is before {{ data.y }} and data.x is between {{ data.low }} and -1.5e3",
  'data.items[0]["any key"].é contains all["a", null, {"b": [true]}]',
];

describe("every token that the parser reads has the colour of its kind", () => {
  test.each(TEXTS)("%s", (text) => {
    const scopes = scopesOf(text);
    expect(scopes.join("\n")).not.toMatch(/invalid/);
    for (const { tokenType, startOffset, image } of tokenize(text).tokens) {
      const expected = EXPECTED.find(([name]) => name.test(tokenType.name))?.[1];
      if (expected !== undefined) expect(scopes[startOffset], `${tokenType.name} ${image}`).toMatch(expected);
      else expect(scopes[startOffset], image).toMatch(/keyword/);
    }
  });
});

test("a step is told from data, and the ends of a between from conditions", () => {
  expect(scopesOf("seen has been seen")[0]).toBe("entity.name.ref.heed");
  expect(scopesOf("seen == true")[0]).toBe("variable.other.heed");
  const text = "data.x is between 1 and 5 and data.y == 1";
  const scopes = scopesOf(text);
  expect(scopes[text.indexOf("and")]).toMatch(/comparison/);
  expect(scopes[text.lastIndexOf("and")]).toMatch(/logical/);
});

test("mistakes are marked at their place", () => {
  const wrong = (text: string) =>
    [...text].filter((_, at) => scopesOf(text)[at]?.includes("invalid")).join("");
  expect(wrong("a has been seen && data.x = 1")).toBe("&&=");
  expect(wrong('data.x == "pro')).toBe('"pro');
  expect(wrong('data.x == "a\\q"')).toBe("\\q");
  expect(wrong("data.x == “pro”")).toBe("“”");
  expect(wrong("a has been sen")).toBe("has");
  expect(wrong("not !a == 1 ; b")).toBe("!;");
});
