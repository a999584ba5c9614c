/**
 * The rooms that `npm run mutate` mutates. `tests` are the tests that must fail, as prefixes of paths in `test/`: the
 * room's own, and tests of its meaning elsewhere. `runs` bounds the random inputs of a property. Tests whose names match
 * `without` are slow and assert nothing that the others do not.
 */
export const rooms = {
  status: { tests: ["status/"], runs: 100 },
  condition: { tests: ["condition/", "stored/decode", "language/print"], runs: 200 },
  stored: { tests: ["stored/"], without: /five million|soon read/, runs: 200 },
  evaluate: { tests: ["evaluate/", "conformance/runner", "reference/beyond-json"], runs: 200 },
  emit: {
    // `emit/hostile` starts a process, and `emit/generated` looks at no code of the room.
    tests: [
      ...[
        "emit/context-type",
        "emit/data-test",
        "emit/expression",
        "emit/golden.",
        "emit/module",
        "emit/names",
      ],
      ...["emit/schema-type", "emit/status-test", "emit/text", "differential/compiled"],
    ],
    runs: 60,
  },
  // `language/grammar` makes a parser before any test, so that a mutant in its rules is covered by all tests and not
  // only by the test that makes the first parser.
  language: { tests: ["language/", "golden/language-grammar"], without: /ends soon/, runs: 200 },
  analyse: { tests: ["analyse/"], without: /brute force|meanings to combine/, runs: 100 },
};
