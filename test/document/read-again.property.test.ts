import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Document, readAgain, readDocument } from "../../src/document/index.ts";
import { yamlFileArbitrary, yamlTextArbitrary } from "./arbitraries.ts";

const WORKFLOW = `\ufeffkey: news # the key
steps:
  - ref: email_1
    type: channel
    when: |
      data.plan == "pro"

      and data.count > 5
    # about the next line
    template: { subject: "News", list: [1, 2] }
  -   ref: delay_1
      settings:
        delay_for:
          unit: minutes
          value: 5
        list:
        - a
        - b: c
          d: >+
            folded
            text

  - { ref: email_2, when: 'it''s' }
  - - nested
    - ? complex
      : value
&anchor anchored: !!str 5
"quoted key": "two
  lines"
plain: one
  two

  three
last:
`;

/** Syntax, and text that changes what stands around it. */
const PIECES = [
  ..." \n\t:#-?|>[]{},&*!'\"%@`~x\r\ufeff\u2028",
  ...[
    "\n  ",
    "\n    ",
    "\n      ",
    ": ",
    " #",
    "- ",
    "? ",
    "\n- ",
    "---\n",
    "\n...\n",
    "|\n",
    ">-\n",
    "a: b",
    "&a ",
    "*a",
  ],
  ...["<<: ", "!!int ", "!", '"', "''", "true", "1e999", "# c\n", "\r\n", "😀", "\ud83d", "key: "],
];

const files = fc.oneof(
  { weight: 3, arbitrary: fc.constant(WORKFLOW) },
  { weight: 1, arbitrary: fc.constant(WORKFLOW.replaceAll("\n", "\r\n")) },
  { weight: 3, arbitrary: yamlFileArbitrary.map(({ text }) => text) },
  { weight: 1, arbitrary: yamlTextArbitrary.map(({ text }) => text) },
);

const changes = fc.array(
  fc.record({
    at: fc.nat(),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
    added: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((pieces) => pieces.join("")),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("a changed file that is read again", () => {
  test("is as if it were read anew", () => {
    fc.assert(
      fc.property(files, changes, (text, several) => {
        let document = readDocument(text, "yaml");
        for (const { at, removed, added } of several) {
          const start = at % (document.text.length + 1);
          const changed = document.text.slice(0, start) + added + document.text.slice(start + removed);
          const again = readAgain(document, changed);
          expect(again).toEqual(readDocument(changed, "yaml"));
          // As in an editor, what is valid is the base of the next change.
          if (again.problems.length === 0 && again.root !== undefined) document = again;
        }
      }),
      { numRuns: 250 },
    );
  });

  test.each([
    ["a text in one line", "'it''s'", "'it''s not'"],
    ["a block of text", 'data.plan == "pro"\n', 'data.plan == "p"\n      or data.x exists\n'],
    ["an item", "subject: ", "title: 5, subject: "],
    ["a number in a map of maps", "value: 5", "value: 15 # more"],
    ["a line", "unit: minutes\n", "unit: minutes\n          more: 1\n"],
  ])("is read in part: %s", (_title, old, changed) => {
    const before = readDocument(WORKFLOW, "yaml");
    const text = WORKFLOW.replace(old, changed);
    const after = readAgain(before, text);
    expect(after).toEqual(readDocument(text, "yaml"));
    // The first entry is not read again, so that it is the same object.
    expect(firstOf(after)).toBe(firstOf(before));
  });
});

function firstOf({ root }: Document): unknown {
  return root?.kind === "map" ? root.entries[0] : undefined;
}
