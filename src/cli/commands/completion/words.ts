import type { Option } from "commander";
import type { ListedVerb } from "../../verb.ts";

/** An option as completions offer it. */
export interface OfferedOption {
  /** `--format`, or `-t` and `--name`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** The value after it: one of some words, or any, such as a file; undefined if it takes none. */
  readonly value: readonly string[] | "any" | undefined;
}

/** A verb as completions offer it. */
export interface OfferedVerb {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OfferedOption[];
  /** Words that may be its first operand, beside files. */
  readonly words: readonly string[];
}

/** The verbs and options of the command, as completions offer them; the verb `help` comes last. */
export interface Offered {
  readonly verbs: readonly OfferedVerb[];
  /** Options that stand before any verb, and after each. */
  readonly globals: readonly OfferedOption[];
}

/** Makes what completions offer of the table of verbs. */
export function offeredOf(verbs: readonly ListedVerb[], globals: readonly Option[]): Offered {
  const own = verbs.map(({ name, summary, options, words }) => ({
    name,
    summary,
    options: options.map(offered),
    words: (words ?? []).filter(isWord),
  }));
  const help = {
    name: "help",
    summary: "show the help of a verb",
    options: [],
    words: own.map(({ name }) => name),
  };
  return { verbs: [...own, help], globals: globals.map(offered) };
}

function offered({ short, long, description, required, optional, argChoices }: Option): OfferedOption {
  const choices = argChoices?.filter(isWord);
  const takesValue = required || optional;
  return {
    flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
    description,
    value: takesValue ? (choices ?? "any") : undefined,
  };
}

/** Words that need no quotes in any shell. */
function isWord(word: string): boolean {
  return /^[\w.@-]+$/.test(word);
}
