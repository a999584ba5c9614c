import type { Condition } from "../../condition/index.ts";
import type { JsonObject } from "../../document/index.ts";
import type { Span } from "../../problem/index.ts";
import type { DeliveryMeaning, EventMeaning, ExpectationMeaning, ReplyMeaning } from "./grammar.ts";
import type { Moment } from "./moments.ts";

/** How a scenario is read. */
export interface ScenarioOptions {
  /** Prefixes that a host declares besides the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
}

/** A scenario: who triggers a workflow with what, what happens when, and what is to come of it. Plain data. */
export interface Scenario {
  /** What it is about, for people. */
  readonly name?: string;
  /** The path of the workflow's file, as the scenario writes it: seen from the scenario's own. */
  readonly workflow?: Located<{ readonly path: string }>;
  readonly trigger: Located<ScenarioTrigger>;
  /** What becomes of messages by themselves. */
  readonly providers: readonly Provider[];
  /** What steps answer that heed does not carry out itself. */
  readonly handlers: readonly Handler[];
  /** In the file's order. */
  readonly events: readonly ScenarioEvent[];
  /** In the file's order. */
  readonly expectations: readonly Expectation[];
}

/** With its place in the scenario's file. */
export type Located<Part> = Part & {
  readonly span: Span;
  /** RFC 6901. */
  readonly pointer: string;
};

/** When the run begins, and what its conditions read. */
export interface ScenarioTrigger {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The parts of the context that are there: `data`, `recipient`... */
  readonly parts: JsonObject;
}

/** What becomes of the messages of a step, or of all steps of a channel type. */
export type Provider = Located<{
  /** A ref or a channel type; a ref counts more. */
  readonly of: string;
  /** One for each message. */
  readonly deliveries: readonly Delivery[];
}>;

/** What becomes of one message by itself. */
export type Delivery = Located<{
  readonly outcome: DeliveryMeaning;
  /** How long that takes, in milliseconds. */
  readonly after: number;
}>;

/** What a step answers. */
export type Handler = Located<{
  readonly ref: string;
  readonly replies: readonly HandlerReply[];
}>;

/** One thing that a step answers. */
export type HandlerReply = Located<
  | { readonly kind: "merge"; readonly merge: { readonly [part: string]: JsonObject } }
  | { readonly kind: ReplyMeaning; readonly name?: string; readonly duration?: number }
>;

/** Something that happens. */
export type ScenarioEvent = Located<{
  readonly moment: Exclude<Moment, { readonly kind: "end" }>;
  readonly what: EventPhrase;
}>;

/** What happens, to which step's messages. */
export interface EventPhrase {
  readonly means: EventMeaning;
  /** As it is written, each blank one blank. */
  readonly text: string;
  /** Empty where it is about no step. */
  readonly ref: string;
  /** Which of the step's messages, from 1; undefined for all. */
  readonly index?: number;
}

/** Something that is to come of it. */
export type Expectation = Located<{
  /** As it is written, each blank one blank. */
  readonly text: string;
  /** When; undefined where that does not matter. */
  readonly moment?: Moment;
  readonly what: Expected;
}>;

/** What is expected. */
export type Expected =
  | {
      readonly kind: "phrase";
      readonly means: ExpectationMeaning;
      /** Empty where it is about the run. */
      readonly ref: string;
      readonly name?: string;
      readonly count?: number;
      readonly duration?: number;
    }
  /** An event changes nothing. */
  | { readonly kind: "refused"; readonly event: EventPhrase }
  /** A condition holds; at the end, where no moment is said. */
  | { readonly kind: "condition"; readonly condition: Condition };
