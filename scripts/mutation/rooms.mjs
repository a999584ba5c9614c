/**
 * The rooms that `npm run mutate` changes. `tests` are those that must notice, as beginnings of paths in `test/`, the
 * cheapest first: a room's own, and those that hold what it means from outside. `runs` is how many random inputs a
 * property is given, at most. Tests whose names match `without` take long and hold nothing that the others do not.
 */
export const rooms = {
  status: { tests: ["status/data", "status/"], runs: 100 },
  condition: { tests: ["condition/", "stored/decode", "language/print"], runs: 200 },
  stored: {
    tests: ["stored/patterns", "stored/argument", "stored/read", "stored/decode", "stored/encode", "stored/"],
    without: /five million|soon read/,
    runs: 200,
  },
  evaluate: { tests: ["evaluate/", "conformance/runner", "reference/beyond-json"], runs: 200 },
  language: {
    // The grammar's own tests come first: they make a parser before any test, so that a change of its rules is shown to
    // every test and not only to the one that happens to make the first.
    tests: [
      "language/grammar",
      "language/tokens",
      "language/mistakes",
      "language/",
      "golden/language-grammar",
      "conformance/runner",
      "property/language",
    ],
    without: /ends soon/,
    runs: 200,
  },
  analyse: {
    tests: ["analyse/examples", "analyse/ruled-out", "analyse/", "property/analyse"],
    without: /brute force/,
    runs: 100,
  },
};
