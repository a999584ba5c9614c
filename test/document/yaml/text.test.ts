import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { applyEdits, type MapNode, nodeAt, readDocument, replaceEntry } from "../../../src/document/index.ts";
import { writeYamlText } from "../../../src/document/yaml/text.ts";

/** One of each kind of characters that YAML allows in escapes only. */
const FORBIDDEN = ["\u0000", "\u001b", "\u007f", "\u0085", "\u009f", "\ud800", "\ufeff", "\ufffe", "\uffff"];
const UNSEEN = ["\u2028", "\u2029", "\u200b", "\u202e"];

describe("a character that YAML forbids or readers cannot see", () => {
  const characters = [...FORBIDDEN, ...UNSEEN].map((character) => [JSON.stringify(character), character]);

  test.each(characters)("%s is escaped in every style", (_name, character) => {
    for (const style of ["plain", "single", "double"] as const) {
      const written = writeYamlText(`a${character}b`, false, style);
      expect(written).toMatch(/^"a\\[u0-9a-f]+b"$/);
      expect(parse(written)).toBe(`a${character}b`);
    }
  });

  test.each(characters)("%s is escaped in JSON within YAML", (_name, character) => {
    const text = '{"when": x, "a": 1}';
    const document = readDocument(text, "yaml");
    const map = nodeAt(document, "") as MapNode;
    const value = { [`k${character}`]: [character] };
    const edits = replaceEntry(document, map, map.entries[0] as MapNode["entries"][number], "c", value);
    const written = applyEdits(text, edits);
    expect(written).not.toContain(character);
    expect(parse(written)).toEqual({ c: value, a: 1 });
  });
});
