/** The four parts of the playground as custom elements, and what they are made with. */
import { type ComparisonDetail, HeedComparison, type WitnessDetail } from "./comparison/comparison.ts";
import { HeedLadder, type RefsDetail } from "./ladder/ladder.ts";
import { HeedOutcomeMap, type OutcomeDetail } from "./outcome-map/outcome-map.ts";
import type { EventsDetail } from "./timeline/events.ts";
import { HeedTimeline, type PlayheadDetail } from "./timeline/timeline.ts";

export { type ComparisonDetail, HeedComparison, type WitnessDetail } from "./comparison/comparison.ts";
export type { Relation } from "./comparison/relation.ts";
export { HeedLadder, type RefsDetail } from "./ladder/ladder.ts";
export type { Refs, StateKey } from "./ladder/states.ts";
export { type LadderStep, ladderSteps } from "./ladder/steps.ts";
export type { Lit, LitKind } from "./lit.ts";
export { HeedOutcomeMap, type OutcomeDetail } from "./outcome-map/outcome-map.ts";
export { type EventEdit, type EventLine, type EventsDetail, eventPhrases } from "./timeline/events.ts";
export { HeedTimeline, type PlayheadDetail } from "./timeline/timeline.ts";
export type { Labels, Words } from "./words/index.ts";

const PARTS: readonly (readonly [string, CustomElementConstructor])[] = [
  ["heed-ladder", HeedLadder],
  ["heed-timeline", HeedTimeline],
  ["heed-outcome-map", HeedOutcomeMap],
  ["heed-comparison", HeedComparison],
];

/** Defines the elements, each once. */
export function defineParts(): void {
  for (const [name, part] of PARTS)
    if (customElements.get(name) === undefined) customElements.define(name, part);
}

declare global {
  interface HTMLElementTagNameMap {
    "heed-ladder": HeedLadder;
    "heed-timeline": HeedTimeline;
    "heed-outcome-map": HeedOutcomeMap;
    "heed-comparison": HeedComparison;
  }
  interface HTMLElementEventMap {
    "refs-input": CustomEvent<RefsDetail>;
    "refs-change": CustomEvent<RefsDetail>;
    "playhead-input": CustomEvent<PlayheadDetail>;
    "playhead-change": CustomEvent<PlayheadDetail>;
    "events-change": CustomEvent<EventsDetail>;
    "outcome-choose": CustomEvent<OutcomeDetail>;
    comparison: CustomEvent<ComparisonDetail>;
    "witness-choose": CustomEvent<WitnessDetail>;
  }
}
