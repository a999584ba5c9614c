import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Generated workflow files of mixed sizes, in JSON and YAML, some with mistakes; deterministic in their number. */

const CHANNELS = ["email", "in_app_feed", "sms", "push", "chat"];

/** Numbers of steps of the files of a tree, in turn. */
const SIZES = [3, 5, 8, 4, 12, 6, 40, 5, 3, 10];

interface Step {
  readonly [key: string]: unknown;
}

/** Conditions of a step, in turn; `before` is the ref of an earlier step. */
function conditionOf(index: number, before: string): Step {
  const trio = (variable: string, operator: string, argument: string) => ({ variable, operator, argument });
  switch (index % 6) {
    case 0:
      return { when: `${before} has not been sent` };
    case 1:
      return {
        conditions: {
          all: [
            trio("recipient.plan", "equal_to", "pro"),
            trio(`refs.${before}.delivery_status`, "greater_than_or_equal_to", "$message.sent"),
          ],
        },
      };
    case 2:
      return { when: `data.total > ${index} and (recipient.plan == "pro" or recipient.locale == "en")` };
    case 3:
      return {
        conditions: { any: [trio("data.total", "greater_than", "100"), trio("vars.on", "not_empty", "")] },
      };
    default:
      return {};
  }
}

/** A workflow with the given number of steps. Every seventh workflow has an error, every fifth a warning. */
export function workflow(
  number: number,
  size: number,
): { readonly name: string; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  for (let index = 0; index < size; index++) {
    const type = CHANNELS[(number + index) % CHANNELS.length];
    const before = `step_${index - 2}`;
    if (index % 2 === 1) {
      steps.push({
        ref: `step_${index}`,
        type: "delay",
        settings: { delay_for: { unit: "minutes", value: 30 + index } },
      });
      continue;
    }
    steps.push({
      ref: `step_${index}`,
      type: "channel",
      channel_type: type,
      channel_key: `${type}-${number % 10}`,
      template: {
        settings: {},
        text_body: `Hello {{ recipient.name }}, this is message ${index} of ${number}.`,
      },
      ...(index > 1 && conditionOf(number + index, before)),
    });
  }
  if (number % 7 === 0) steps.push({ ref: "wrong", type: "channel", when: "step_0 has not been sen" });
  if (number % 5 === 0) steps.push({ ref: "odd", type: "channel", when: "data.plan == null" });
  return { name: `workflow ${number}`, steps };
}

/** A workflow as the text of a file. */
export function workflowText(number: number, size: number, kind: "json" | "yaml"): string {
  const { name, steps } = workflow(number, size);
  if (kind === "json") return `${JSON.stringify({ name, steps }, null, 2)}\n`;
  // Each value is JSON, which is YAML too.
  const step = (one: Step) =>
    Object.entries(one).map(
      ([key, value], index) => `${index === 0 ? "  - " : "    "}${key}: ${JSON.stringify(value)}`,
    );
  return `name: ${JSON.stringify(name)}\nsteps:\n${steps.flatMap(step).join("\n")}\n`;
}

/** Writes a tree of workflow files, a hundred to a folder. */
export function writeTree(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const kind = number % 2 === 0 ? "json" : "yaml";
    const path = join(folder, `team-${Math.floor(number / 100)}`, `workflow-${number}.${kind}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, workflowText(number, SIZES[number % SIZES.length] as number, kind));
  }
}
