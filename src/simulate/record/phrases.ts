import type { EventType } from "../../messages/index.ts";
import { EVENTS } from "../scenario/grammar.ts";
import { BARE_STEP } from "../scenario/moments.ts";
import { UnfitRun } from "./recorded-run.ts";

/** The phrase of an event of a message, with `STEP` for its subject. */
export const MESSAGE_WORDS: ReadonlyMap<string, string> = new Map(
  EVENTS.phrases.flatMap(({ words, means }): [EventType, string][] =>
    means.kind === "message" ? [[means.type, words]] : [],
  ),
);

/** The expectation that a run ends in a way. */
export const ENDINGS: { readonly [ending: string]: string } = {
  completed: "completes",
  halted: "the run halts",
  ended: "ends early",
  failed: "the run fails",
  cancelled: "is cancelled",
};

/** A ref as a scenario writes it. Throws UnfitRun if it cannot. */
export function stepText(ref: string): string {
  return new RegExp(`^${BARE_STEP}$`).test(ref) ? ref : nameText(ref);
}

/** A name in quotes. Throws UnfitRun if no scenario can write it. */
export function nameText(name: string): string {
  if (name === "" || name.includes('"')) throw new UnfitRun(`a scenario cannot write the name \`${name}\``);
  return `"${name}"`;
}
