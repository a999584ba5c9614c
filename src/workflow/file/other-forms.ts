import { ALWAYS } from "../../condition/index.ts";
import type { Json, JsonObject } from "../../document/index.ts";
import { type Problem, problem } from "../../problem/index.ts";
import { type Decoded, decode, type StoredOptions } from "../../stored/index.ts";

/** Stored conditions of forms that only some files have: audiences and channel groups (spec 7.2.5). */

/** Reads the conditions of an audience's segment: a list of trios with `property` in place of `variable`. */
export function decodeProperties(value: Json, options: StoredOptions): Decoded {
  if (!Array.isArray(value)) return decode(value, { ...options, target: "preference" });
  const wrong: Problem[] = [];
  const all = value.map((member: Json, index) => {
    if (!isObject(member)) return member;
    const { property, variable, ...others } = member;
    if (variable !== undefined) {
      const parameters = { key: "variable", known: ["property", "operator", "argument"] };
      wrong.push(problem("unknown-key", parameters, { pointer: `/${index}/variable` }));
    }
    return property === undefined ? others : { variable: property, ...others };
  });
  const { condition, problems } = decode({ all }, options);
  const placed = problems
    .filter(({ code }) => code !== "empty-group")
    .map((found) => renamed(found, found.pointer?.slice("/all".length).replace(/\/variable$/, "/property")));
  return wrong.length > 0 || condition === undefined
    ? { ok: false, problems: [...wrong, ...placed] }
    : { ok: true, condition, problems: placed };
}

/** The problem of a trio with another key for its variable. */
function renamed(found: Problem, pointer: string | undefined): Problem {
  const { code, parameters } = found;
  const placed = { ...found, ...(pointer !== undefined && { pointer }) };
  return (code === "missing-key" || code === "wrong-type") && parameters.key === "variable"
    ? ({ ...placed, parameters: { ...parameters, key: "property" } } as Problem)
    : placed;
}

const RULE_TYPES: readonly unknown[] = ["if", "unless", "always"];

/** The operator that rules of channel groups alone have. */
const COHORT = "is_in_random_cohort";

/** Percentages of a cohort, with one decimal at most. */
const PERCENTAGE = /^(?:100(?:\.0)?|\d{1,2}(?:\.\d)?)$/;

/**
 * Reads a rule of a channel group: a trio beside `rule_type`. `unless` negates the trio, which only its verdict shows; a rule
 * of the type `always` has no trio. The members of a cohort are not known, so its condition is `always` here.
 */
export function decodeRule(value: Json, options: StoredOptions): Decoded {
  if (!isObject(value)) return { ok: true, condition: ALWAYS, problems: [] };
  const { rule_type: type, variable, operator, argument } = value;
  if (type !== undefined && !RULE_TYPES.includes(type)) {
    const parameters = { key: "rule_type", expected: "`if`, `unless` or `always`", found: shown(type) };
    return { ok: false, problems: [problem("unexpected-value", parameters, { pointer: "/rule_type" })] };
  }
  if (type === "always") return { ok: true, condition: ALWAYS, problems: [] };
  if (operator === COHORT) return decodeCohort(variable, argument);
  const trio = Object.fromEntries(
    Object.entries({ variable, operator, argument }).filter(([, part]) => part !== undefined),
  );
  const { condition, problems } = decode({ all: [trio] }, options);
  const placed = problems.map((found) => ({
    ...found,
    ...(found.pointer !== undefined && { pointer: found.pointer.slice("/all/0".length) }),
  }));
  return condition === undefined
    ? { ok: false, problems: placed }
    : { ok: true, condition, problems: placed };
}

function decodeCohort(variable: Json | undefined, argument: Json | undefined): Decoded {
  const problems: Problem[] = [];
  if (variable !== "recipient.id") {
    const parameters = { key: "variable", expected: "`recipient.id`", found: shown(variable) };
    problems.push(
      problem("unexpected-value", parameters, { pointer: variable === undefined ? "" : "/variable" }),
    );
  }
  if (typeof argument !== "string" || !PERCENTAGE.test(argument)) {
    const parameters = {
      key: "argument",
      expected: 'a percentage, "0" to "100"',
      found: shown(argument),
    };
    problems.push(
      problem("unexpected-value", parameters, { pointer: argument === undefined ? "" : "/argument" }),
    );
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, condition: ALWAYS, problems };
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : typeof value === "string" ? value : JSON.stringify(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
