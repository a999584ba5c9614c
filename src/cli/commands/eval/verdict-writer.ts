import { Progress } from "../../output/progress.ts";
import { paragraph, shortened } from "../../output/render-failure.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import type { BatchResult, LineError } from "./batch-evaluator.ts";

/** The most pieces of advice that are remembered. */
const MOST_ADVICE = 1000;

/** Writes results batch by batch: verdicts to standard output, errors to standard error. */
export class VerdictWriter {
  readonly #name: string;
  readonly #session: Session;
  readonly #progress: Progress;
  readonly #given = new Set<string>();
  #lines = 0;
  #someFalse = false;
  #someError = false;

  /** @param name name of the source in messages */
  constructor(name: string, session: Session) {
    this.#name = name;
    this.#session = session;
    this.#progress = new Progress(session.err, "line", session.out);
  }

  /** Writes the results of the next batch. */
  async write({ lines, verdicts, someFalse, errors }: BatchResult): Promise<void> {
    if (errors.length > 0) {
      this.#someError = true;
      await this.#progress.clear();
      for (const error of errors) await this.#message(error);
    }
    this.#someFalse ||= someFalse;
    this.#lines += lines;
    await this.#session.out.write(verdicts);
    await this.#progress.at(this.#lines);
  }

  /** Returns the exit code: 2 if a line has no verdict, 1 if one is false and `falseCounts`. */
  async end(falseCounts: boolean): Promise<ExitCode> {
    await this.#progress.clear();
    if (this.#someError) return 2;
    return this.#someFalse && falseCounts ? 1 : 0;
  }

  /** Writes an error, and its advice only for the first line with that advice. */
  async #message({ line, column, fault: { message, help } }: LineError): Promise<void> {
    const { err } = this.#session;
    const { bold, red } = err.colors;
    const place = `${this.#lines + line}${column === undefined ? "" : `:${column}`}`;
    const head = `${bold(`${visible(this.#name)}:${place}:`)} ${bold(red("error:"))} ${shortened(message)}`;
    const isNew = help !== undefined && !this.#given.has(help);
    if (isNew && this.#given.size < MOST_ADVICE) this.#given.add(help);
    await err.write(isNew ? paragraph([head, shortened(help)]) : paragraph([head]));
  }
}
