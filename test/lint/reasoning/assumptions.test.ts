/** A condition that held earlier is assumed to hold only if no step since may have changed the values that it reads. */
import { describe, expect, test } from "vitest";
import { STEP_TYPES, type StepType } from "../../../src/workflow/index.ts";
import { brief, found } from "../found.ts";

/** Two conditions of each part that cannot both hold of the same context. */
const CLASHES = {
  data: ['data.plan == "free"', 'data.plan == "pro"'],
  run: ["run.total_activities == 1", "run.total_activities == 2"],
  recipient: ['recipient.plan == "free"', 'recipient.plan == "pro"'],
  tenant: ['tenant.plan == "free"', 'tenant.plan == "pro"'],
  actor: ['actor.plan == "free"', 'actor.plan == "pro"'],
  vars: ['vars.plan == "free"', 'vars.plan == "pro"'],
  audiences: ['recipient is in audience "vip"', 'recipient is not in audience "vip"'],
} as const;

type Part = keyof typeof CLASHES;

const PARTS = Object.keys(CLASHES) as Part[];

/** Parts that others than the run may change while time passes. */
const OF_OTHERS: readonly Part[] = ["recipient", "tenant", "actor", "vars", "audiences"];

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const FIVE_MINUTES = { unit: "minutes", value: 5 };

/** A step of each type, and the parts that may differ behind it. */
const STEPS: { readonly [type in Exclude<StepType, "trigger">]: readonly [object, readonly Part[]] } = {
  channel: [{ channel_type: "sms" }, []],
  delay: [{ settings: { delay_for: FIVE_MINUTES } }, OF_OTHERS],
  wait_for_event: [{ settings: { event: { event_type: "recipient" } } }, OF_OTHERS],
  batch: [{ settings: { batch_window: FIVE_MINUTES } }, PARTS],
  throttle: [{ settings: { throttle_window: FIVE_MINUTES } }, []],
  branch: [{ branches: [{ steps: [] }] }, []],
  random_cohort: [{ cohort_branches: [{ percentage: 100, steps: [] }] }, []],
  // While a call is tried again, time passes.
  http_fetch: [{}, ["data", ...OF_OTHERS]],
  fetch: [{}, ["data", ...OF_OTHERS]],
  ai_agent: [{}, ["data", ...OF_OTHERS]],
  update_data: [{}, ["data"]],
  // By reference they may write any user or object, the actor too.
  update_user: [{ settings: { recipient_mode: "reference" } }, ["recipient", "actor"]],
  update_object: [{}, ["recipient", "actor"]],
  update_tenant: [{}, ["tenant"]],
  update_audience: [{}, ["audiences"]],
  trigger_workflow: [{}, []],
};

/** A type that is not known, and a length of no time, are findings of their own. */
const UNKNOWN = { levels: { "unknown-type": "off", "impossible-duration": "off" } } as const;

/** The findings of a workflow whose trigger requires one condition, and whose last step another. */
function findingsBehind(step: object, part: Part, steps: readonly object[] = [step]): readonly string[] {
  const [trigger, when] = CLASHES[part];
  const last = { ref: "email_1", type: "channel", channel_type: "email", when };
  return brief(found(JSON.stringify({ when: trigger, steps: [...steps, last] }), "json", UNKNOWN));
}

/** The parts of which the last step's condition is still known to clash with the trigger's. */
function partsKept(step: object): readonly Part[] {
  return PARTS.filter((part) => {
    const findings = findingsBehind(step, part);
    expect(findings.length, `${part}: ${findings}`).toBeLessThan(2);
    for (const finding of findings) expect(finding).toMatch(/^unreachable-step: /);
    return findings.length === 1;
  });
}

describe("a step of an unknown type may change every part", () => {
  test.each(PARTS)("%s", (part) => {
    expect(findingsBehind({ ref: "enrich_1", type: "enrich_user" }, part)).toEqual([]);
    expect(findingsBehind({ ref: "enrich_1" }, part)).toEqual([]);
  });

  test("but not the workflow itself", () => {
    const steps = [{ ref: "enrich_1", type: "enrich_user" }];
    const last = { ref: "email_1", type: "channel", channel_type: "email", when: 'workflow.id == "b"' };
    const file = { when: 'workflow.id == "a"', steps: [...steps, last] };
    expect(brief(found(JSON.stringify(file), "json", UNKNOWN))).toHaveLength(1);
  });

  test("on a branch before it, too", () => {
    const enrich = { ref: "enrich_1", type: "enrich_user" };
    const branch = { ref: "branch_1", type: "branch", branches: [{ steps: [enrich] }] };
    for (const part of PARTS) expect(findingsBehind(branch, part)).toEqual([]);
  });

  test("for the branches around a step and the steps that it asks about", () => {
    const enrich = { ref: "enrich_1", type: "enrich_user" };
    const email = (when: string) => ({ ref: "email_1", type: "channel", channel_type: "email", when });
    const inArm = [{ when: 'recipient.plan == "free"', steps: [enrich, email('recipient.plan == "pro"')] }];
    const branch = { ref: "branch_1", type: "branch", branches: [...inArm, { steps: [] }] };
    expect(brief(found(JSON.stringify({ steps: [branch] }), "json", UNKNOWN))).toEqual([]);
    const sms = { ref: "sms_1", type: "channel", channel_type: "sms", when: 'data.plan == "free"' };
    const asks = email('sms_1 has been delivered and data.plan == "pro"');
    const delay = { ref: "delay_1", type: "delay", settings: { delay_for: FIVE_MINUTES } };
    expect(brief(found(JSON.stringify({ steps: [sms, enrich, asks] }), "json", UNKNOWN))).toEqual([]);
    expect(brief(found(JSON.stringify({ steps: [sms, delay, asks] }), "json", UNKNOWN))).toHaveLength(1);
  });
});

describe("a step of a known type changes the parts that its row names, and no others", () => {
  test("every type has a case here", () => {
    expect(Object.keys({ trigger: [], ...STEPS }).sort()).toEqual(Object.keys(STEP_TYPES).sort());
  });

  test.each(Object.entries(STEPS))("%s", (type, [settings, changed]) => {
    const kept = PARTS.filter((part) => !changed.includes(part));
    expect(partsKept({ ref: "step_1", type, ...settings })).toEqual(kept);
  });

  test("a channel step with send windows changes nothing, as the run does not wait for them", () => {
    const windows = WEEK.map((day) => ({ day, type: "send", from: "09:00:00", until: "17:00:00" }));
    const step = { ref: "sms_1", type: "channel", channel_type: "sms", send_windows: windows };
    expect(partsKept(step)).toEqual(PARTS);
  });

  test("a delay of no time changes nothing", () => {
    const settings = { delay_for: { unit: "minutes", value: 0 } };
    const step = { ref: "delay_1", type: "delay", settings };
    for (const part of PARTS) {
      expect(findingsBehind(step, part)).toEqual([expect.stringMatching(/^unreachable-step: /)]);
    }
  });
});
