import { do_not_optimize } from "mitata";
import { type Context, prepare, type StoredTrio } from "../src/entries/fast.ts";
import { measureCommands } from "./growth-commands.ts";

/**
 * Measures how the time of a decision grows with the conditions, the messages of a step and the depth of a path. Every
 * condition holds, so that all are evaluated. All rows take turns, so that other work on the machine slows all of them
 * alike; the fastest turn is the one that it disturbed least. Then measures how commands grow with hostile inputs.
 */

const ROUNDS = 60;
const TURN_MS = 2;

interface Row {
  readonly name: string;
  readonly size: number;
  readonly run: () => boolean;
}

function row(name: string, size: number, all: readonly StoredTrio[], contexts: readonly object[]): Row {
  const decide = prepare({ all });
  let index = 0;
  return { name, size, run: () => decide(contexts[index++ & 15] as Context) };
}

/** Sixteen different contexts, as a host has. */
const sixteen = (make: (n: number) => object) => Array.from({ length: 16 }, (_, n) => make(n));

const numbers = (count: number) =>
  Array.from(
    { length: count },
    (_, n): StoredTrio => ({
      variable: `data.field_${n}`,
      operator: "greater_than",
      argument: String(n),
    }),
  );

const refs = (count: number) =>
  Array.from(
    { length: count },
    (_, n): StoredTrio => ({
      variable: `refs.step_${n}.delivery_status`,
      operator: "greater_than_or_equal_to",
      argument: "$message.sent",
    }),
  );

const seen: StoredTrio = {
  variable: "refs.email_1.engagement_status",
  operator: "contains",
  argument: "$message.seen",
};

const message = (n: number) => ({
  id: `m${n}`,
  status: n % 2 ? "sent" : "delivered",
  engagement_statuses: n % 3 ? ["seen"] : ["seen", "read"],
});

function fields(count: number, n: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, field) => [`field_${field}`, field + n + 1]));
}

function nested(depth: number, value: number): object {
  return depth === 1 ? { x: value } : { x: nested(depth - 1, value) };
}

const ROWS: readonly Row[] = [
  ...[1, 2, 5, 10, 40, 100].map((count) =>
    row(
      "conditions on data",
      count,
      numbers(count),
      sixteen((n) => ({ data: fields(count, n) })),
    ),
  ),
  ...[1, 2, 3, 4, 8, 16].map((count) =>
    row(
      "refs",
      count,
      refs(count),
      sixteen((n) => ({
        refs: Object.fromEntries(
          Array.from({ length: count }, (_, ref) => [`step_${ref}`, [message(n + ref)]]),
        ),
      })),
    ),
  ),
  ...[1, 2, 5, 10, 100].map((count) =>
    row(
      "messages of a step",
      count,
      [seen],
      sixteen((n) => ({
        refs: { email_1: Array.from({ length: count }, (_, place) => message(n + place)) },
      })),
    ),
  ),
  ...[1, 2, 4, 8, 16].map((depth) =>
    row(
      "names in a path",
      depth,
      [{ variable: `data${".x".repeat(depth)}`, operator: "greater_than", argument: "0" }],
      sixteen((n) => ({ data: nested(depth, n + 1) })),
    ),
  ),
];

/** Nanoseconds of one run, measured over some milliseconds of runs. */
function turn(run: () => boolean): number {
  const start = performance.now();
  let runs = 0;
  do {
    for (let times = 0; times < 64; times++) do_not_optimize(run());
    runs += 64;
  } while (performance.now() - start < TURN_MS);
  return ((performance.now() - start) * 1e6) / runs;
}

for (const { name, size, run } of ROWS) if (!run()) throw new Error(`${name} ${size} does not hold`);
const fastest = ROWS.map(() => Number.POSITIVE_INFINITY);
for (let round = 0; round < ROUNDS; round++)
  for (const [index, { run }] of ROWS.entries())
    fastest[index] = Math.min(fastest[index] as number, turn(run));
console.log("| | | ns | ns each |\n|---|---|---|---|");
for (const [index, { name, size }] of ROWS.entries()) {
  const time = fastest[index] as number;
  console.log(`| ${name} | ${size} | ${time.toFixed(0)} | ${(time / size).toFixed(1)} |`);
}

const [main] = process.argv.slice(2);
if (main !== undefined) await measureCommands(main);
