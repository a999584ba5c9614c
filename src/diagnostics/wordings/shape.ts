import type { StoredProblemParameters } from "../../problem/index.ts";
import { alternatives, didYouMean, suggestionsFor } from "../suggest/index.ts";
import { article, lookUp } from "./phrases.ts";
import type { Wordings } from "./wording.ts";

/** Names of the keys of stored conditions in other tools. */
const KEY_NAMES: { readonly [word: string]: string } = {
  and: "all",
  every: "all",
  allof: "all",
  must: "all",
  or: "any",
  some: "any",
  anyof: "any",
  should: "any",
  field: "variable",
  fact: "variable",
  var: "variable",
  key: "variable",
  left: "variable",
  lhs: "variable",
  path: "variable",
  property: "variable",
  op: "operator",
  comparator: "operator",
  comparison: "operator",
  arg: "argument",
  args: "argument",
  arguments: "argument",
  right: "argument",
  rhs: "argument",
  values: "argument",
};

/** The operators that mean `or` in groups with `operator` and `conditions`. */
const OR = /^(?:or|any|some|\|\|?)$/i;

/** The wordings of mistakes in the shape of stored conditions. */
export const SHAPE_WORDINGS = {
  "not-conditions": {
    severity: "error",
    message: ({ found }) => `conditions are expected here, not ${article(found)}`,
    help: ({ target, found }) => {
      const write =
        target !== "step"
          ? "Write a list of conditions, `[...]`, or null for none."
          : 'Write `{"all": [...]}` or `{"any": [...]}`, or null for no conditions.';
      return found === "string" ? `${write} Conditions as text go under \`when\`, in a config file.` : write;
    },
  },
  "bare-list": {
    severity: "error",
    message: () => "a step's conditions are a group, not a bare list",
    help: () => 'Put the list into `{"all": [...]}`; only a preference takes a bare list.',
  },
  "bare-trio": {
    severity: "error",
    message: ({ target }) =>
      `a ${target !== "step" ? "list" : "group"} is expected here, not a single condition`,
    help: ({ target }) =>
      target !== "step" ? "Put it into a list: `[...]`." : 'Put it into a group: `{"all": [...]}`.',
  },
  "group-in-preference": {
    severity: "error",
    message: ({ key }) =>
      `a preference's conditions are a bare list, not ${key === "" ? "an object" : "a group"}`,
    help: ({ key }) =>
      key === "all"
        ? "Write the list that `all` holds, without `all`."
        : "Write a list of conditions: `[...]`.",
  },
  "any-in-preference": {
    severity: "error",
    message: ({ says }) => `a preference's conditions must all hold: \`${says}\` is not available`,
    help: () => "Write a list of conditions that must all hold, or let the workflow's steps choose.",
  },
  "all-beside-any": {
    severity: "error",
    message: () => "`all` and `any` are side by side in one group",
    help: () =>
      'Keep only `any`, and repeat what `all` holds within it: `{"any": [{"all": [...]}, {"all": [...]}]}`.',
  },
  "any-in-all": {
    severity: "error",
    message: () => "an `all` cannot hold an `any`",
    help: () =>
      'Turn it inside out, and repeat the outer conditions in each group: `{"any": [{"all": [...]}, {"all": [...]}]}`.',
  },
  "nested-group": {
    severity: "error",
    message: ({ outer, inner }) =>
      `${outer === "list" ? "a preference's list" : `an \`${outer}\``} cannot hold an \`${inner}\``,
    help: ({ outer }) =>
      outer === "list"
        ? "Move what the `all` holds up into the list; it means the same."
        : `Move what the inner \`${outer}\` holds up into the outer one; it means the same.`,
  },
  "operator-conditions": {
    severity: "error",
    message: () => "groups are written with `all` and `any`, not with `operator` and `conditions`",
    help: ({ operator }) => `Write \`{"${OR.test(operator) ? "any" : "all"}": [...]}\`.`,
  },
  "group-not-list": {
    severity: "error",
    message: ({ key, found }) => `\`${key}\` needs a list, not ${article(found)}`,
    help: ({ key }) => `Write \`{"${key}": [...]}\`, with brackets around a single condition too.`,
  },
  "not-a-trio": {
    severity: "error",
    message: ({ found }) => `a condition is expected here, not ${article(found)}`,
    help: () => 'Write one such as `{"variable": "data.plan", "operator": "equal_to", "argument": "pro"}`.',
  },
  "unknown-key": {
    severity: "error",
    message: ({ key }) => `\`${key}\` does not belong here`,
    help: ({ key, known }) => {
      const meant = lookUp(KEY_NAMES, key.toLowerCase());
      if (meant !== undefined && known.includes(meant)) return `Write \`${meant}\`.`;
      return didYouMean(key, known) ?? `Only ${alternatives(known)} is allowed here.`;
    },
    correction: ({ key, known }) => {
      const named = lookUp(KEY_NAMES, key.toLowerCase());
      const meant = named !== undefined && known.includes(named) ? named : suggestionsFor(key, known)[0];
      return meant === undefined ? undefined : { text: meant, isCertain: false };
    },
  },
  "value-key": {
    severity: "error",
    message: () => "a condition compares with its `argument`, not with a `value`",
    help: () => "Rename `value` to `argument`.",
    correction: () => ({ text: "argument", isCertain: true }),
  },
  "missing-key": {
    severity: "error",
    message: ({ key }) => `this condition has no \`${key}\``,
    help: ({ key }) =>
      key === "variable"
        ? 'Add the variable, such as `"variable": "data.plan"`.'
        : 'Add the operator, such as `"operator": "equal_to"`.',
  },
  "wrong-type": {
    severity: "error",
    message: ({ key, expected, found }) => `\`${key}\` must be ${expected}, not ${article(found)}`,
    help: ({ expected, found }) => {
      if (expected === "JSON") return "Use text, numbers, true, false, null, lists and objects only.";
      if (expected !== "text")
        return "Times and ranges have their own operators, such as `is_timestamp_before`.";
      return found === "number" || found === "boolean"
        ? "Put it into double quotes."
        : "Write a text in double quotes.";
    },
  },
  "empty-group": {
    severity: "warning",
    message: ({ key, verdict }) => `this \`${key}\` is empty, so it is always ${verdict}`,
    help: ({ key }) =>
      key === "all"
        ? "Add a condition, or write null for no conditions; if it is meant, it may stay."
        : "Add a condition; if it is never meant to hold, it may stay.",
  },
} as const satisfies Partial<Wordings<keyof StoredProblemParameters>>;
