import { diagnose } from "../../diagnostics/index.ts";
import type { Explanation } from "../../entries/index.ts";
import type { Trace } from "../../evaluate/index.ts";
import { trioText, verdictLine } from "../../simulate/account/index.ts";
import type { Simulation, TimelineEntry } from "../../simulate/index.ts";
import { encode, type StoredTrio } from "../../stored/index.ts";
import type { Plan } from "../../workflow/index.ts";
import { renderLine } from "../output/explanation-tree.ts";
import { renderDiagnostic } from "../output/render-diagnostic.ts";
import { counted, visible } from "../output/visible.ts";
import type { Colors } from "../process-io.ts";
import type { SimulatedRun } from "./scenario-file.ts";

/**
 * Renders the timeline, a line for each entry: time, step, what happened, reason.
 *
 *     +0s   in_app_feed_1  sends a message
 *     +2m   in_app_feed_1  seen
 *     +5m   email_1        skipped: `in_app_feed_1 has not been seen` is false (delivered, seen)
 *
 * With `isExplained`, each decision is followed by its full explanation.
 */
export function renderTimeline(
  { plan, simulation }: SimulatedRun,
  { isExplained, colors, prefixes }: TimelineSetting,
): string {
  const worded = simulation.timeline.map((one) => ({ one, ...one.words }));
  const width = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => visible(text).length));
  const whenWidth = width(worded.map(({ at }) => at));
  const whoWidth = Math.min(LONGEST_NAME, width(worded.map(({ who }) => who)));
  return worded
    .map(({ one, at, who, what, why }) => {
      const when = colors.dim(at.padEnd(whenWidth));
      const reason = why === undefined ? "" : `: ${visible(why)}`;
      const line = `${when}  ${visible(who).padEnd(whoWidth)}  ${paintOf(one, colors)(visible(what))}${reason}`;
      const trees = isExplained ? treesOf(one, plan, colors, prefixes) : [];
      return [line.trimEnd(), ...trees].map((text) => `${text}\n`).join("");
    })
    .join("");
}

export interface TimelineSetting {
  readonly isExplained: boolean;
  readonly colors: Colors;
  readonly prefixes: readonly string[] | undefined;
}

/** Width limit of the column of step names, which a longer name exceeds. */
const LONGEST_NAME = 32;

/** Renders the result of each expectation, with a code frame for those not met, and refused events. */
export function renderVerdicts(name: string, text: string, simulation: Simulation, colors: Colors): string {
  const { expectationResults: verdicts, problems } = simulation;
  const lines = verdicts.map(({ expectation, problem }) => {
    const mark = problem === undefined ? colors.green("✓") : colors.red("✗");
    const shown = `${mark} ${visible(expectation.text)}\n`;
    return problem === undefined
      ? shown
      : shown + indented(renderDiagnostic(name, text, diagnose(problem), { colors }));
  });
  const others = problems.filter(({ code }) => code !== "expectation-failed").map(diagnose);
  return [...lines, ...others.map((one) => renderDiagnostic(name, text, one, { colors }))].join("");
}

/** `5 expectations, all met`, `2 of 5 expectations not met, 1 event refused`. */
export function summaryOf({ expectationResults: verdicts, problems }: Simulation): string {
  const unmet = verdicts.filter(({ problem }) => problem !== undefined).length;
  // Every problem of a simulation is an unmet expectation or a refused event.
  const refused = problems.length - unmet;
  const met =
    unmet === 0
      ? verdicts.length === 0
        ? "nothing was expected"
        : `${counted(verdicts.length, "expectation")}, ${verdicts.length === 1 ? "met" : "all met"}`
      : `${unmet} of ${counted(verdicts.length, "expectation")} not met`;
  return `${met}${refused === 0 ? "" : `, ${counted(refused, "event")} refused`}`;
}

/** Converts the trace of a step's condition to an explanation, in which trios are stored ones. */
export function explanationOf({ result, any }: Trace, prefixes: readonly string[] | undefined): Explanation {
  return {
    result,
    any: any.map((group) => ({
      result: group.result,
      all: group.all.map(({ trio, ...trace }) => {
        const stored = encode({ any: [{ all: [trio] }] }, { prefixes });
        return { stored: ("all" in stored ? stored.all[0] : undefined) as StoredTrio, ...trace };
      }),
    })),
  };
}

function treesOf(
  one: TimelineEntry,
  plan: Plan,
  colors: Colors,
  prefixes: readonly string[] | undefined,
): readonly string[] {
  if (one.kind !== "decided") return [];
  return one.traces.flatMap(({ of, trace }) => {
    const verdict = verdictLine(explanationOf(trace, prefixes), (stored) => trioText(stored, prefixes));
    const title = of === "step" ? [] : [`${armName(plan, one.decision.step, of)}:`];
    return [...title, ...renderLine(verdict, colors)].map((line) => `      ${line}`.trimEnd());
  });
}

function armName({ steps }: Plan, step: number, arm: number): string {
  const name = steps[step]?.arms?.[arm]?.name;
  return visible(name === undefined ? `branch ${arm + 1}` : `branch "${name}"`);
}

function paintOf(one: TimelineEntry, colors: Colors): (text: string) => string {
  if (one.kind === "refused") return colors.red;
  if (one.kind === "over") return colors.bold;
  if (one.kind !== "decided") return colors.cyan;
  return one.decision.decision === "skip" || one.decision.messages?.length === 0
    ? colors.yellow
    : colors.green;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
