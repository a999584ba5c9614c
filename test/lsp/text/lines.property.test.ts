import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyChanges } from "../../../src/lsp/text/changes.ts";
import { chooseEncoding, TextLines } from "../../../src/lsp/text/lines.ts";

/** Texts with line breaks of each kind, emoji, lone surrogates and a byte order mark. */
const texts = fc
  .array(
    fc.constantFrom("a", "é", "日", "😀", "\ud800", "\udc00", "\ufeff", "\r", "\n", "\r\n", "when: x", "\t"),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(""));

const position = fc.record({ line: fc.nat(8), character: fc.nat(20) });

describe("positions in UTF-16", () => {
  test("are those of the protocol's own text documents", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), position, (text, offset, at) => {
        const [mine, theirs] = [
          new TextLines(text, "utf-16"),
          TextDocument.create("file:///a", "yaml", 1, text),
        ];
        expect(mine.positionAt(offset)).toEqual(theirs.positionAt(offset));
        expect(mine.offsetAt(at)).toBe(theirs.offsetAt(at));
      }),
      { numRuns: 2000 },
    );
  });

  test("make of each change what the protocol's own text documents make of it", () => {
    const change = fc.oneof(
      fc.record({ range: fc.record({ start: position, end: position }), text: texts }),
      fc.record({ text: texts }),
    );
    fc.assert(
      fc.property(texts, fc.array(change, { maxLength: 5 }), (text, changes) => {
        // Their documents are made anew: they do not see that a change joined a CR and an LF.
        const theirs = changes.reduce(
          (before, one) =>
            TextDocument.update(
              TextDocument.create("file:///a", "yaml", 1, before),
              [structuredClone(one)],
              2,
            ).getText(),
          text,
        );
        expect(applyChanges(new TextLines(text, "utf-16"), changes).text).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("positions in UTF-8", () => {
  test("count the bytes of the line before them", () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, offset) => {
        const lines = new TextLines(text, "utf-8");
        const { line, character } = lines.positionAt(offset);
        const wide = new TextLines(text, "utf-16").positionAt(offset);
        expect(line).toBe(wide.line);
        const before = text.split(/\r\n|\r|\n/)[line]?.slice(0, wide.character) ?? "";
        const splits =
          /[\ud800-\udbff]$/.test(before) &&
          /^[\udc00-\udfff]/.test(text.slice(lines.offsetAt({ line, character }) + 1));
        if (!splits) expect(character).toBe(Buffer.byteLength(before));
      }),
      { numRuns: 2000 },
    );
  });

  test("lead back to their offset", () => {
    fc.assert(
      fc.property(texts, position, (text, at) => {
        const lines = new TextLines(text, "utf-8");
        const offset = lines.offsetAt(at);
        expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
      }),
      { numRuns: 2000 },
    );
  });

  test("within a character are its start", () => {
    const lines = new TextLines("a😀b\nc", "utf-8");
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((character) => lines.offsetAt({ line: 0, character }))).toEqual([
      0, 1, 1, 1, 1, 3, 4, 4,
    ]);
    expect(lines.positionAt(2)).toEqual({ line: 0, character: 1 });
  });
});

describe("the encoding of positions", () => {
  test("is the first that a client offers and the server knows", () => {
    expect(chooseEncoding(["utf-32", "utf-8", "utf-16"])).toBe("utf-8");
    expect(chooseEncoding(["utf-16", "utf-8"])).toBe("utf-16");
  });

  test("is UTF-16 without an offer, as the protocol says", () => {
    expect(chooseEncoding()).toBe("utf-16");
    expect(chooseEncoding(["utf-32"])).toBe("utf-16");
  });
});
