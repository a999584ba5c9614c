import { do_not_optimize } from "mitata";
import { compile, decompile, prepare } from "../src/entries/index.ts";
import { read } from "../src/stored/index.ts";
import { CONDITIONS, TEXT } from "./decision.ts";

/**
 * Measures text to the stored form, the stored form to a prepared function, and back to text. All take turns, a few
 * milliseconds each, so that other work on the machine slows all of them alike; the fastest turn is the one that it
 * disturbed least.
 */

const ROUNDS = 200;
const TURN_MS = 3;

const EIGHTY = 'in_app_feed_1 has not been seen and (recipient.plan == "pro" or data.amount > 9)';

const ONE = `data.amount > 100 and recipient.plan == "pro" and `;

interface Work {
  readonly name: string;
  /** Length of the text, if there is one. */
  readonly length?: number;
  readonly run: () => unknown;
}

function reading(text: string): Work {
  const { length } = text;
  return { name: `${length} characters`, length, run: () => compile(text, { conditionLimit: 10_000 }) };
}

function repeated(length: number): string {
  return `${ONE.repeat(Math.ceil(length / ONE.length))}always`;
}

const WORKS: readonly Work[] = [
  reading("data.amount > 100000"),
  reading(EIGHTY),
  { ...reading(TEXT), name: "the measured decision" },
  ...[200, 2_000, 20_000, 60_000].map((length) => reading(repeated(length))),
  { name: "stored to condition", run: () => read(CONDITIONS) },
  { name: "stored to prepared", run: () => prepare(CONDITIONS) },
  { name: "stored to text", run: () => decompile(CONDITIONS) },
];

/** Microseconds of one run, measured over some milliseconds of runs. */
function turn(run: () => unknown): number {
  const start = performance.now();
  let runs = 0;
  do {
    do_not_optimize(run());
    runs++;
  } while (performance.now() - start < TURN_MS);
  return ((performance.now() - start) * 1000) / runs;
}

const times = WORKS.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, { run }] of WORKS.entries()) times[index]?.push(turn(run));
}

console.log("| | fastest us | median us | fastest ns a character |\n|---|---|---|---|");
for (const [index, { name, length }] of WORKS.entries()) {
  const sorted = times[index]?.sort((a, b) => a - b) ?? [];
  const [fastest = Number.NaN] = sorted;
  const median = sorted[ROUNDS / 2] ?? Number.NaN;
  const each = length === undefined ? "" : ((fastest * 1000) / length).toFixed(0);
  console.log(`| ${name} | ${fastest.toFixed(1)} | ${median.toFixed(1)} | ${each} |`);
}
