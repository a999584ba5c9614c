import {
  type Condition,
  isMap,
  isPlain,
  ownValue,
  readAnyPath,
  type Segment,
  segmentText,
} from "../../condition/index.ts";
import {
  type Context,
  type EvaluationError,
  type EvaluationErrorCode,
  type Requirements,
  requirementsOf,
} from "../../context/index.ts";
import {
  DELIVERY_STATUSES,
  ENGAGEMENT_STATUSES,
  isDeliveryStatus,
  isEngagementStatus,
} from "../../status/index.ts";
import { shown } from "../show.ts";
import { alternatives, suggestionsFor } from "../suggest/index.ts";

/** An EvaluationError as people read it. */
export interface EvaluationDiagnostic {
  readonly code: EvaluationErrorCode;
  /** One sentence, lower-case start, no full stop: what is wrong with the context. */
  readonly message: string;
  /** The advice, in sentences. */
  readonly help?: string;
}

/** The host's own advice on a context, in sentences. */
export interface EvaluationAdvice {
  /** Other ways to give `now`; none by default. */
  readonly now?: string;
  /** The way to treat unknown refs as skipped steps; by default, the option `onUnknownRef`. */
  readonly unknownRef?: string;
}

/** A message and help, before the code is added. */
type Words = Omit<EvaluationDiagnostic, "code">;

/**
 * Words an EvaluationError (spec 1.6): what the condition reads and the context lacks, where to put it, and what was
 * most likely meant.
 */
export function diagnoseEvaluation(
  error: EvaluationError,
  condition: Condition,
  context: Context,
  advice: EvaluationAdvice = {},
): EvaluationDiagnostic {
  const { message, help } = wordsOf(error, condition, isMap(context) ? context : {}, advice);
  return { code: error.code, message, ...(help && { help }) };
}

function wordsOf(
  { code, places }: EvaluationError,
  condition: Condition,
  context: Context,
  advice: EvaluationAdvice,
): Words {
  switch (code) {
    case "missing-context":
      return missingContext(places, requirementsOf(condition), context, advice);
    case "unknown-ref":
      return unknownRef(places, context, advice);
    case "invalid-outcome":
      return invalidOutcome(places, context);
    case "unknown-status":
      return unknownStatus(places, context);
    case "invalid-audiences":
      return {
        message: `\`audiences\` of the context is ${kindOf(context.audiences)}, not a list`,
        help: 'Write the keys of the recipient\'s audiences, such as `"audiences": ["beta-testers"]`, or `[]` for none.',
      };
    case "invalid-now":
      return {
        message: `\`now\` of the context is not a time: ${described(context.now)}`,
        help: 'Write a timestamp, such as `"now": "2025-01-31T09:00Z"`, or milliseconds since 1970.',
      };
    case "invalid-value":
      return invalidValue(places, context);
  }
}

function missingContext(
  places: readonly string[],
  needs: Requirements,
  context: Context,
  { now }: EvaluationAdvice,
): Words {
  const parts = places.filter((place) => !place.startsWith("refs."));
  const refs = places.filter((place) => place.startsWith("refs.")).map(refOf);
  const why = parts.flatMap((part) => reasonFor(part, needs));
  const message = [
    `the context has no ${listed(parts, "or")}`,
    ...(why.length === 0 ? [] : [`the condition reads ${joined(why)}`]),
    ...(refs.length === 0 ? [] : [`the outcome is missing of ${listed(refs)}`]),
  ];
  const members = parts.map((part) => `"${part}": ${exampleFor(part, needs)}`);
  const misspelt = parts.flatMap((part) => {
    const [meant] = suggestionsFor(part, Object.keys(context));
    return meant === undefined ? [] : [`It has \`${meant}\`: is \`${part}\` meant?`];
  });
  const help = [
    ...misspelt,
    `Put ${parts.length === 1 ? "it" : "them"} at the top of the context: \`{${members.join(", ")}}\`.`,
    ...(parts.includes("now") && now !== undefined ? [now] : []),
    ...(parts.some((part) => !ASKED_FOR.includes(part))
      ? ["A part of which nothing is known can be null."]
      : []),
  ];
  return { message: message.join(", and "), help: help.join(" ") };
}

/** Parts that must not be missing or empty. */
const ASKED_FOR = ["now", "refs"];

/** Lists the values of a part of the context that the condition reads; empty for parts that are values themselves. */
function reasonFor(part: string, { refs, paths }: Requirements): string[] {
  if (part === "refs") return few(refs.map((ref) => `the status of \`${ref}\``));
  const read = paths.filter((path) => path.startsWith(`${part}.`) || path.startsWith(`${part}[`));
  return few(read.map((path) => `\`${path}\``));
}

function exampleFor(part: string, { refs }: Requirements): string {
  switch (part) {
    case "now":
      return '"2025-01-31T09:00Z"';
    case "audiences":
      return '["beta-testers"]';
    case "refs":
      return `{${JSON.stringify(refs[0] ?? "email_1")}: "skipped"}`;
    default:
      return "{...}";
  }
}

function unknownRef(places: readonly string[], context: Context, advice: EvaluationAdvice): Words {
  const refs = places.map(refOf);
  const [first = ""] = refs;
  const known = isMap(context.refs) ? Object.keys(context.refs) : [];
  const [meant] = suggestionsFor(first, known);
  const example = `"refs": {${JSON.stringify(first)}: [{"status": "delivered", "engagement_statuses": ["seen"]}]}`;
  return {
    message: `the context has no outcome of ${listed(refs)}`,
    help: [
      meant === undefined ? "" : `It knows \`${meant}\`: is that what is meant? `,
      `Put the step's messages into it, such as \`${example}\`, or \`"skipped"\` if it made none; `,
      advice.unknownRef ??
        '`onUnknownRef: "skipped"` treats every step that the context does not have as skipped.',
    ].join(""),
  };
}

const OUTCOMES = 'its messages as a list, one message, `"skipped"` or `"expired"`';

function invalidOutcome(places: readonly string[], context: Context): Words {
  const [place = ""] = places;
  const outcome = outcomeAt(context, place);
  const message = `\`${place}\` of the context is not an outcome of a step: ${described(outcome)}`;
  const [meant] = typeof outcome === "string" ? suggestionsFor(outcome, ["skipped", "expired"]) : [];
  const also = places.length > 1 ? ` The same goes for ${listed(places.slice(1))}.` : "";
  if (meant !== undefined) return { message, help: `Did you mean \`"${meant}"\`?${also}` };
  const statuses = [...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES] as readonly unknown[];
  if (statuses.includes(outcome)) {
    return { message, help: `A message is an object, such as \`${messageOf(outcome as string)}\`.${also}` };
  }
  return { message, help: `Give ${OUTCOMES}; \`engagement_statuses\` of a message is a list.${also}` };
}

function invalidValue([place = ""]: readonly string[], context: Context): Words {
  const path = readAnyPath(place);
  const steps = path === undefined ? [place] : [path.root, ...path.segments];
  const { at, found } = faultOnWay(context, steps);
  const where = at === place || at === "" ? "" : ` at \`${shown(at)}\``;
  return {
    message: `\`${shown(place)}\` of the context cannot be read${where}: ${found.words}`,
    help: found.help,
  };
}

/** Something that JSON cannot express, in words, with advice. */
interface NotJson {
  readonly words: string;
  readonly help: string;
}

/** Finds what cannot be read on the way of a path, or in the value at its end. */
function faultOnWay(
  context: Context,
  steps: readonly Segment[],
): { readonly at: string; readonly found: NotJson } {
  let value: unknown = context;
  let at = "";
  for (const [index, step] of steps.entries()) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) break;
    value = ownValue(value, step);
    at += index === 0 ? step : stepText(step);
  }
  const pending = [{ at, value }];
  const visited = new Set<unknown>();
  for (const next of pending) {
    const found = notJson(next.value);
    if (found !== undefined) return { at: next.at, found };
    if (typeof next.value !== "object" || next.value === null || next.value instanceof Date) continue;
    if (visited.has(next.value)) continue;
    visited.add(next.value);
    for (const [key, member] of Object.entries(next.value)) {
      pending.push({ at: next.at + stepText(Array.isArray(next.value) ? Number(key) : key), value: member });
    }
  }
  const help = "Give values that are JSON, with less than a million lists and objects.";
  return { at, found: { words: "it contains itself, or is too large", help } };
}

function stepText(step: Segment): string {
  return typeof step === "number" ? `[${step}]` : segmentText(step);
}

function notJson(value: unknown): NotJson | undefined {
  switch (typeof value) {
    case "number":
      if (Number.isFinite(value)) return undefined;
      return {
        words: Number.isNaN(value) ? "it is NaN" : "the number is beyond the range of numbers",
        help: "Give a number up to 1.7976931348623157e308, or a text.",
      };
    case "bigint":
      return { words: "it is a BigInt", help: "Give a number, or a text if it is beyond 2^53." };
    case "function":
    case "symbol":
      return { words: `it is a ${typeof value}, which is not JSON`, help: "Give a value that is JSON." };
    case "object": {
      if (value === null || Array.isArray(value)) return undefined;
      if (value instanceof Date) {
        if (value.toJSON() !== null) return undefined;
        return { words: "it is a Date without a time", help: "Give a date with a time, or null." };
      }
      if (isPlain(value)) return undefined;
      return {
        words: `it is an object of the class \`${shown(classOf(value))}\``,
        help: "Give a list, or an object without a class, such as `{ ...object }`: what a class provides besides keys of its own is not read.",
      };
    }
    default:
      return undefined;
  }
}

function classOf(value: object): string {
  const made = (value as { readonly constructor?: unknown }).constructor;
  return typeof made === "function" ? made.name : "unknown";
}

function unknownStatus(places: readonly string[], context: Context): Words {
  const [place = ""] = places;
  const also = places.length > 1 ? ` The same goes for ${listed(places.slice(1))}.` : "";
  const outcome = outcomeAt(context, place);
  for (const message of Array.isArray(outcome) ? outcome : [outcome]) {
    const [fault, advice] = statusFault(message) ?? [];
    if (fault !== undefined)
      return { message: `a message of \`${place}\` ${fault}`, help: `${advice}${also}` };
  }
  return { message: `a message of ${listed(places)} has an unknown status` };
}

/** Words a mistake in a message's statuses, with advice. Returns undefined if they are valid. */
function statusFault(message: unknown): readonly [string, string] | undefined {
  if (!isMap(message)) return undefined;
  const status = ownValue(message, "status");
  if (status === undefined) return ["has no `status`", statusAdvice(status, DELIVERY_STATUSES)];
  if (isEngagementStatus(status)) {
    const advice = `Engagement statuses have their own list: \`${messageOf(status)}\`.`;
    return [`has ${described(status)} as its delivery status`, advice];
  }
  if (!isDeliveryStatus(status)) {
    return [`has the status ${described(status)}, which is unknown`, statusAdvice(status, DELIVERY_STATUSES)];
  }
  const engagement = ownValue(message, "engagement_statuses");
  const wrong = Array.isArray(engagement) ? engagement.find((one) => !isEngagementStatus(one)) : undefined;
  if (wrong === undefined) return undefined;
  if (isDeliveryStatus(wrong)) {
    return [
      `has ${described(wrong)} among its engagement statuses`,
      `It is a delivery status: its place is \`status\`.`,
    ];
  }
  return [
    `has the engagement status ${described(wrong)}, which is unknown`,
    statusAdvice(wrong, ENGAGEMENT_STATUSES),
  ];
}

function statusAdvice(found: unknown, statuses: readonly string[]): string {
  const [meant] = typeof found === "string" ? suggestionsFor(found, statuses) : [];
  return meant === undefined ? `The statuses are ${alternatives(statuses)}.` : `Did you mean \`${meant}\`?`;
}

function messageOf(status: string): string {
  return isEngagementStatus(status)
    ? `{"status": "delivered", "engagement_statuses": ["${status}"]}`
    : `{"status": "${status}"}`;
}

function outcomeAt({ refs }: Context, place: string): unknown {
  return isMap(refs) ? ownValue(refs, refOf(place)) : undefined;
}

function refOf(place: string): string {
  return place.slice("refs.".length);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Words a value; of lists and objects, only the kind. */
function described(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "object" ? kindOf(value) : `\`${shown(JSON.stringify(value))}\``;
}

/** Shortens a list for a sentence: the first three, and the number of the others. */
function few(words: readonly string[]): string[] {
  return words.length <= 4 ? [...words] : [...words.slice(0, 3), `${words.length - 3} more`];
}

function listed(words: readonly string[], conjunction = "and"): string {
  return joined(few(words.map((word) => `\`${word}\``)), conjunction);
}

function joined(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words[words.length - 1]}`;
}
