import { isMap, type Json } from "../../condition/index.ts";
import { suggestionsFor } from "../../diagnostics/index.ts";
import {
  DURATION_UNITS,
  type Duration,
  type DurationUnit,
  isDurationUnit,
  readDuration,
} from "../../time/index.ts";

/** Units by the words and letters that people write for them. */
const UNIT_WORDS: { readonly [unit in DurationUnit]: readonly string[] } = {
  seconds: ["s", "sec", "secs", "second"],
  minutes: ["m", "min", "mins", "minute"],
  hours: ["h", "hr", "hrs", "hour"],
  days: ["d", "day"],
  weeks: ["w", "wk", "wks", "week"],
  months: ["mo", "mos", "month"],
};

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Returns the length of time that a value is meant as: `10m`, `PT10M`, `{ minutes: 10 }`, `{ units: min, value: "10" }`. */
export function likelyLength(written: Json): Duration | undefined {
  if (typeof written === "string") return lengthOfText(written);
  if (!isMap(written)) return undefined;
  const members = Object.entries(written);
  const [only] = members;
  const named = only && members.length === 1 ? lengthOf(only[0], only[1] as Json) : undefined;
  if (named !== undefined) return named;
  const memberNear = (name: string) =>
    members.find(([key]) => suggestionsFor(key, ["unit", "value"])[0] === name)?.[1];
  return members.length === 2 ? lengthOf(memberNear("unit") as Json, memberNear("value") as Json) : undefined;
}

function lengthOfText(text: string): Duration | undefined {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?|[a-z]+)\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const [, isTime, amount, letter] = /^P(T?)(\d+)([SMHDW])$/.exec(text) ?? [];
  if (amount !== undefined)
    return lengthOf(letter === "M" && isTime === "" ? "months" : (letter as string), amount);
  return unit === undefined || number === undefined ? undefined : lengthOf(unit, number);
}

function lengthOf(unit: Json | undefined, amount: Json | undefined): Duration | undefined {
  const name = typeof unit === "string" ? unitOf(unit.trim().toLowerCase()) : undefined;
  const value = typeof amount === "string" ? numberOf(amount.trim().toLowerCase()) : amount;
  if (name === undefined || typeof value !== "number" || !(value > 0)) return undefined;
  return readDuration({ unit: name, value });
}

function unitOf(word: string): DurationUnit | undefined {
  const names = Object.keys(DURATION_UNITS) as DurationUnit[];
  const known = isDurationUnit(word) ? word : names.find((name) => UNIT_WORDS[name].includes(word));
  const near = known ?? (word.length > 3 ? suggestionsFor(word, names)[0] : undefined);
  return near as DurationUnit | undefined;
}

function numberOf(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const index = NUMBER_WORDS.indexOf(text);
  return index === -1 ? undefined : index;
}
