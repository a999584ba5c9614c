import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import {
  applyEdits,
  type Document,
  type DocumentNode,
  editsInScalar,
  insertEntry,
  type Json,
  type MapNode,
  readDocument,
  removeEntry,
  replaceEntry,
  replaceText,
  type ScalarNode,
  spanInScalar,
} from "../../src/document/index.ts";
import { writeYamlText } from "../../src/document/yaml/text.ts";
import {
  fileArbitrary,
  jsonFileArbitrary,
  jsonTextArbitrary,
  valueArbitrary,
  yamlFileArbitrary,
  yamlTextArbitrary,
} from "./arbitraries.ts";

const textFileArbitrary = fc.oneof({ weight: 5, arbitrary: yamlTextArbitrary }, jsonTextArbitrary);

/** Syntax of either format, to break files with. */
const pieces = [
  ...[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "'",
    "\\",
    "\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "#",
    "-",
    "- ",
    "? ",
    "&a ",
    "*a ",
    "!t ",
  ],
  ...[
    "|",
    ">",
    "---\n",
    "...\n",
    "%",
    "@",
    "0",
    "1e9",
    "null",
    "/*",
    "//",
    "\ufeff",
    "\ud800",
    "\u0000",
    "<<: ",
    "\\u12",
  ],
];

/** A file with some text removed or inserted. */
const brokenArbitrary = fc
  .tuple(
    fileArbitrary,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom("", ...pieces)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([{ text, format }, changes]) => {
    let broken = text;
    for (const [place, length, piece] of changes) {
      const at = place % (broken.length + 1);
      broken = broken.slice(0, at) + piece + broken.slice(at + length);
    }
    return { text: broken, format };
  });

const soupArbitrary = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 40 })
  .map((all) => all.join(""));

describe("reading", () => {
  test("reads JSON exactly like JSON.parse, and rejects what it rejects", () => {
    fc.assert(
      fc.property(fc.oneof(brokenArbitrary, jsonFileArbitrary), ({ text }) => {
        const body = text.replace(/^\ufeff/, "");
        const document = readDocument(text, "json");
        let parsed: unknown;
        try {
          parsed = JSON.parse(body);
        } catch {
          expect(document.problems).not.toEqual([]);
          return;
        }
        expect(document.problems.filter(({ code }) => code !== "duplicate-key")).toEqual([]);
        expect(document.value).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });

  test("reads the value that a file was written from", () => {
    fc.assert(
      fc.property(fileArbitrary, ({ text, format, value }) => {
        const document = readDocument(text, format);
        expect(document.problems).toEqual([]);
        expect(document.value).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  test("never throws, and all spans are within the text", () => {
    const anyText = fc.oneof(
      brokenArbitrary.map(({ text }) => text),
      soupArbitrary,
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom("json" as const, "yaml" as const), (text, format) => {
        const document = readDocument(text, format);
        if (document.root === undefined) expect(document.problems).not.toEqual([]);
        else {
          for (const node of nodesOf(document)) {
            expectWithin(node.span, text);
            if (node.kind === "scalar" && typeof node.value === "string") {
              expectWithin(spanInScalar(node, 0, node.value.length), text);
            }
          }
        }
        for (const { span } of document.problems) expectWithin(span, text);
      }),
      { numRuns: 300 },
    );
  });
});

describe("spans within a text", () => {
  test("contain each word, in every style", () => {
    fc.assert(
      fc.property(textFileArbitrary, ({ text, format, words }) => {
        const node = textIn(readDocument(text, format));
        let from = 0;
        for (const word of words) {
          const at = node.value.indexOf(word, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + word.length;
          const { start, end } = spanInScalar(node, at, from);
          expect(text.slice(start, end)).toBe(word);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("are in the order of the text", () => {
    fc.assert(
      fc.property(textFileArbitrary, ({ text, format }) => {
        const node = textIn(readDocument(text, format));
        let last = node.span.start;
        for (let index = 0; index < node.value.length; index++) {
          const { start, end } = spanInScalar(node, index, index + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = start;
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("writing", () => {
  test("writes YAML texts that read as themselves in YAML 1.2 and 1.1, in every context", () => {
    const partArbitrary = fc.constantFrom(
      ...[
        "a",
        "E5",
        "e",
        "no",
        "true",
        "1",
        "_",
        "$",
        "(",
        ".",
        "-",
        "+",
        ":",
        " ",
        "  ",
        "#",
        ",",
        "[",
        "{",
        "}",
        "'",
        '"',
        "\\",
      ],
      ...[
        "\t",
        "\n",
        "\u2028",
        "é",
        "😀",
        "*",
        "&",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "=",
        "<<",
        "~",
        "data.x",
        "0x",
        "12:30",
      ],
    );
    const anyText = fc.oneof(
      fc.array(partArbitrary, { maxLength: 4 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(
        anyText,
        fc.boolean(),
        fc.constantFrom("plain" as const, "single" as const, "double" as const),
        (text, isInFlow, style) => {
          const written = writeYamlText(text, isInFlow, style);
          expect(written).not.toMatch(/[\r\n]/);
          const file = isInFlow
            ? `{ k: ${written}, ${written}: [ ${written} ] }`
            : `k: ${written}\n${written}:\n  - ${written}\n`;
          const wanted = { k: text, [text]: [text] };
          for (const version of ["1.2", "1.1"] as const) {
            const document = parseDocument(file, {
              version,
              merge: false,
              logLevel: "silent",
              uniqueKeys: false,
            });
            expect(document.errors).toEqual([]);
            expect(document.toJS()).toEqual(wanted);
          }
          expect(readDocument(file, "yaml").value).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("edits", () => {
  const insertedArbitrary = fc.constantFrom(
    ...[
      "",
      " ",
      "x",
      '"pro"',
      "'",
      '"',
      ": ",
      " #",
      ", ",
      "\n",
      "😀",
      "\\",
      "true",
      "\t",
      "- ",
      "{",
      "%",
      "]",
      "\u200b",
    ],
  );

  test("of a text change the file as they change the value", () => {
    fc.assert(
      fc.property(
        textFileArbitrary,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), insertedArbitrary), { minLength: 1, maxLength: 2 }),
        ({ text, format }, changes) => {
          const before = readDocument(text, format);
          const node = textIn(before);
          const edits = changes
            .map(([place, length, inserted]) => {
              const start = place % (node.value.length + 1);
              return { start, end: Math.min(start + length, node.value.length), text: inserted };
            })
            .sort((a, b) => a.start - b.start)
            .filter((edit, index, all) => index === 0 || (all[index - 1]?.end ?? 0) < edit.start);
          const wanted = applyEdits(node.value, edits);
          for (const made of [editsInScalar(node, edits), [replaceText(node, wanted)]]) {
            const after = readDocument(applyEdits(text, made), format);
            expect(after.problems).toEqual([]);
            expect(after.value).toEqual(withText(before.root as DocumentNode, node, wanted));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("of an entry change only that entry, and keep every comment", () => {
    fc.assert(
      fc.property(fileArbitrary, fc.nat(), valueArbitrary, ({ text, format }, place, value) => {
        const before = readDocument(text, format);
        const maps = mapsOf(before).filter(({ entries }) => entries.length > 0);
        const map = maps[place % maps.length] as MapNode;
        const index = place % map.entries.length;
        const entry = map.entries[index] as MapNode["entries"][number];
        const edits = replaceEntry(before, map, entry, "new key", value);
        const result = applyEdits(text, edits);
        const after = readDocument(result, format);
        expect(after.problems).toEqual([]);
        const entries = map.entries.map(({ key, node }): [string, Json] => [key, node.value]);
        entries[index] = ["new key", value];
        expect(after.value).toEqual(withNode(before.root as DocumentNode, map, Object.fromEntries(entries)));
        expect(result.match(/# (?:above|beside) \d/g)?.sort()).toEqual(
          text.match(/# (?:above|beside) \d/g)?.sort(),
        );
        // The keys keep their order.
        expect(JSON.stringify(after.value)).toBe(
          JSON.stringify(withNode(before.root as DocumentNode, map, Object.fromEntries(entries))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("that insert an entry are undone by removing it", () => {
    fc.assert(
      fc.property(fileArbitrary, fc.nat(), valueArbitrary, ({ text, format }, place, value) => {
        const before = readDocument(text, format);
        const maps = mapsOf(before);
        const which = place % maps.length;
        const map = maps[which] as MapNode;
        const index = place % (map.entries.length + 1);
        const grown = readDocument(
          applyEdits(text, [insertEntry(before, map, index, "new key", value)]),
          format,
        );
        expect(grown.problems).toEqual([]);
        const entries = map.entries.map(({ key, node }): [string, Json] => [key, node.value]);
        entries.splice(index, 0, ["new key", value]);
        const wanted = withNode(before.root as DocumentNode, map, Object.fromEntries(entries));
        expect(JSON.stringify(grown.value)).toBe(JSON.stringify(wanted));
        const grownMap = mapsOf(grown).find(({ entries: all }) =>
          all.some(({ key }) => key === "new key"),
        ) as MapNode;
        const entry = grownMap.entries.find(({ key }) => key === "new key") as MapNode["entries"][number];
        const shrunk = applyEdits(grown.text, [removeEntry(grown, grownMap, entry)]);
        if (map.entries.length > 0) expect(shrunk).toBe(text);
        expect(readDocument(shrunk, format).value).toEqual(before.value);
      }),
      { numRuns: 200 },
    );
  });

  test("can remove any entry", () => {
    fc.assert(
      fc.property(fc.oneof(fileArbitrary, yamlFileArbitrary), fc.nat(), ({ text, format }, place) => {
        const before = readDocument(text, format);
        const maps = mapsOf(before).filter(({ entries }) => entries.length > 0);
        const map = maps[place % maps.length] as MapNode;
        const index = place % map.entries.length;
        const entry = map.entries[index] as MapNode["entries"][number];
        const after = readDocument(applyEdits(text, [removeEntry(before, map, entry)]), format);
        expect(after.problems).toEqual([]);
        const entries = map.entries
          .filter((other) => other !== entry)
          .map(({ key, node }) => [key, node.value]);
        const wanted = withNode(before.root as DocumentNode, map, Object.fromEntries(entries));
        expect(JSON.stringify(after.value)).toBe(JSON.stringify(wanted));
      }),
      { numRuns: 200 },
    );
  });
});

function expectWithin(span: { start: number; end: number } | undefined, text: string): void {
  expect(span?.start).toBeGreaterThanOrEqual(0);
  expect(span?.end).toBeGreaterThanOrEqual(span?.start as number);
  expect(span?.end).toBeLessThanOrEqual(text.length);
}

function nodesOf({ root }: Document): readonly DocumentNode[] {
  const found: DocumentNode[] = [];
  const visit = (node: DocumentNode): void => {
    found.push(node);
    if (node.kind === "scalar") return;
    for (const child of node.kind === "map" ? node.entries : node.items)
      if (!child.isAlias) visit(child.node);
  };
  if (root !== undefined) visit(root);
  return found;
}

function mapsOf(document: Document): readonly MapNode[] {
  return nodesOf(document).filter((node) => node.kind === "map");
}

function textIn(document: Document): ScalarNode & { readonly value: string } {
  expect(document.problems).toEqual([]);
  const found = nodesOf(document).find(
    (node) => node.kind === "scalar" && String(node.value).startsWith("w0"),
  );
  const other = nodesOf(document).find((node) => node.kind === "scalar" && String(node.value).includes("w0"));
  return (found ?? other) as ScalarNode & { readonly value: string };
}

/** Returns a node's value with one value within it replaced. */
function withNode(node: DocumentNode, target: DocumentNode, value: Json): Json {
  if (node === target) return value;
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map((item) => withNode(item.node, target, value));
  return Object.fromEntries(node.entries.map((entry) => [entry.key, withNode(entry.node, target, value)]));
}

function withText(root: DocumentNode, node: ScalarNode, text: string): Json {
  return withNode(root, node, text);
}
