import fc from "fast-check";
import { yamlArbitrary } from "../cli/input/random-yaml.ts";
import { VERBS, wrongWith } from "../cli/input/rewriting.ts";
import { contradictions } from "../lint/contradictions.ts";
import { contextsArbitrary, fileArbitrary, safeFixesOf } from "../lint/fixes/random-file.ts";
import { Choices, randomWorkflow } from "../lint/random-workflow.ts";
import { differences, shapesOf } from "../workflow/steps/paths.ts";
import { type Campaign, campaign } from "./campaign.ts";

/** Campaigns about whole files: their findings, their fixes, the verbs that write them, and the order of their steps. */
export const LINT_CAMPAIGNS: readonly Campaign[] = [
  campaign(
    "findings",
    fc.tuple(fc.array(fc.nat(), { minLength: 40, maxLength: 160 }), fc.nat()),
    ([numbers, seed]) => {
      const seeds = Array.from({ length: 40 }, (_, index) => seed + index);
      const { found } = contradictions(JSON.stringify(randomWorkflow(new Choices(numbers))), seeds);
      if (found.length > 0) throw new Error(found.join("\n"));
    },
  ),
  campaign("fixes", fc.tuple(fileArbitrary, contextsArbitrary), ([file, contexts]) => {
    const wrong = safeFixesOf(file, contexts)?.wrong ?? [];
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
  }),
  campaign(
    "written",
    yamlArbitrary,
    (text) => {
      for (const [name, verb] of VERBS) {
        const wrong = wrongWith(name, verb, text);
        if (wrong.length > 0) throw new Error([name, ...wrong].join("\n"));
      }
    },
    { chunk: 100 },
  ),
  campaign("order", { count: 35_472, all: () => shapesOf(4) }, (shapes) => {
    const found = differences(shapes);
    if (found.length > 0) throw new Error(found.join("\n"));
  }),
];
