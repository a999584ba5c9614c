import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { kindOfText } from "../../src/cli/files/source.ts";
import { jsonText, visible, visibleLines } from "../../src/cli/output/visible.ts";
import { heed, heedProcess, type Outcome, removeFolders } from "./run.ts";

afterAll(removeFolders);

const SPAN = Array.from({ length: 40 }, (_, index) => index);
const PIECES = [
  ...["compile", "decompile", "fmt", "validate", "eval", "explain", "cases", "schema", "help"],
  ...[
    "-e",
    "--context",
    "--conditions",
    "--as",
    "--at",
    "--format",
    "--target",
    "--now",
    "--prefix",
    "--ref",
  ],
  ...["--ndjson", "--check", "--exit-code", "--max-warnings", "--on-unknown-ref", "--polarity", "--channel"],
  ...["--color", "--no-color", "--", "-", "--help", "--version", "-h", "-v", "-x", "--nope"],
  ...[
    "json",
    "yaml",
    "text",
    "pretty",
    "step",
    "preference",
    "jsonlogic",
    "skipped",
    "both",
    "condition",
    "0",
  ],
  ...["always", "data.a == 1", "email_1 has been seen", "data.a = ", "(((", '"', "``", "null", "{}", "[]"],
  ...[
    '{"all":[{"variable":"data.a"}]}',
    '{"any":[[]]}',
    '[{"__proto__":1}]',
    '{"steps":[{"when":5}]}',
    "a: &x [*x]",
  ],
  ...[
    "\u001b[31m",
    "\u202e",
    "\0",
    "",
    " ",
    "\ud800",
    "__proto__",
    "constructor",
    "2025-02-30",
    "/dev/null",
    ".",
    "none",
  ],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: "binary", maxLength: 12 }),
);
/** Arguments without files that the program could write. */
const argv = fc
  .array(piece, { maxLength: 8 })
  .filter((args) => !args.some((arg) => arg.startsWith("--w") || arg.startsWith("/dev/z")));
const input = fc.oneof(
  fc.constantFrom(...PIECES),
  fc
    .array(fc.constantFrom(...PIECES, "\n", ":", "- ", "steps", "when", "#", "  "), { maxLength: 12 })
    .map((all) => all.join("")),
  fc.uint8Array({ maxLength: 40 }),
);

function holdUp({ code, stdout, stderr }: Outcome): void {
  expect([0, 1, 2]).toContain(code);
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(stderr).not.toContain("internal error");
  expect(stderr).not.toMatch(/\p{Bidi_Control}|(?![\n\t])\p{Cc}/u);
  if (code === 2) expect(stdout + stderr).not.toBe("");
}

describe("for any input, the program", () => {
  test("ends with 0, 1 or 2, without a stack trace or control characters", async () => {
    await fc.assert(
      fc.asyncProperty(argv, input, async (args, given) => {
        holdUp(
          await heed(
            args.filter((arg) => arg !== "--color"),
            { input: given },
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each(["compile", "decompile", "fmt", "validate"])("%s handles any input", async (verb) => {
    await fc.assert(
      fc.asyncProperty(input, fc.constantFrom("text", "json", "yaml", undefined), async (given, as) => {
        holdUp(await heed([verb, "-", ...(as ? ["--as", as] : [])], { input: given }));
      }),
      { numRuns: 60 },
    );
  });

  test("eval and explain handle any context", async () => {
    const value = fc.oneof(
      fc.json({ maxDepth: 3 }),
      fc.constantFrom('{"data":{"a":1},"refs":{"e":"sent"}}', '{"refs":5}'),
    );
    const verb = fc.constantFrom(["eval"], ["eval", "--ndjson"], ["explain"]);
    await fc.assert(
      fc.asyncProperty(verb, fc.oneof(value, input), async (args, given) => {
        const text = "data.a == 1 and e has been seen and data.t is before now";
        holdUp(await heed([...args, "-e", text, "--context", "-"], { input: given }));
      }),
      { numRuns: 100 },
    );
  });

  test("writes one JSON document with --format json", async () => {
    const verb = fc.constantFrom("compile", "decompile", "fmt", "validate");
    await fc.assert(
      fc.asyncProperty(verb, input, async (name, given) => {
        const { stdout, stderr } = await heed([name, "--format", "json", "-"], { input: given });
        expect(stderr).toBe("");
        const { files } = JSON.parse(stdout);
        expect(files).toEqual([expect.objectContaining({ file: "<stdin>", diagnostics: expect.any(Array) })]);
      }),
      { numRuns: 100 },
    );
  });

  test("does so as a process too", async () => {
    const samples = fc.sample(fc.tuple(argv, input), { numRuns: 2, seed: 7 });
    const runs = samples.map(([args, given]) => {
      // A process's arguments have no NUL, and its environment may ask for colour.
      const possible = args.filter((arg) => !arg.includes("\0") && arg !== "--color");
      return heedProcess(possible, { input: given });
    });
    for (const outcome of await Promise.all(runs)) holdUp(outcome);
  });

  test.each([
    ["nesting in a text", "text", "(".repeat(60_000)],
    ["a text of one word", "text", "a".repeat(1_000_000)],
    ["nesting in JSON", "json", "[".repeat(1_000_000)],
    ["nesting in YAML", "yaml", "[".repeat(100_000)],
    [
      "nesting in YAML blocks",
      "yaml",
      SPAN.map((depth) => `${" ".repeat(depth)}a:\n`)
        .join("")
        .repeat(10),
    ],
    [
      "aliases upon aliases",
      "yaml",
      SPAN.map((n) => `a${n}: &a${n} [${n > 0 ? `*a${n - 1},*a${n - 1}` : ""}]\n`).join(""),
    ],
    ["many conditions", "yaml", `steps:\n${"  - when: data.a = 1\n".repeat(500)}`],
  ])("ends in time on %s", async (_what, kind, given) => {
    holdUp(await heed(["validate", "--as", kind, "-"], { input: given }));
  });
});

describe("text that is safe to show", () => {
  const odd = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\u001b", "\u009b", "\u202e", "\u2066", "\r", "\n", "\ud800", "\u2028", "é", "👩‍🚀"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });

  test("has no control characters", () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
        expect(visibleLines(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });

  test("keeps letters of all scripts and emoji", () => {
    for (const text of ["naïve", "日本語", "عربي", "👩‍🚀 ✓", "a\tb".replace("\t", " ")])
      expect(visible(text)).toBe(text);
  });

  test("says the same as JSON", () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(JSON.parse(jsonText({ [text]: [text] }, 2))).toEqual({ [text]: [text] });
        expect(jsonText(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
      }),
    );
  });

  test("guessing the kind of a text takes no longer than reading it", () => {
    for (const unit of ["[", "{", '"', '["', "# \n", "a ", "\\", '"\\', "\n", "- "]) {
      expect(["text", "json", "yaml"]).toContain(kindOfText(unit.repeat(100_000)));
    }
  });
});
