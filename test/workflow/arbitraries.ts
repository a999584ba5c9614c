import fc from "fast-check";
import { encode, encodePreference } from "../../src/stored/index.ts";
import { decompileFile } from "../../src/workflow/index.ts";
import { conditionArbitrary } from "../condition/arbitraries.ts";

/** Workflow and preference files with random conditions. */

type Step = { readonly [key: string]: unknown };

const conditionsArbitrary = fc.oneof(
  { weight: 4, arbitrary: conditionArbitrary.map((c) => encode(c)) },
  fc.constant(null),
);

const preferenceArbitrary = conditionArbitrary.map((condition) =>
  encodePreference({
    any: condition.any.slice(0, 1).map(({ all }) => ({ all: all.filter(({ kind }) => kind === "data") })),
  }),
);

const stepArbitrary: fc.Arbitrary<Step> = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2 },
    fc.record({
      ref: fc.constantFrom("email_1", "in app", "é"),
      type: fc.constant("channel"),
      conditions: conditionsArbitrary,
      template: fc.constantFrom({ subject: "Hi: {{ data.name }}" }, { when: "not a condition" }),
    }),
    fc.record({
      conditions: conditionsArbitrary,
      type: fc.constant("branch"),
      branches: fc.array(
        fc.record({ name: fc.constant("b"), steps: fc.array(tie("step"), { maxLength: 2 }) }),
        {
          maxLength: 2,
        },
      ),
    }),
  ),
})).step;

const workflowArbitrary = fc
  .record({
    name: fc.constant("New comment"),
    conditions: conditionsArbitrary,
    steps: fc.array(stepArbitrary, { maxLength: 3 }),
    workflows: fc.array(preferenceArbitrary, { maxLength: 2 }),
  })
  .map(({ workflows, ...rest }) => {
    const entries = workflows.map((conditions, index) => [
      `w${index}`,
      { conditions: conditions ?? [], channel_types: { email: true } },
    ]);
    return { ...rest, workflows: Object.fromEntries(entries) };
  });

/** A JSON file with stored conditions, in a random layout. */
export const jsonWorkflowArbitrary = fc
  .tuple(
    workflowArbitrary,
    fc.constantFrom<number | string>(0, 1, 2, 4, "\t"),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\n"),
  )
  .map(([value, indent, newline, last]) =>
    (JSON.stringify(value, null, indent) + last).replaceAll("\n", newline),
  );

/** A YAML file with conditions as texts, in block or flow style, with comments. */
export const yamlWorkflowArbitrary = fc
  .tuple(
    jsonWorkflowArbitrary,
    fc.constantFrom(2, 4),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([json, indent, dashesIndented, inBraces, newline]) => {
    const words = decompileFile(json, "json").text as string;
    const lines = yamlLines(JSON.parse(words), indent, dashesIndented ? indent : 0, inBraces);
    return lines.map((line) => line.replaceAll("\n", newline)).join(newline) + newline;
  });

function yamlLines(value: unknown, indent: number, listIndent: number, inBraces: boolean): string[] {
  const shift = (lines: string[], by: number) => lines.map((line) => " ".repeat(by) + line);
  const item = (member: unknown): string[] => {
    if (inBraces && !("steps" in (member as object)) && !("branches" in (member as object)))
      return [`- ${braces(member)}`];
    const [first = "{}", ...rest] = yamlLines(member, indent, listIndent, inBraces);
    return [`- ${first}`, ...shift(rest, 2)];
  };
  return Object.entries(value as object).flatMap(([key, member]): string[] => {
    if (Array.isArray(member)) {
      return member.length === 0
        ? [`${key}: []`]
        : [`${key}: # items`, ...shift(member.flatMap(item), listIndent)];
    }
    if (typeof member === "object" && member !== null && Object.keys(member).length > 0) {
      return [`${key}:`, ...shift(["# members", ...yamlLines(member, indent, listIndent, inBraces)], indent)];
    }
    return [`${key}: ${JSON.stringify(member)}${key === "when" ? "   # why" : ""}`];
  });
}

function braces(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, member]) => `${key}: ${braces(member)}`)
    .join(", ")} }`;
}
