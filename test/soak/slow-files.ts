import fc from "fast-check";
import { compareFiles, simplifyFile } from "../../src/compare/index.ts";
import { readDocument } from "../../src/document/index.ts";
import { lintFile } from "../../src/entries/lint.ts";
import { print } from "../../src/language/index.ts";
import { outcomesOf, sharedRef } from "../../src/outcomes/index.ts";
import { checkScenario, readScenario, simulate } from "../../src/simulate/index.ts";
import {
  compileFile,
  decompileFile,
  formatFile,
  isUsable,
  type Plan,
  readPlan,
  validateDocument,
  validateFile,
} from "../../src/workflow/index.ts";
import { Choices, randomWorkflow } from "../lint/random-workflow.ts";
import type { Campaign } from "./campaign.ts";
import { slowCampaign } from "./climb.ts";
import { hardCondition } from "./slow.ts";

/** The most characters of a workflow and a scenario. */
const LARGEST = 100_000;

interface Step {
  readonly ref?: string;
  readonly [key: string]: unknown;
}

interface Scenario {
  readonly trigger: object;
  readonly providers: { readonly [ref: string]: readonly string[] };
  readonly events: readonly string[];
  readonly expect: readonly string[];
}

/** A workflow, an earlier version of it, and a scenario. */
interface Files {
  readonly before: readonly Step[];
  readonly steps: readonly Step[];
  readonly scenario: Scenario;
}

const textOf = (steps: readonly Step[]): string => JSON.stringify({ key: "slow", steps });

const CALLS = {
  check: ({ steps }: Files) => lintFile(textOf(steps), "json"),
  simplify: ({ steps }: Files) => {
    const document = readDocument(textOf(steps), "json");
    if (isUsable(validateDocument(document))) simplifyFile(document);
  },
  diff: ({ before, steps }: Files) =>
    compareFiles(readDocument(textOf(before), "json"), readDocument(textOf(steps), "json")),
  "run --all": ({ steps }: Files) => {
    const plan = planOf(steps);
    if (plan !== undefined && sharedRef(plan) === undefined) outcomesOf(plan);
  },
  test: ({ steps, scenario }: Files) => {
    const plan = planOf(steps);
    const { scenario: read } = readScenario(JSON.stringify(scenario), "json");
    if (plan === undefined || read === undefined || checkScenario(read, plan).length > 0) return;
    simulate(plan, read);
  },
  compile: ({ steps }: Files) => compileFile(textOf(steps), "json"),
  decompile: ({ steps }: Files) => {
    const { text } = compileFile(textOf(steps), "json");
    if (text !== undefined) decompileFile(text, "json");
  },
  fmt: ({ steps }: Files) => formatFile(textOf(steps), "json"),
  validate: ({ steps }: Files) => validateFile(textOf(steps), "json"),
};

function planOf(steps: readonly Step[]): Plan | undefined {
  return readPlan(textOf(steps), "json").plan;
}

const FIRST: Scenario = {
  trigger: {
    data: { x: 1, due: "2025-01-02T00:00Z" },
    recipient: { plan: "free", due: "2025-01-03T00:00Z" },
    vars: { v: "a" },
    tenant: { t: "a" },
    actor: { a: "a" },
    audiences: ["vip"],
  },
  providers: {},
  events: [],
  expect: [],
};

let refCount = 0;

/** Returns steps with refs of their own, in conditions too. */
function renamed(steps: readonly Step[]): readonly Step[] {
  const names = new Map<string, string>();
  const text = JSON.stringify(steps).replaceAll(
    /\b(step|delay|wait|call|branch|cohort)_\d+/g,
    (name, kind: string) => {
      const known = names.get(name) ?? `${kind}_${++refCount}`;
      names.set(name, known);
      return known;
    },
  );
  return JSON.parse(text);
}

function randomSteps(seed: number): readonly Step[] {
  const [numbers = []] = fc.sample(fc.array(fc.nat(), { minLength: 20, maxLength: 60 }), {
    seed,
    numRuns: 1,
  });
  return renamed((randomWorkflow(new Choices(numbers)) as { steps: readonly Step[] }).steps);
}

/** The most times that the steps of first files are doubled. */
const DOUBLINGS = 7;

/** Returns files with random steps, which are repeated: some workflows are large from the start. */
function firstFiles(seed: number): Files {
  let steps = randomSteps(seed);
  for (let times = seed % (DOUBLINGS + 1); times > 0; times--) {
    const more = [...steps, ...renamed(steps)];
    if (textOf(more).length < LARGEST / 2) steps = more;
  }
  const refs = steps.flatMap(({ ref }) => (ref?.startsWith("step") ? [ref] : []));
  const events = refs.map((ref, index) => `at +${index}h: ${ref} is seen`);
  return { before: steps, steps, scenario: { ...FIRST, events, expect: refs.map((ref) => `${ref} runs`) } };
}

/** Returns files with a part added, repeated, replaced or removed; those beyond the largest size lose a part. */
function mutated(files: Files | undefined, seed: number): Files {
  if (files === undefined) return firstFiles(seed);
  const before = files.steps;
  const isTooLarge = textOf(before).length + JSON.stringify(files.scenario).length > LARGEST * 0.9;
  const mutant = isTooLarge ? halved(files, seed) : changed(files, seed);
  const size = textOf(mutant.steps).length + JSON.stringify(mutant.scenario).length;
  return size > LARGEST ? halved(files, seed) : { ...mutant, before };
}

function halved({ steps, scenario, before }: Files, seed: number): Files {
  const from = seed % Math.max(1, steps.length);
  const { events, expect } = scenario;
  return {
    before,
    steps: steps.toSpliced(from, Math.ceil(steps.length / 8)),
    scenario: {
      ...scenario,
      events: events.slice(events.length / 8),
      expect: expect.slice(expect.length / 8),
    },
  };
}

function changed(files: Files, seed: number): Files {
  const { steps, scenario } = files;
  const place = (seed >>> 4) % (steps.length + 1);
  const some = steps.slice(place, place + 1 + ((seed >>> 12) % 40));
  const withSteps = (others: readonly Step[]): Files => ({ ...files, steps: others });
  switch (seed % 10) {
    case 0:
      return withSteps(steps.toSpliced(place, 0, ...randomSteps(seed)));
    case 1:
      return withSteps(steps.toSpliced(place, 0, ...renamed(some)));
    case 2:
      return withSteps([...steps, ...renamed(steps)]);
    case 3:
      return withSteps(steps.toSpliced(place, 1));
    case 4:
      return withSteps(
        steps.map((step, index) => (index === place ? { ...step, when: conditionOf(seed) } : step)),
      );
    case 5:
      return withSteps(steps.map((step) => ("when" in step ? { ...step, when: conditionOf(seed) } : step)));
    case 6:
      return withSteps(
        steps.map((step, index) => (index === place ? askingBefore(step, steps, index, seed) : step)),
      );
    case 7: {
      const arm = { when: conditionOf(seed), steps: some };
      const branch = { ref: `branch_${++refCount}`, type: "branch", branches: [arm, { steps: [] }] };
      return withSteps(steps.toSpliced(place, some.length, branch));
    }
    default:
      return { ...files, scenario: changedScenario(scenario, steps, seed >>> 4) };
  }
}

function conditionOf(seed: number): string {
  const text = print(hardCondition(seed >>> 3));
  return seed & 1 ? text : text.replaceAll(/"(?!20)([a-z]+)"/g, (_, word: string) => `"${word.repeat(20)}"`);
}

/** Returns the step with a condition on steps before it. */
function askingBefore(step: Step, steps: readonly Step[], index: number, seed: number): Step {
  const refs = steps.slice(0, index).flatMap(({ ref }) => (ref?.startsWith("step") ? [ref] : []));
  const asked = refs.filter((_, at) => (seed >>> (at % 20)) & 1).slice(0, 60);
  if (asked.length === 0) return step;
  return { ...step, when: asked.map((ref) => `${ref} has not been seen`).join(seed & 64 ? " and " : " or ") };
}

const VERBS = ["is seen", "is read", "is delivered", "is archived"];
const EXPECTED = ["runs", "is skipped", "has been seen", "has not been seen"];

function changedScenario(scenario: Scenario, steps: readonly Step[], seed: number): Scenario {
  const refs = steps.flatMap(({ ref }) => (ref?.startsWith("step") ? [ref] : []));
  const ref = refs[(seed >>> 6) % Math.max(1, refs.length)] ?? "step_1";
  const { providers, events, expect } = scenario;
  const minutes = seed % 100_000;
  switch (seed % 6) {
    case 0:
      return { ...scenario, events: [...events, `at +${minutes}m: ${ref} ${VERBS[seed % VERBS.length]}`] };
    case 1:
      return {
        ...scenario,
        events: [...events, ...events, `at +${minutes}m: recipient.plan becomes "p${seed}"`],
      };
    case 2:
      return { ...scenario, expect: [...expect, `${ref} ${EXPECTED[seed % EXPECTED.length]}`] };
    case 3:
      return { ...scenario, expect: [...expect, ...expect, `at +${minutes}m: ${ref} ${EXPECTED[seed % 4]}`] };
    case 4:
      return { ...scenario, providers: { ...providers, [ref]: Array(1 + (seed % 50)).fill("delivered") } };
    default:
      return { ...scenario, providers: {}, events: events.slice(1), expect: expect.slice(1) };
  }
}

/** A campaign that searches workflow files and scenarios with which a verb takes long. */
export const SLOW_FILES_CAMPAIGN: Campaign = slowCampaign({
  name: "slow-files",
  calls: CALLS,
  mutated,
  written: ({ before, steps, scenario }) =>
    `${textOf(steps)}\n\nscenario: ${JSON.stringify(scenario)}\n\nbefore: ${textOf(before)}`,
});
