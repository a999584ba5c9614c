/** The answer of a command of the language server. */
export interface Answer {
  readonly title: string;
  readonly text: string;
}

/** A place as the protocol has it: lines and characters from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** The fate of a step. */
export interface StepFate {
  readonly step: string;
  readonly range: { readonly start: Place; readonly end: Place };
  /** `runs`, `skipped`... */
  readonly fate: string;
}

/** The answer of a command that runs a scenario. */
export interface RunAnswer extends Answer {
  readonly scenario: string;
  /** Undefined if the scenario could not be run. */
  readonly passed?: boolean;
  readonly steps?: readonly StepFate[];
  readonly workflow?: { readonly uri: string; readonly version: number | null };
}

/** Checks for the answer of a run. */
export function isRun(answer: Answer): answer is RunAnswer {
  return "scenario" in answer;
}

/** The steps of workflows with what became of them in some runs, such as `runs, skipped`; by address of the workflow. */
export function fatesByWorkflow(runs: readonly RunAnswer[]): ReadonlyMap<string, readonly StepFate[]> {
  const found = new Map<string, Map<string, StepFate>>();
  for (const { steps = [], workflow } of runs) {
    if (workflow === undefined) continue;
    const known = found.get(workflow.uri) ?? new Map<string, StepFate>();
    found.set(workflow.uri, known);
    for (const one of steps) {
      const key = `${one.range.start.line} ${one.range.start.character}`;
      const before = known.get(key)?.fate.split(", ") ?? [];
      known.set(key, { ...one, fate: [...new Set([...before, one.fate])].join(", ") });
    }
  }
  return new Map([...found].map(([uri, steps]) => [uri, [...steps.values()]]));
}
