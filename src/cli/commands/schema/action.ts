import condition from "../../../../spec/schema/condition.schema.json" with { type: "json" };
import configFile from "../../../../spec/schema/config-file.schema.json" with { type: "json" };
import constant from "../../../../spec/schema/constant.schema.json" with { type: "json" };
import group from "../../../../spec/schema/group.schema.json" with { type: "json" };
import heedConfig from "../../../../spec/schema/heed-config.schema.json" with { type: "json" };
import preferenceConditions from "../../../../spec/schema/preference-conditions.schema.json" with {
  type: "json",
};
import scenario from "../../../../spec/schema/scenario.schema.json" with { type: "json" };
import stepConditions from "../../../../spec/schema/step-conditions.schema.json" with { type: "json" };
import { alternatives, suggestionsFor } from "../../../diagnostics/index.ts";
import { CommandError } from "../../command-error.ts";
import { jsonText } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

/** Schemas by name, each with a description of one line. */
const SCHEMAS: { readonly [name: string]: { readonly about: string; readonly schema: object } } = {
  condition: { about: "one stored condition: variable, operator, argument", schema: condition },
  constant: { about: "a constant within a stored condition", schema: constant },
  group: { about: 'a group of conditions: {"all": [...]} or {"any": [...]}', schema: group },
  "step-conditions": { about: "the conditions of a step, a branch or a trigger", schema: stepConditions },
  "preference-conditions": { about: "the conditions of a preference", schema: preferenceConditions },
  "config-file": { about: "a workflow or preference file, as JSON or YAML", schema: configFile },
  "heed-config": {
    about: "the config of `heed check`, heed.config.yaml, .yml or .json",
    schema: heedConfig,
  },
  scenario: { about: "a scenario of `heed run` and `heed test`", schema: scenario },
};

const NAMES = Object.keys(SCHEMAS);

/** `heed schema`: prints a schema, or lists all. */
export async function run(
  { name }: { readonly name?: string | undefined },
  session: Session,
): Promise<ExitCode> {
  const { out } = session;
  if (name === undefined) {
    const width = Math.max(...NAMES.map(({ length }) => length));
    for (const [known, { about }] of Object.entries(SCHEMAS)) {
      await out.line(`${out.colors.bold(known.padEnd(width))}  ${about}`);
    }
    return 0;
  }
  if (!Object.hasOwn(SCHEMAS, name)) {
    const [meant] = suggestionsFor(name, NAMES);
    const advice = meant === undefined ? "" : `Did you mean \`${meant}\`? `;
    throw new CommandError(
      `there is no schema \`${name}\``,
      `${advice}The schemas are ${alternatives(NAMES)}.`,
    );
  }
  await out.line(jsonText(SCHEMAS[name]?.schema, 2));
  return 0;
}
