/** Scenarios of any workflow, made from a list of numbers. */
import {
  checkScenario,
  readScenario,
  type Scenario,
  type Simulation,
  simulate as simulated,
} from "../../src/simulate/index.ts";
import type { Plan, PlanStep } from "../../src/workflow/index.ts";
import type { Choices } from "../lint/random-workflow.ts";

/** Runs a random scenario of a plan. */
export function randomSimulation(plan: Plan, choices: Choices): Simulation {
  return simulated(plan, randomScenario(plan, choices));
}

/** Makes a random scenario of a plan; `isDense` if more is to happen in it, and while steps wait. */
export function randomScenario(plan: Plan, choices: Choices, isDense = false): Scenario {
  const file = randomScenarioFile(plan, choices);
  const more = isDense ? linesOfWaits(plan, choices) : [];
  const text = JSON.stringify({ ...file, events: [...file.events, ...more] });
  const { scenario, problems } = readScenario(text, "json");
  if (scenario === undefined) throw new Error(`${text}: ${JSON.stringify(problems)}`);
  const mistakes = checkScenario(scenario, plan);
  if (mistakes.length > 0) throw new Error(`${text}: ${JSON.stringify(mistakes)}`);
  return scenario;
}

/** A scenario whose values and events are those that conditions of random workflows tell apart. */
function randomScenarioFile(plan: Plan, choices: Choices) {
  const steps = plan.steps.filter(({ ref }) => ref !== undefined);
  const channels = steps.filter(({ channel }) => channel !== undefined);
  const replies = steps.flatMap((step) => {
    const reply = replyOf(step, choices);
    return reply === undefined ? [] : [[step.ref, reply]];
  });
  const lines = Array.from({ length: choices.number(7) }, () => {
    const moment = choices.of(["at +1m", "at +10m", "at +20m", "at +70m", "at +3h", "at +1d"]);
    return `${moment}: ${eventOf(channels, choices)}`;
  });
  return {
    trigger: {
      at: choices.of(["2025-01-01T10:00Z", "2025-01-04T10:00Z", "2025-01-01T18:00Z"]),
      data: { x: choices.of([1, 2, 3]), due: choices.of(DUE) },
      recipient: {
        plan: choices.of(["free", "pro"]),
        due: choices.of(DUE),
        ...choices.of([{}, { timezone: "Asia/Tokyo" }]),
      },
      vars: { v: choices.of(["a", "b", "c"]) },
      tenant: { t: choices.of(["a", "b"]) },
      actor: { a: choices.of(["a", "b"]) },
      audiences: choices.of([[], ["vip"]]),
    },
    providers: Object.fromEntries(
      channels.flatMap(({ ref }) => {
        const delivery = choices.of(["", "", "stays queued", "bounces"]);
        return delivery === "" ? [] : [[ref, delivery]];
      }),
    ),
    handlers: Object.fromEntries(replies),
    events: lines,
  };
}

const DUE: readonly unknown[] = [
  "2025-01-01T10:45Z",
  "2025-01-01T09:00Z",
  "2025-01-08T10:00Z",
  "soon",
  null,
  { unit: "hours", value: 3 },
  { frequency: "daily", hours: 12 },
];

/** The reply of a step that a host carries out; undefined for the default. */
function replyOf({ type = "", effect }: PlanStep, choices: Choices): unknown {
  if (effect !== "call") return undefined;
  switch (type) {
    case "http_fetch":
    case "fetch":
    case "ai_agent":
      return choices.of([undefined, "fails", "waits 1m", { data: { x: 2 } }]);
    case "update_data":
      return choices.of([undefined, { data: { x: 1 } }]);
    case "update_user":
      return choices.of([undefined, { recipient: { plan: "pro" } }]);
    case "throttle":
      return choices.of([undefined, "stops"]);
    default:
      return undefined;
  }
}

function eventOf(channels: readonly PlanStep[], choices: Choices): string {
  const changes = [
    `recipient.plan becomes "${choices.of(["pro", "free"])}"`,
    `recipient ${choices.of(["joins", "leaves"])} audience "vip"`,
    `vars.v becomes "${choices.of(["a", "b"])}"`,
    `tenant.t becomes "${choices.of(["a", "b"])}"`,
    'event paid {"amount": 5}',
    'event message.seen {"step_ref": "step_1"}',
    'triggers again {"x": 2}',
  ];
  const ref = channels.length > 0 ? choices.of(channels).ref : undefined;
  if (ref === undefined || choices.number(2) === 0) return choices.of(changes);
  return `${ref} ${choices.of(["is seen", "is read", "is delivered", "is sent", "is archived"])}`;
}

/** Lines of what happens while steps wait for events or collect, and now and then a cancellation. */
function linesOfWaits({ steps }: Plan, choices: Choices): readonly string[] {
  const lines = steps.flatMap(({ type, ref }) => {
    if (type === "wait_for_event") {
      return Array.from({ length: choices.number(3) }, () => {
        const moment = choices.of(["", " +5m", " +59m", " +60m"]);
        const what = choices.of([
          'event paid {"amount": 5}',
          'event paid {"amount": 2}',
          'recipient.plan becomes "free"',
          'recipient joins audience "vip"',
          'event message.seen {"step_ref": "step_1"}',
        ]);
        return `after ${ref}${moment}: ${what}`;
      });
    }
    if (type !== "batch") return [];
    return Array.from({ length: choices.number(3) }, () => {
      const moment = choices.of(["", " +10m", " +59m", " +60m"]);
      return `after ${ref}${moment}: triggers again ${choices.of(['{"x": 2}', '{"x": 3, "y": [1]}', ""])}`.trimEnd();
    });
  });
  return choices.number(5) === 0 ? [...lines, `at ${choices.of(["+5m", "+30m", "+2h"])}: cancel`] : lines;
}
