/**
 * The rooms that `npm run mutate` changes. `tests` are those that must notice, as beginnings of paths in `test/`: a room's
 * own, and those that hold what it means from outside. `runs` is how many random inputs a property is given, at most.
 * Tests whose names match `without` take long and hold nothing that the others do not.
 */
export const rooms = {
  status: { tests: ["status/"], runs: 100 },
  condition: { tests: ["condition/", "stored/decode", "language/print"], runs: 200 },
  stored: { tests: ["stored/"], without: /five million|soon read/, runs: 200 },
  evaluate: { tests: ["evaluate/", "conformance/runner", "reference/beyond-json"], runs: 200 },
  // `language/grammar` makes a parser before any test, so that a change of its rules is met by all tests and not only by
  // the one that happens to make the first.
  language: { tests: ["language/", "golden/language-grammar"], without: /ends soon/, runs: 200 },
  analyse: { tests: ["analyse/"], without: /brute force|meanings to combine/, runs: 100 },
};
