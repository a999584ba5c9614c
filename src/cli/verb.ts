import type { Option } from "commander";
import type { ExitCode, Session } from "./process-io.ts";

/** One verb of the command line: what its help shows, and how its action is loaded. */
export interface Verb {
  /** One line for the list of verbs. */
  readonly summary: string;
  readonly description: string;
  /** Operands as commander writes them (`<paths...>`, `[name]`); the action finds their value under that name. */
  readonly operands?: {
    readonly syntax: string;
    readonly description: string;
    /** Words that the first operand may be, which shells complete. */
    readonly words?: readonly string[];
  };
  readonly options: readonly Option[];
  /** True if one of its operands or options can be `-`, standard input; it then has `--stdin-filename` too. */
  readonly readsStdin?: boolean;
  /** Command lines for the help; a test runs each of them in an empty folder. */
  readonly examples: readonly string[];
  /** True if the action is given all verbs, as `verbs` and `globals` of its options. */
  readonly seesVerbs?: boolean;
  /** Imports the action when the verb is called, so that other verbs start without its modules. */
  readonly load: () => Promise<Action>;
}

/** A verb as the help lists it. */
export interface ListedVerb {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  /** Words that its first operand may be. */
  readonly words: readonly string[] | undefined;
}

/** The module of a verb's action. Commander guarantees the shape of its options. */
export interface Action {
  readonly run: (options: never, session: Session) => Promise<ExitCode>;
}
