import type { Message, Outcome, StepTrace } from "heed/runtime";
import { CASE_NAMES, type CaseLabel, caseNamed, type MessageStatus } from "heed/status";
import type { LitKind } from "../lit.ts";
import type { Words } from "../words/index.ts";
import { choiceIn, messagesIn } from "./states.ts";
import { type LadderStep, type Rung, rungsOf } from "./steps.ts";

/** Content of a step's ladder. */
export interface Reading {
  readonly step: LadderStep;
  readonly outcome: Outcome | undefined;
  readonly kind: "messages" | "skipped" | "expired" | "not-reached";
  readonly messages: readonly Message[];
  /** The rungs that messages of the channel come to, and those on which one is given all the same; the highest first. */
  readonly rungs: readonly Rung[];
  /** The others. */
  readonly never: readonly Rung[];
  /** The message that counts, by its index, and why; undefined for less than two messages. */
  readonly highest: { readonly index: number; readonly by: NonNullable<StepTrace["chosenBy"]> } | undefined;
  /** The message that rungs are about when they are looked at or lit, by its index. */
  readonly active: number;
  /** Undefined if nothing is lit. */
  readonly lit: LitLadder | undefined;
}

/** A step's ladder but for what is lit on it. */
export type UnlitReading = Omit<Reading, "lit">;

/** The lit places of a step's ladder. */
export interface LitLadder {
  /** By status, and `skipped`: the kind of the state if the active message had the status, with all else as it is. */
  readonly kinds: ReadonlyMap<MessageStatus | "skipped", LitKind>;
  /** The kind of the state as it is, in words too; undefined of a step that is not reached. */
  readonly here: { readonly kind: LitKind | "none"; readonly text: string } | undefined;
  /** A note on the states with a status. */
  noteOn(status: MessageStatus): string | undefined;
}

/** Reads the outcome of a step for its ladder. */
export function readLadder(
  step: LadderStep,
  outcome: Outcome | undefined,
  active: number,
  words: Words,
  litOn?: (reading: UnlitReading) => LitLadder,
): Reading {
  const messages = messagesIn(outcome);
  const isHeld = ({ status }: Rung) =>
    messages.some((one) => one.status === status || one.engagement_statuses?.some((each) => each === status));
  const rungs = rungsOf(step, words);
  const isShown = (rung: Rung) => rung.never === undefined || isHeld(rung);
  const choice = outcome === undefined ? undefined : choiceIn(outcome);
  const reading = {
    step,
    outcome,
    messages,
    kind: kindOf(outcome),
    rungs: rungs.filter(isShown),
    never: rungs.filter((rung) => !isShown(rung)),
    highest: highestOf(messages, choice),
    active: Math.min(active, Math.max(0, messages.length - 1)),
  };
  return { ...reading, lit: litOn?.(reading) };
}

function kindOf(outcome: Outcome | undefined): Reading["kind"] {
  if (outcome === undefined) return "not-reached";
  if (messagesIn(outcome).length > 0) return "messages";
  return outcome === "expired" ? "expired" : "skipped";
}

function highestOf(messages: readonly Message[], choice: StepTrace | undefined): Reading["highest"] {
  if (messages.length < 2 || choice?.chosen === undefined || choice.chosenBy === undefined) return undefined;
  const { chosen, chosenBy } = choice;
  const isChosen = (one: Message) =>
    (one.id ?? undefined) === (chosen.id ?? undefined) &&
    (one.inserted_at ?? undefined) === (chosen.inserted_at ?? undefined) &&
    statusesKey(one) === statusesKey(chosen);
  const index = messages.findIndex(isChosen);
  return index < 0 ? undefined : { index, by: chosenBy };
}

function statusesKey({ status, engagement_statuses }: Message): string {
  return [status, ...new Set(engagement_statuses ?? [])].sort().join();
}

/** The readings of the case that asks about a status, from heed's catalogue; undefined if no case does. */
export function caseReadings(
  status: MessageStatus | "skipped",
  words: Words,
): { readonly has: CaseLabel; readonly hasNot: CaseLabel } | undefined {
  const name = CASE_NAMES.find((each) => caseNamed(each).argument === status);
  return name && { has: words.label(name, "has"), hasNot: words.label(name, "has_not") };
}
