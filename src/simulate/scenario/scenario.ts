import type { Condition, Path } from "../../condition/index.ts";
import type { Json, JsonObject } from "../../document/index.ts";
import type { Span } from "../../problem/index.ts";
import type { DeliveryMeaning, EventMeaning, ExpectationMeaning, ReplyMeaning } from "./grammar.ts";
import type { Moment } from "./moments.ts";

/** Options for reading a scenario. */
export interface ScenarioOptions {
  /** Prefixes of paths that a host declares besides the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
}

/** A scenario: the trigger of a workflow, events at their times, and expectations. Plain data. */
export interface Scenario {
  /** A title for people. */
  readonly name?: string;
  /** The path of the workflow's file, relative to the scenario's. */
  readonly workflow?: Located<{ readonly path: string }>;
  /** The account's time zone, for recipients without one of their own. */
  readonly timezone?: string;
  /** The time zone of the recipient's device, by which the send windows of push go. */
  readonly deviceTimezone?: string;
  readonly trigger: Located<ScenarioTrigger>;
  /** The deliveries of messages. */
  readonly providers: readonly Provider[];
  /** The replies of steps that heed does not carry out itself. */
  readonly handlers: readonly Handler[];
  /** In the file's order. */
  readonly events: readonly ScenarioEvent[];
  /** In the file's order. */
  readonly expectations: readonly Expectation[];
}

/** A part of a scenario, with its place in the file. */
export type Located<Part> = Part & {
  readonly span: Span;
  /** RFC 6901. */
  readonly pointer: string;
};

/** The moment of the trigger, and the context that it gives. */
export interface ScenarioTrigger {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Parts of the context: `data`, `recipient`... */
  readonly parts: JsonObject;
}

/** The deliveries of the messages of a step, or of all steps of a channel type. */
export type Provider = Located<{
  /** A ref or a channel type; a ref takes precedence. */
  readonly of: string;
  /** One for each message. */
  readonly deliveries: readonly Delivery[];
}>;

/** The delivery of one message. */
export type Delivery = Located<{
  readonly outcome: DeliveryMeaning;
  /** Duration in milliseconds. */
  readonly after: number;
}>;

/** The replies of a step. */
export type Handler = Located<{
  readonly ref: string;
  readonly replies: readonly HandlerReply[];
}>;

/** One reply: a phrase, or keys to merge into parts of the context. */
export type HandlerReply = Located<
  | { readonly kind: "merge"; readonly merge: { readonly [part: string]: JsonObject } }
  | { readonly kind: ReplyMeaning; readonly name?: string; readonly duration?: number }
>;

/** An event and its moment. */
export type ScenarioEvent = Located<{
  readonly moment: Exclude<Moment, { readonly kind: "end" }>;
  readonly what: EventPhrase;
}>;

/** The phrase of an event, and the messages that it is about. */
export interface EventPhrase {
  readonly means: EventMeaning;
  /** As written, with single blanks. */
  readonly text: string;
  /** Empty if it is not about a step. */
  readonly ref: string;
  /** Number of the step's message, from 1; undefined for all messages. */
  readonly index?: number;
  /** The path of the value that changes. */
  readonly path?: Path;
  /** The new value; the data of an event or of a trigger. */
  readonly value?: Json;
  /** The audience, or the event. */
  readonly name?: string;
}

/** An expectation. */
export type Expectation = Located<{
  /** As written, with single blanks. */
  readonly text: string;
  /** Undefined if the moment does not matter. */
  readonly moment?: Moment;
  readonly what: Expected;
}>;

/** The content of an expectation. */
export type Expected =
  | {
      readonly kind: "phrase";
      readonly means: ExpectationMeaning;
      /** Empty if it is about the run. */
      readonly ref: string;
      readonly name?: string;
      readonly count?: number;
      readonly duration?: number;
    }
  /** An event changes nothing. */
  | { readonly kind: "refused"; readonly event: EventPhrase }
  /** A condition holds; at the end if there is no moment. */
  | { readonly kind: "condition"; readonly condition: Condition };
