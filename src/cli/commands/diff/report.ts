import type { Change, ComparisonResult } from "../../../compare/index.ts";
import { INLINE_NAME } from "../../files/source.ts";
import { Reporter } from "../../output/reporter.ts";
import { counted } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { jsonDiff } from "./json.ts";
import { markdownDiff } from "./markdown.ts";
import type { Compared, PairResult } from "./pairs.ts";
import { prettyDiff } from "./pretty.ts";

/** Output format of `heed diff`. */
export type DiffFormat = "pretty" | "json" | "markdown";

/** Results in order of severity. */
const OUTCOMES: readonly ComparisonResult[] = ["same", "undecided", "different", "unreadable"];

const EXIT_CODES: { readonly [outcome in ComparisonResult]: ExitCode } = {
  same: 0,
  undecided: 1,
  different: 1,
  unreadable: 2,
};

/** Reports differences pair by pair, then a summary. */
export class DiffReport {
  readonly #reporter: Reporter;
  readonly #format: DiffFormat;
  /** True if a change does not make the command end with 1. */
  readonly #exitZero: boolean;
  readonly #compared: Compared[] = [];
  readonly #changes = { meaning: 0, spelling: 0, undecided: 0, unreadable: 0 };
  #outcome: ComparisonResult = "same";
  #hasOther = false;

  constructor(session: Session, format: DiffFormat, exitZero = false) {
    this.#format = format;
    this.#exitZero = exitZero;
    this.#reporter = new Reporter(session, format === "json" ? format : "pretty");
  }

  /** Reports the comparison of a pair. */
  async add(paired: PairResult): Promise<void> {
    if ("error" in paired) {
      this.#raise("unreadable");
      this.#changes.unreadable++;
      return this.#reporter.failure(paired.name, paired.error);
    }
    const { name = INLINE_NAME, before, after, changes, outcome } = paired;
    for (const side of [before, after]) {
      if (side === undefined || side.errors.length === 0) continue;
      await this.#reporter.file({ name: side.name, text: side.text, diagnostics: side.errors });
      // A side with errors is never reported as the same.
      this.#raise("unreadable");
    }
    this.#raise(outcome);
    if (outcome === "unreadable") this.#changes.unreadable++;
    for (const { kind } of changes) {
      if (kind === "other") this.#hasOther = true;
      else if (kind !== "unreadable") this.#changes[countedAs(kind)]++;
    }
    if (this.#format === "markdown") this.#compared.push(paired);
    else {
      const pretty = prettyDiff(paired, this.#reporter.session.out.colors);
      await this.#reporter.file({
        name,
        text: "",
        diagnostics: [],
        result: { pretty, json: jsonDiff(paired) },
      });
    }
  }

  /** Writes the summary. Call once, at the end. */
  async end(): Promise<ExitCode> {
    const code = EXIT_CODES[this.#outcome];
    if (code !== 1 || !this.#exitZero) this.#reporter.raise(code);
    const sentence = this.#sentence();
    const pretty = this.#format === "markdown" ? markdownDiff(this.#compared, sentence) : `${sentence}\n`;
    return this.#reporter.end({ pretty, json: { summary: { outcome: this.#outcome, ...this.#changes } } });
  }

  /** Reports a CommandError instead of a result. Rethrows any other error. */
  async endWithFailure(name: string, error: unknown): Promise<ExitCode> {
    return this.#reporter.endWithFailure(name, error);
  }

  #raise(outcome: ComparisonResult): void {
    if (OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(this.#outcome)) this.#outcome = outcome;
  }

  /** `3 changes in meaning (1 in words only)`. */
  #sentence(): string {
    const { meaning, spelling, undecided, unreadable } = this.#changes;
    const found = [
      ...(meaning > 0 ? [`${counted(meaning, "change")} in meaning`] : []),
      ...(undecided > 0 ? [`${undecided} not decided`] : []),
      ...(unreadable > 0 ? [`${unreadable} not compared for errors`] : []),
    ];
    const asides = [
      ...(spelling > 0 ? [`${counted(spelling, "change")} in words only`] : []),
      ...(this.#hasOther ? ["other changes decide nothing"] : []),
    ];
    const aside = asides.length === 0 ? "" : ` (${asides.join("; ")})`;
    const isSame = this.#outcome === "same";
    return `${isSame ? "same meaning" : found.length === 0 ? "not compared for errors" : found.join(", ")}${aside}`;
  }
}

function countedAs(
  kind: Exclude<Change["kind"], "unreadable" | "other">,
): "meaning" | "spelling" | "undecided" {
  return kind === "spelling" || kind === "undecided" ? kind : "meaning";
}
