import { not, printBetween, TRUE } from "./expression.ts";
import type { Program, Read, Step } from "./program.ts";

/** Writes the lines that read something into its variable. */
export type ReadLines = (read: Read, indent: string) => readonly string[];

/** Writes the tests of a program, with everything read where it is first needed. */
export function decisionLines(program: Program, readLines: ReadLines): readonly string[] {
  return new Decision(program, readLines).lines;
}

class Decision {
  readonly lines: string[] = [];
  readonly #readLines: ReadLines;
  /** All that was read wherever the current line is reached. */
  #read = new Set<Read>();
  /** All that was read somewhere before. */
  readonly #begun = new Set<Read>();

  constructor({ reads, shared, groups }: Program, readLines: ReadLines) {
    this.#readLines = readLines;
    for (const { variable } of reads) this.lines.push(`  let ${variable};`);
    const last = groups.at(-1);
    if (last === undefined) this.lines.push("  return false;");
    else if (groups.length === 1) this.#last([...shared, ...last]);
    else if (this.#steps(shared, "return false;", "  ")) {
      const isOver = groups.slice(0, -1).some((steps, index) => this.#group(steps, index));
      if (!isOver) this.#last(last);
    }
  }

  /** Writes the steps that decide in the end. */
  #last(steps: readonly Step[]): void {
    const last = steps.at(-1);
    if (!this.#steps(steps.slice(0, -1), "return false;", "  ")) return;
    this.#reads(last?.reads ?? [], "  ");
    this.lines.push(printBetween("return ", last?.test ?? TRUE, ";", "  "));
  }

  /** Writes steps that all must hold. Returns false if nothing behind them can be reached. */
  #steps(steps: readonly Step[], otherwise: string, indent: string): boolean {
    for (const { reads, test } of steps) {
      this.#reads(reads, indent);
      if (test.kind === "constant") {
        if (test.value) continue;
        this.lines.push(`${indent}${otherwise}`);
        return false;
      }
      this.lines.push(printBetween("if (", not(test), `) ${otherwise}`, indent));
    }
    return true;
  }

  /** Writes a group. Returns true if nothing behind it can be reached. */
  #group(steps: readonly Step[], index: number): boolean {
    const [first, ...others] = steps;
    this.#reads(first?.reads ?? [], "  ");
    if (others.length === 0) return this.#single(first?.test ?? TRUE);
    const label = `group${index + 1}`;
    // Values that only later steps read may not have been read behind the group.
    const read = new Set(this.#read);
    this.lines.push(`  ${label}: {`);
    if (this.#steps(steps, `break ${label};`, "    ")) this.lines.push("    return true;");
    this.lines.push("  }");
    this.#read = read;
    return false;
  }

  /** Writes a group of one test. Returns true if nothing behind it can be reached. */
  #single(test: Step["test"]): boolean {
    if (test.kind !== "constant") this.lines.push(printBetween("if (", test, ") return true;", "  "));
    else if (test.value) this.lines.push("  return true;");
    return test.kind === "constant" && test.value;
  }

  #reads(reads: readonly Read[], indent: string): void {
    for (const read of reads) {
      if (this.#read.has(read)) continue;
      // A variable that holds undefined after it was read is read again, with the same result.
      if (this.#begun.has(read)) {
        this.lines.push(`${indent}if (${read.variable} === undefined) {`);
        this.lines.push(...this.#readLines(read, `${indent}  `), `${indent}}`);
      } else this.lines.push(...this.#readLines(read, indent));
      this.#read.add(read);
      this.#begun.add(read);
    }
  }
}
