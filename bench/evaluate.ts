import { spawnSync } from "node:child_process";
import { PEERS } from "./peers.ts";
import { VARIANTS } from "./variants.ts";

/**
 * Compares how long a decision takes in several libraries. Arguments: the program that measures one library, and with
 * `--against` the same program of another revision, which is then measured in turn with this one. Every library runs in
 * separate processes, several times, in turn; the fastest run is the one that other work on the machine disturbed least.
 */

const [program = "", other] = process.argv.slice(2);
const REPEATS = 3;
const DECISIONS = ["usual", "several", "large"] as const;
const MEASURE = "by hand, same meaning";

interface Measured {
  readonly [decision: string]: { readonly nanoseconds: number; readonly bytes: number };
}

interface Row {
  readonly name: string;
  readonly main: string;
  readonly library: string;
}

const row = (library: string, name = library, main = program): Row => ({ name, main, library });

const OURS = [
  row("an empty function"),
  row("by hand, naive"),
  row(MEASURE),
  row("by hand, reading first"),
  row("heed"),
  row("heed/runtime"),
  row("heed, compiled"),
  row("heed, compiled, unchecked"),
];
const OTHERS =
  other === undefined
    ? Object.keys(PEERS).map((name) => row(name))
    : [row("heed", "heed, the other revision", other)];

function run({ main, library }: Row, state: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, library, state], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${library}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Measures every row in every state, in turn: for each state, a row's runs. */
function runsOf(rows: readonly Row[], states: readonly string[]): readonly (readonly Measured[][])[] {
  return states.map((state) => {
    const runs = rows.map((): Measured[] => []);
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      for (const [index, each] of rows.entries()) runs[index]?.push(run(each, state));
    }
    return runs;
  });
}

/** The nanoseconds of the fastest run, if the library can express the decision. */
function fastest(runs: readonly Measured[] = [], decision: string): number | undefined {
  const times = runs.flatMap((one) => one[decision]?.nanoseconds ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

function ratio(time: number | undefined, of: number | undefined): string {
  return time === undefined || of === undefined ? "-" : (time / of).toFixed(time < of * 10 ? 2 : 0);
}

const rounded = (time: number | undefined) => time?.toFixed(0) ?? "-";

function printDecisions(): void {
  const rows = [...OURS, ...OTHERS];
  const states = runsOf(rows, ["monomorphic", "megamorphic"]);
  console.log("Clean / dirty, as ratios and in nanoseconds\n");
  const titles = DECISIONS.flatMap((decision) => [decision, "ns"]);
  console.log(`| | ${titles.join(" | ")} | bytes a call |\n|---${"|---".repeat(titles.length + 1)}|`);
  const measure = rows.findIndex(({ library }) => library === MEASURE);
  for (const [index, { name }] of rows.entries()) {
    const cells = DECISIONS.flatMap((decision) => {
      const times = states.map((runs) => fastest(runs[index], decision));
      if (times[0] === undefined) return ["-", "-"];
      const ratios = times.map((time, state) => ratio(time, fastest(states[state]?.[measure], decision)));
      return [ratios.join(" / "), times.map(rounded).join(" / ")];
    });
    const bytes = states[0]?.[index]?.map((one) => one.usual?.bytes ?? 0) ?? [];
    console.log(`| ${[name, ...cells, Math.max(0, Math.min(...bytes)).toFixed(0)].join(" | ")} |`);
  }
}

function printVariants(): void {
  const rows = [...OURS, row("json-logic-engine, built")];
  const names = Object.keys(VARIANTS);
  const states = runsOf(rows, names);
  console.log("\nThe usual decision on other contexts: ratio, and nanoseconds\n");
  console.log(`| | ${names.join(" | ")} |\n|---${"|---".repeat(names.length)}|`);
  const measure = rows.findIndex(({ library }) => library === MEASURE);
  for (const [index, { name }] of rows.entries()) {
    const cells = states.map((runs) => {
      const time = fastest(runs[index], "usual");
      return `${ratio(time, fastest(runs[measure], "usual"))}, ${rounded(time)}`;
    });
    console.log(`| ${[name, ...cells].join(" | ")} |`);
  }
}

/** Minifiers rename, inline and reorder, and engines could like the result less. */
function printMinified(): void {
  const of = ["heed, compiled", "heed, compiled, unchecked"];
  const rows = [
    row(MEASURE),
    ...of.flatMap((name) => ["", ", by esbuild", ", by terser"].map((by) => row(`${name}${by}`))),
  ];
  const [runs = []] = runsOf(rows, ["megamorphic"]);
  console.log("\nMinified, dirty: ratio, and nanoseconds\n");
  console.log(`| | ${DECISIONS.join(" | ")} |\n|---${"|---".repeat(DECISIONS.length)}|`);
  for (const [index, { name }] of rows.entries()) {
    const cells = DECISIONS.map((decision) => {
      const time = fastest(runs[index], decision);
      return `${ratio(time, fastest(runs[0], decision))}, ${rounded(time)}`;
    });
    console.log(`| ${[name, ...cells].join(" | ")} |`);
  }
}

printDecisions();
if (other === undefined) {
  printVariants();
  printMinified();
}
