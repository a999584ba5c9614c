import { existsSync } from "node:fs";
import {
  allCodes,
  alternatives,
  diagnose,
  didYouMean,
  positionAt,
  severityOf,
  suggestionsFor,
} from "../diagnostics/index.ts";
import { type Json, type JsonObject, readDocument } from "../document/index.ts";
import { type Level, leveledCodes } from "../lint/index.ts";
import { readTextFile } from "./read-file.ts";
import { Refusal } from "./refusal.ts";
import { kindOfName } from "./source.ts";

/** Where the config is looked for, where the command line does not say. */
const NAMES = ["heed.config.yaml", "heed.config.json"];

/** What a config may hold; `channels` is for others to read. */
const KEYS = ["rules", "channels"];

const LEVELS: readonly string[] = ["off", "warning", "error"];

/** The name of the config file that is in force; undefined where there is none. Throws Refusal where there are two. */
export function configName(given: string | undefined): string | undefined {
  if (given !== undefined) return given;
  const [name, other] = NAMES.filter((one) => existsSync(one));
  if (name !== undefined && other !== undefined) {
    throw new Refusal(
      `there is a \`${other}\` beside \`${name}\``,
      "Keep one of the two, or say which with `--config`.",
    );
  }
  return name;
}

/** The levels that a config file gives. Throws Refusal where it cannot be read, or says what makes no sense. */
export async function readLevels(path: string): Promise<ReadonlyMap<string, Level>> {
  const text = await readTextFile(path);
  const { value, problems } = readDocument(text, kindOfName(path) === "json" ? "json" : "yaml");
  const [problem] = problems;
  if (problem?.code === "empty-file") return new Map();
  if (problem !== undefined) {
    const { message, help, span } = diagnose(problem);
    const place = span === undefined ? "" : `line ${positionAt(text, span.start).line}: `;
    throw new Refusal(`${place}${message}`, help);
  }
  if (value === null || value === undefined) return new Map();
  if (!isMap(value)) throw new Refusal("it holds no settings", "Write keys, such as `rules:`.");
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) throw unknown("key", key, KEYS);
  }
  return levelsOf(Object.hasOwn(value, "rules") ? (value.rules ?? null) : null);
}

function levelsOf(rules: Json): ReadonlyMap<string, Level> {
  if (rules === null) return new Map();
  if (!isMap(rules)) {
    throw new Refusal("`rules` is no map of rules to levels", "Write `rules: {equal-to-null: off}`.");
  }
  const codes = leveledCodes();
  const fixed: readonly string[] = allCodes().filter((code) => severityOf(code) === "error");
  return new Map(
    Object.entries(rules).map(([name, level]) => {
      if (fixed.includes(name)) {
        throw new Refusal(`\`${name}\` is always an error`, "A condition with one cannot be used.");
      }
      if (!codes.includes(name)) throw unknown("rule", name, codes);
      return [name, levelOf(name, level)];
    }),
  );
}

function levelOf(name: string, level: Json): Level {
  if (typeof level === "string" && LEVELS.includes(level)) return level as Level;
  const found = typeof level === "string" ? level : JSON.stringify(level);
  const meant = typeof level === "string" ? didYouMean(level, LEVELS) : undefined;
  const advice = `A level is ${alternatives(LEVELS)}.`;
  throw new Refusal(
    `the level of \`${name}\` is \`${found}\`, and there is no such level`,
    meant === undefined ? advice : `${meant} ${advice}`,
  );
}

function unknown(what: "key" | "rule", found: string, known: readonly string[]): Refusal {
  const meant = suggestionsFor(found, known);
  const advice =
    what === "key" ? `The keys are ${alternatives(known)}.` : "docs/rules/README.md lists the rules.";
  return new Refusal(
    `there is no ${what} \`${found}\``,
    meant.length === 0 ? advice : `Did you mean ${alternatives(meant)}?`,
  );
}

function isMap(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
