import "../parts/ladder/define.ts";
import "../parts/timeline/define.ts";
import type { Panel } from "../state/index.ts";

export { ladderSteps } from "../parts/ladder/steps.ts";
export { litBy } from "../parts/lit.ts";
export { momentAt } from "../parts/timeline-moment.ts";

const LATER: { readonly [panel in Panel]?: () => Promise<unknown> } = {
  outcomes: () => import("../parts/outcome-map/define.ts"),
  compare: () => import("../parts/comparison/define.ts"),
};

/** Loads the part that a panel shows. The browser keeps what is loaded. */
export async function loadPanel(panel: Panel): Promise<void> {
  await LATER[panel]?.();
}
