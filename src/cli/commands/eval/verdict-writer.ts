import { Progress } from "../../output/progress.ts";
import { paragraph, shortened } from "../../output/render-failure.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import type { BatchResult, LineError } from "./batch-evaluator.ts";

/** Advice that was given is remembered, as far as this. */
const MOST_ADVICE = 1000;

/** Writes what became of lines, batch by batch: verdicts to standard output, and to standard error why there is none. */
export class VerdictWriter {
  readonly #name: string;
  readonly #session: Session;
  readonly #progress: Progress;
  readonly #given = new Set<string>();
  #lines = 0;
  #someFalse = false;
  #someError = false;

  /** `name` is how messages name where the lines come from. */
  constructor(name: string, session: Session) {
    this.#name = name;
    this.#session = session;
    this.#progress = new Progress(session.err, "line", session.out);
  }

  /** Tells of the lines that follow those that were shown of. */
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

  /** How the command ends: 2 where a line has no verdict, 1 where one is false and that counts. */
  async end(falseCounts: boolean): Promise<ExitCode> {
    await this.#progress.clear();
    if (this.#someError) return 2;
    return this.#someFalse && falseCounts ? 1 : 0;
  }

  /** The same advice for a thousand lines is given for the first of them. */
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
