import { spawnSync } from "node:child_process";
import { PEERS } from "./peers.ts";

/**
 * Compares how long a decision takes in several libraries. Arguments: the program that measures one library, and with
 * `--against` the same program of another revision, which is then measured in turn with this one. Every library runs in
 * separate processes, several times, in turn; medians and the spread of the runs are printed.
 */

const [program = "", other] = process.argv.slice(2);
const REPEATS = 3;
const DECISIONS = ["usual", "several", "large"];

interface Measured {
  readonly [decision: string]: { readonly nanoseconds: number; readonly bytes: number };
}

function run(main: string, library: string, state: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, library, state], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${library}: ${stderr}`);
  return JSON.parse(stdout);
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;

const ROWS: readonly (readonly [name: string, main: string, library: string])[] = [
  ["by hand, naive", program, "by hand, naive"],
  ["by hand, same meaning", program, "by hand, same meaning"],
  ["heed", program, "heed"],
  ...(other === undefined
    ? Object.keys(PEERS).map((name) => [name, program, name] as const)
    : [["heed, the other revision", other, "heed"] as const]),
];

for (const state of ["monomorphic", "megamorphic"]) {
  const runs = ROWS.map((): Measured[] => []);
  for (let repeat = 0; repeat < REPEATS; repeat++)
    ROWS.forEach(([, main, library], row) => {
      runs[row]?.push(run(main, library, state));
    });
  for (const decision of DECISIONS) {
    console.log(`\n${decision}, ${state}\n`);
    console.log("| | ns | spread | of naive | of same meaning | bytes a call |\n|---|---|---|---|---|---|");
    const times = runs.map((of) => of.flatMap((one) => one[decision]?.nanoseconds ?? []));
    const [ofNaive = 0, ofCareful = 0] = times.map(median);
    ROWS.forEach(([name], row) => {
      const own = times[row] as number[];
      if (own.length === 0) {
        console.log(`| ${name} | - | | | | |`);
        return;
      }
      const time = median(own);
      const spread = `${Math.round((100 * (Math.max(...own) - Math.min(...own))) / time)}%`;
      const bytes = median((runs[row] as Measured[]).map((one) => one[decision]?.bytes as number));
      const cells = [
        name,
        time.toFixed(0),
        spread,
        (time / ofNaive).toFixed(1),
        (time / ofCareful).toFixed(2),
        Math.max(0, bytes).toFixed(0),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    });
  }
}
