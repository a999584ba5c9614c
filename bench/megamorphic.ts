import type { Context, StoredConditions } from "../src/entries/index.ts";

/**
 * Runs 200 conditions of other shapes, as a host's process does. Afterwards the property reads of the evaluator have seen
 * hundreds of object shapes, so the engine no longer specialises them.
 */
export function makeMegamorphic(
  prepare: (conditions: StoredConditions) => (context: Context) => boolean,
): void {
  for (let n = 0; n < 200; n++) {
    const other = prepare({
      any: [
        {
          all: [
            { variable: `refs.step_${n}.delivery_status`, operator: "equal_to", argument: "$message.sent" },
            { variable: `data.key_${n}`, operator: "equal_to", argument: `v${n}` },
            { variable: `data.list_${n}.length_${n}`, operator: "greater_than", argument: String(n) },
          ],
        },
        { all: [{ variable: `vars.name_${n}`, operator: "contains", argument: "x" }] },
      ],
    });
    const context = {
      refs: { [`step_${n}`]: [{ status: "sent" }] },
      data: { [`key_${n}`]: `v${n}`, [`list_${n}`]: { [`length_${n}`]: n } },
      vars: { [`name_${n}`]: "x" },
    } as Context;
    for (let times = 0; times < 2000; times++) other(context);
  }
}
