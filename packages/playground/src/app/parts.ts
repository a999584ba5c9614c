export { defineParts, ladderSteps } from "../parts/index.ts";
export { litBy } from "../parts/lit.ts";
export { momentAt } from "../parts/timeline-moment.ts";
