import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Document,
  type DocumentNode,
  type Format,
  type Json,
  readDocument,
} from "../../../src/document/index.ts";
import {
  type ConditionSlot,
  compileFile,
  conditionSlots,
  decompileFile,
  diagnoseInFile,
  type FileResult,
  formatFile,
  validateFile,
} from "../../../src/workflow/index.ts";
import { jsonWorkflowArbitrary, yamlWorkflowArbitrary } from "../arbitraries.ts";

const pieces = [
  ...[
    "when: ",
    '"when": ',
    "conditions: ",
    "steps:\n",
    "branches: [",
    "workflows:",
    "all: ",
    "- ",
    "  ",
    "\n",
    "\t",
    "#",
    "# c\n",
  ],
  ...[
    "&a ",
    "*a",
    "*a ",
    "? ",
    ": ",
    "'",
    '"',
    "\\",
    "|",
    ">-\n",
    "{",
    "}",
    "[",
    "]",
    ",",
    "null",
    "<<: *a\n",
    "!!str ",
    "---\n",
    "😀",
    "\u0000",
  ],
  ...["data.a", "has been seen", " and ", " or ", "not ", "==", "$message.", "always", "\r\n", "__proto__"],
];

/** A workflow file with random parts removed or inserted. */
const brokenArbitrary = fc
  .tuple(
    fc.oneof(
      jsonWorkflowArbitrary.map((text) => ({ text, format: "json" as Format })),
      yamlWorkflowArbitrary.map((text) => ({ text, format: "yaml" as Format })),
      fc
        .array(fc.constantFrom(...pieces), { maxLength: 25 })
        .map((all) => ({ text: all.join(""), format: "yaml" as Format })),
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom("", ...pieces)), { maxLength: 3 }),
  )
  .map(([{ text, format }, changes]) => {
    let broken = text;
    for (const [place, length, piece] of changes) {
      const at = place % (broken.length + 1);
      broken = broken.slice(0, at) + piece + broken.slice(at + length);
    }
    return { text: broken, format };
  });

/** The content of a file without its conditions. */
function contentOf(document: Document): Json {
  const all = conditionSlots(document);
  if (all.some(({ map }) => map === undefined)) return "(condition)";
  const held = new Map<DocumentNode, ConditionSlot>();
  for (const slot of all) if (slot.map) held.set(slot.map, slot);
  const visit = (node: DocumentNode): Json => {
    if (node.kind === "scalar") return node.value;
    if (node.kind === "list") return node.items.map((item) => visit(item.node));
    const slot = held.get(node);
    const entries = node.entries.map(({ key, node: child }): [string, Json] => {
      const isCondition = slot?.when?.node === child || slot?.conditions?.node === child;
      return isCondition ? ["(condition)", null] : [key, visit(child)];
    });
    return Object.fromEntries(entries);
  };
  return document.root === undefined ? null : visit(document.root);
}

describe("hostile files", () => {
  test("nothing is thrown, problems have spans, and rewriting keeps the rest of the file", () => {
    fc.assert(
      fc.property(brokenArbitrary, ({ text, format }) => {
        const before = readDocument(text, format);
        const results = [compileFile, decompileFile, formatFile].map((rewrite) => rewrite(text, format));
        for (const result of results) expectSound(result, text, before);
        for (const problem of validateFile(text, format)) {
          const { span, fix } = diagnoseInFile(problem);
          expect(span?.end).toBeLessThanOrEqual(text.length);
          for (const edit of fix?.edits ?? []) expect(edit.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 120 },
    );
  });

  function expectSound({ text: result, problems }: FileResult, text: string, before: Document): void {
    const { format } = before;
    for (const { span } of problems) {
      expect(span?.start).toBeGreaterThanOrEqual(0);
      expect(span?.end).toBeLessThanOrEqual(text.length);
    }
    if (result === undefined) {
      expect(problems).not.toEqual([]);
      return;
    }
    const after = readDocument(result, format);
    expect(after.problems.filter(({ code }) => code !== "merge-key")).toEqual([]);
    expect(contentOf(after)).toEqual(contentOf(before));
    expect(result.match(/# [a-z]+$/gm)?.sort()).toEqual(text.match(/# [a-z]+$/gm)?.sort());
  }

  test("a thousand slots are compiled", () => {
    const step = (index: number) => `  - {ref: s${index}, when: s${index} == 1 and data.a == "${index}"}\n`;
    const file = (count: number) =>
      `steps:\n${Array.from({ length: count }, (_, index) => step(index)).join("")}`;
    expect(compileFile(file(1_000), "yaml").text).toBeDefined();
  });
});
