/** The way to look at the left side: the workflow as text, the conditions of the chosen step as rows, or the scenario. */
export type Face = "text" | "rows" | "scenario";

/** The panel below the canvas. */
export type Panel = "ladder" | "outcomes" | "compare";

/** Everything that the page shows follows from this. All of it stands in the address. */
export interface State {
  /** The file of the workflow: YAML. */
  readonly workflow: string;
  /** The file of the scenario: YAML. */
  readonly scenario: string;
  /** The example that the texts began as. */
  readonly example: string | undefined;
  /** JSON pointer of the chosen step or arm in the workflow's file. */
  readonly chosen: string | undefined;
  readonly face: Face;
  readonly panel: Panel;
  /** The moment of the run that is shown, in milliseconds since the trigger; the end if undefined. */
  readonly at: number | undefined;
  /** A condition in words that the chosen step's is compared with; empty if none is given. */
  readonly other: string;
}

export const FACES: readonly Face[] = ["text", "rows", "scenario"];
export const PANELS: readonly Panel[] = ["ladder", "outcomes", "compare"];

/** The longest texts, in UTF-16 code units, that an address can bring. */
export const LONGEST = { text: 200_000, condition: 20_000, pointer: 1000, example: 60 };

/** The state of a page that shows two texts and nothing else yet. */
export function stateOf(workflow: string, scenario: string, example?: string): State {
  return {
    workflow,
    scenario,
    example,
    chosen: undefined,
    face: "text",
    panel: "ladder",
    at: undefined,
    other: "",
  };
}
