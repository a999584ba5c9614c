/** Invisible characters. */
import { describe, expect, test } from "vitest";
import { UNKNOWN_ASCII, UNKNOWN_TEXT } from "../../src/language/characters.ts";
import { codeNames, escapeUnseen, hasUnseen, misleadingIn } from "../../src/language/print/index.ts";

describe("unseen and misleading are", () => {
  test.each<[name: string, character: string, isUnseen: boolean, isMisleading: boolean]>([
    ["a letter", "a", false, false],
    ["a blank", " ", false, false],
    ["an accent", "é", false, false],
    ["an emoji", "😀", false, false],
    ["a symbol", "≠", false, false],
    ["a tab", "\t", true, false],
    ["a null", "\0", true, false],
    ["delete", "\u007f", true, false],
    ["a control of the second block", "\u0085", true, false],
    ["a blank that does not break", "\u00a0", true, true],
    ["an em blank", "\u2003", true, true],
    ["an ideographic blank", "\u3000", true, true],
    ["a soft hyphen", "\u00ad", true, true],
    ["a blank of no width", "\u200b", true, true],
    ["a joiner", "\u200d", true, false],
    ["a mark of direction", "\u200f", true, true],
    ["an override of direction", "\u202e", true, true],
    ["an isolate", "\u2066", true, true],
    ["a line separator", "\u2028", true, true],
    ["a paragraph separator", "\u2029", true, true],
    ["a word joiner", "\u2060", true, true],
    ["an invisible plus", "\u2064", true, true],
    ["a byte order mark", "\ufeff", true, true],
    ["a variation selector", "\ufe0f", true, false],
    ["a tag", "\u{e0041}", true, true],
    ["a filler", "\u3164", true, false],
    ["half of a pair", "\ud83d", true, false],
  ])("%s: %j", (_, character, isUnseen, isMisleading) => {
    expect(hasUnseen(`a${character}b`)).toBe(isUnseen);
    expect([...misleadingIn(`a${character}b`)].map(({ 0: found }) => found)).toEqual(
      isMisleading ? [character] : [],
    );
  });
});

test("escapeUnseen escapes each unit of invisible characters only", () => {
  expect(escapeUnseen("a\0b\u00a0é 😀\u{e0041}\u202e\u202e")).toBe(
    "a\\u0000b\\u00a0é 😀\\udb40\\udc41\\u202e\\u202e",
  );
});

test("codeNames names each character", () => {
  expect(codeNames("\t\u00a0é\u{1f600}")).toBe("U+0009 U+00A0 U+00E9 U+1F600");
  expect(codeNames("")).toBe("");
});

describe("characters that begin no token", () => {
  const unknown = new RegExp(`^${UNKNOWN_TEXT}$`, "u");

  test("are these of ASCII", () => {
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    expect(ascii.filter((character) => unknown.test(character)).sort()).toEqual([...UNKNOWN_ASCII].sort());
    expect(UNKNOWN_ASCII.slice(-12)).toBe("%*+-./;?@\\^~");
    expect(UNKNOWN_ASCII).toHaveLength(29 + 1 + 12);
  });

  test("are neither letters and digits of any script nor quotes and signs that tokens begin with", () => {
    for (const text of [
      "é",
      "名",
      "5",
      "٣",
      "_",
      "$",
      "“",
      "”",
      "„",
      "‟",
      "«",
      "»",
      "‘",
      "’",
      "‚",
      "‛",
      "≠",
      "≤",
      "≥",
    ])
      expect(unknown.test(text), text).toBe(false);
    for (const text of ["\u00a0", "\u0301", "€", "→", "😀", "\u200b"])
      expect(unknown.test(text), text).toBe(true);
  });
});
