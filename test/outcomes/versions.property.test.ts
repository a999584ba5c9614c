import fc from "fast-check";
import { expect, it } from "vitest";
import type { HandlerResult, PlanStep } from "../../src/workflow/index.ts";
import { bruteOutcomes } from "./brute-force.ts";
import { allOf, channel, fatesIn, planOf } from "./plans.ts";

/** The parts that steps of each type may write: a second account of the table of step types. */
const WRITERS: { readonly [type: string]: readonly string[] } = {
  enrich_user: ["data", "recipient", "actor", "tenant", "vars", "run"],
  wait_for_event: [],
  batch: ["data", "run"],
  throttle: [],
  http_fetch: ["data"],
  ai_agent: ["data"],
  update_data: ["data"],
  update_user: ["recipient", "actor"],
  update_object: ["recipient", "actor"],
  update_tenant: ["tenant"],
  trigger_workflow: [],
};
const STOPPERS = ["enrich_user", "batch", "throttle"];
const FAILERS = ["http_fetch", "ai_agent"];
const SLEEPERS = ["enrich_user", "batch", "http_fetch", "ai_agent"];

/** By part, what conditions on it can tell apart. */
const VALUES: { readonly [part: string]: readonly object[] } = {
  data: [{ x: true }, { x: false }, { x: null }],
  recipient: [{ x: true }, { x: false }, { x: null }],
  actor: [{ x: true }, { x: false }, { x: null }],
  tenant: [{ x: true }, { x: false }, { x: null }],
  vars: [{ x: true }, { x: false }, { x: null }],
  run: [{ total_activities: 1 }, { total_activities: 3 }, { total_activities: null }],
};

/** Every choice of one value for each part. */
function choices(parts: readonly string[]): readonly { readonly [part: string]: object }[] {
  return parts.reduce<readonly { readonly [part: string]: object }[]>(
    (some, part) => some.flatMap((one) => (VALUES[part] ?? []).map((value) => ({ ...one, [part]: value }))),
    [{}],
  );
}

function resultsOf(
  parts: readonly string[],
): (step: PlanStep, now: number) => readonly (HandlerResult | "fails")[] {
  return ({ type = "" }, now) => {
    const until = SLEEPERS.includes(type) ? { until: new Date(now + 300_000).toISOString() } : {};
    const written = (WRITERS[type] ?? []).filter((part) => parts.includes(part));
    // A batch always counts.
    const isCounted = ({ run }: { readonly [part: string]: object }) =>
      type !== "batch" || run === undefined || Object.values(run)[0] !== null;
    const merges = choices(written)
      .filter(isCounted)
      .map((merge) => ({
        merge: merge as NonNullable<HandlerResult["merge"]>,
        ...until,
      }));
    return [
      until,
      ...merges,
      ...(STOPPERS.includes(type) ? [{ stop: true }] : []),
      ...(FAILERS.includes(type) ? ["fails" as const] : []),
    ];
  };
}

const REACTION = fc.constantFrom("continue", "halt");
const REACTIONS = fc.record({ on_match: REACTION, on_timeout: REACTION });

const on = (part: string, value: boolean) =>
  part === "run" ? `run.total_activities ${value ? ">" : "<="} 2` : `${part}.x ${value ? "==" : "!="} true`;

const workflows = fc
  .uniqueArray(fc.constantFrom(...Object.keys(VALUES)), { minLength: 1, maxLength: 2 })
  .chain((parts) => {
    const asked = fc.tuple(fc.constantFrom(...parts), fc.boolean()).map(([part, value]) => on(part, value));
    const status = fc.constantFrom("a has been seen", "a has not been delivered", "a has been skipped");
    const condition = fc.oneof(
      { weight: 3, arbitrary: asked },
      { weight: 1, arbitrary: status },
      { weight: 1, arbitrary: fc.tuple(asked, status).map((two) => two.join(" and ")) },
      { weight: 1, arbitrary: fc.tuple(asked, asked).map((two) => two.join(" or ")) },
    );
    const writer = (ref: string) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(WRITERS)), fc.option(asked), REACTIONS)
        .map(([type, when, reactions]) => ({
          ref,
          type,
          settings: { batch_window: { unit: "minutes", value: 5 }, ...reactions },
          ...(when !== null && type !== "batch" && { when }),
        }));
    return fc.record({
      parts: fc.constant(parts),
      unless: fc.option(asked),
      steps: fc
        .tuple(writer("w1"), condition, writer("w2"), condition)
        .map(([first, some, second, others]) => [
          channel("a", { channel_type: "in_app_feed" }),
          first,
          channel("b", { when: some }),
          second,
          channel("c", { when: others }),
        ]),
    });
  });

it("outcomes are those of all runs in which steps write what their types may write, and time changes the rest", () => {
  fc.assert(
    fc.property(workflows, ({ parts, unless, steps }) => {
      const plan = planOf(steps, unless === null ? {} : { trigger_data_json_schema: {}, when: unless });
      const triggers = choices(parts.filter((part) => part !== "run"));
      const changes = choices(parts.filter((part) => part !== "run" && part !== "data"));
      const results = resultsOf(parts);
      const all = bruteOutcomes(plan, { triggers, results, changes, events: [{}], engagement: ["seen"] });
      expect(fatesIn(allOf(plan).outcomes)).toEqual(all);
    }),
    { numRuns: 12 },
  );
});
