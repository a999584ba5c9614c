import fc from "fast-check";
import { expect, test } from "vitest";
import { type Batch, batchesOf } from "../../../../src/cli/commands/eval/line-batches.ts";

async function batchesOfChunks(chunks: readonly Uint8Array[], limit: number): Promise<Batch[]> {
  async function* given() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const batches: Batch[] = [];
  for await (const batch of batchesOf(given(), limit)) batches.push(batch);
  return batches;
}

const textOf = (batch: Batch) => batch?.toString();

test("lines end at line feeds, regardless of chunks", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r"), maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(30), { maxLength: 6 }), async (given, cuts) => {
      const bytes = Buffer.from(given);
      const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      const batches = await batchesOfChunks(chunks, 1000);
      expect(batches.map(textOf).join("")).toBe(given);
      for (const batch of batches.slice(0, -1)) expect(textOf(batch)).toMatch(/\n$/);
      expect(batches).not.toContainEqual(Buffer.alloc(0));
    }),
    { numRuns: 300 },
  );
});

test("a batch ends with its chunk, so that no line waits for others", async () => {
  const chunks = ["a\nb\n", "c\nd", "e\n", "f"].map((text) => Buffer.from(text));
  expect((await batchesOfChunks(chunks, 10)).map(textOf)).toEqual(["a\nb\n", "c\n", "de\n", "f"]);
});

test("lines that are too long are undefined, and later ones are read", async () => {
  const chunks = ["ab\nc", "de", "fg", "\nh", "i\n", "jkl", "m\nno\np", "qr", "stuv"].map((text) =>
    Buffer.from(text),
  );
  expect((await batchesOfChunks(chunks, 3)).map(textOf)).toEqual([
    "ab\n",
    undefined,
    "hi\n",
    undefined,
    "no\n",
    undefined,
  ]);
  expect((await batchesOfChunks([Buffer.from("ab"), Buffer.from("c\n")], 3)).map(textOf)).toEqual(["abc\n"]);
});
