import { isMap, type Json, type Operand, type Trio } from "../../condition/index.ts";
import { instantOf, readDuration } from "../../time/index.ts";
import { type Plan, readWindowRule } from "../../workflow/index.ts";

/** A text or a number of a recipient's data. */
export type Secret = string | number;

/** Stand-ins by the JSON text of what they stand for. */
export type StandIns = ReadonlyMap<string, Secret>;

/** Converts a value: each text and number with a stand-in becomes it, those within lists and maps, too. */
export function placedBy(standIns: StandIns): (value: Json) => Json {
  const place = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(place);
    if (isMap(value)) {
      const entries = Object.entries(value as { readonly [key: string]: Json });
      return Object.fromEntries(entries.map(([key, each]) => [String(place(key)), place(each)]));
    }
    return standIns.get(JSON.stringify(value)) ?? value;
  };
  return place;
}

/** The texts and numbers in a value that must not be told: not those that stand in the workflow itself. */
export function secretsIn(value: Json, literals: ReadonlySet<Json>): readonly Secret[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => secretsIn(each, literals));
  if (isMap(value)) {
    // A length of time, or a rule of when a window opens, says nothing of a person.
    if (readDuration(value) !== undefined || readWindowRule(value) !== undefined) return [];
    return Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, each]) => [
      ...secretsIn(key, literals),
      ...secretsIn(each, literals),
    ]);
  }
  const isSecret = (typeof value === "string" && value !== "") || typeof value === "number";
  return isSecret && !literals.has(value) ? [value as Secret] : [];
}

/** The texts and numbers with which a plan compares. */
export function literalsOf({ steps }: Plan): ReadonlySet<Json> {
  const conditions = steps.flatMap(({ condition, arms = [], event }) => [
    ...(condition ? [condition] : []),
    ...arms.flatMap((arm) => arm.condition ?? []),
    ...(event?.match ?? []),
  ]);
  const trios: readonly Trio[] = conditions.flatMap(({ any }) => any.flatMap(({ all }) => all));
  const operands = trios.flatMap((trio): readonly Operand[] => {
    if (trio.kind === "data") return [trio.variable, ...(trio.argument ? [trio.argument] : [])];
    return trio.kind === "audience" ? [trio.argument] : [];
  });
  const ends = operands.flatMap((operand) =>
    operand.kind === "range" ? [operand.low, operand.high] : [operand],
  );
  return new Set(
    ends.flatMap((end) => {
      if (end.kind === "time") return [end.text];
      return end.kind === "value" ? scalarsIn(end.value) : [];
    }),
  );
}

function scalarsIn(value: Json): readonly Json[] {
  return Array.isArray(value) ? value.flatMap((each: Json) => scalarsIn(each)) : [value];
}

/** First stand-ins: texts and numbers that are ordered as the secrets are, and times on the same side of the trigger. */
export function firstStandIns(
  secrets: readonly Secret[],
  literals: ReadonlySet<Json>,
  start: number,
): StandIns {
  const numbers = secrets
    .filter((secret) => typeof secret === "number")
    .toSorted((one, other) => one - other);
  const texts = secrets.filter((secret) => typeof secret === "string").toSorted();
  const times = texts.filter((text) => instantOf(text) !== undefined);
  const others = texts.filter((text) => instantOf(text) === undefined);
  const edges = [...literals]
    .filter((literal) => typeof literal === "number")
    .toSorted((one, other) => one - other);
  return new Map<string, Secret>([
    ...numbers.map((number): [string, Secret] => [
      JSON.stringify(number),
      amongEdges(number, numbers, edges),
    ]),
    ...others.map((text, index): [string, Secret] => [
      JSON.stringify(text),
      `text ${String(index + 1).padStart(3, "0")}`,
    ]),
    ...times.map((text, index): [string, Secret] => {
      const days = (instantOf(text) as number) < start ? index - times.length : index + 1;
      return [JSON.stringify(text), new Date(start + days * DAY).toISOString()];
    }),
  ]);
}

const DAY = 86_400_000;

/** A number between the same numbers of the workflow, in the same place among the secrets there. */
function amongEdges(number: number, numbers: readonly number[], edges: readonly number[]): number {
  const low = edges.findLast((edge) => edge < number);
  const high = edges.find((edge) => edge > number);
  const within = numbers.filter((other) => (low ?? -Infinity) < other && other < (high ?? Infinity));
  const place = within.indexOf(number);
  if (low === undefined && high === undefined) return place + 1;
  if (low === undefined) return (high as number) - within.length + place;
  if (high === undefined) return low + place + 1;
  return low + ((high - low) * (place + 1)) / (within.length + 1);
}

/** Further stand-ins for one secret, to be tried in this order: texts that hold those of the workflow, or stand before or behind them. */
export function candidatesFor(secret: Secret, literals: ReadonlySet<Json>): readonly Secret[] {
  if (typeof secret === "number") return [0, 1, -1, ...numbersAround(literals)];
  const texts = [...literals]
    .filter((literal) => typeof literal === "string" && literal !== "")
    .slice(0, 50) as string[];
  // A time or a length of time is no name and no address, so it may stay if nothing else has the same verdicts.
  const itself = instantOf(secret) === undefined && readDuration(secret) === undefined ? [] : [secret];
  return [
    "",
    "~",
    "0",
    ...texts.flatMap((text) => [`${text} text`, `text ${text}`, `text ${text} text`, text]),
    ...itself,
  ];
}

function numbersAround(literals: ReadonlySet<Json>): readonly number[] {
  return [...literals]
    .filter((literal) => typeof literal === "number")
    .flatMap((number) => [number, number - 1, number + 1]);
}
