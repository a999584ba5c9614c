import type { Target } from "../../condition/index.ts";

/** The kind of a place at which conditions can stand (spec 7.2). */
export type SlotKind =
  | "step"
  | "preference"
  | "match"
  | "goal"
  | "goal-group"
  | "guide"
  | "guide-audience"
  | "audience"
  | "rule";

/** Properties of the slots of one kind. */
export interface SlotKindRow {
  readonly target: Target;
  /** The owner in messages. */
  readonly words: string;
  /**
   * The stored form: `target`: that of the target; `group`: that of a step, whose paths may also begin with `event`;
   * `properties`: a list of trios with `property` for `variable`; `flat`: the keys of one trio beside others of the map.
   */
  readonly form: "target" | "group" | "properties" | "flat";
  /** Key of the stored conditions; undefined if they are the map itself. */
  readonly key: string | undefined;
  /** True if they may be written as text, under `when`. */
  readonly hasText: boolean;
  /** True if they may ask about the outcome of a step. */
  readonly readsRefs: boolean;
}

/** The kinds of slots. */
export const SLOT_KINDS: { readonly [kind in SlotKind]: SlotKindRow } = {
  step: {
    words: "a step",
    target: "step",
    form: "target",
    key: "conditions",
    hasText: true,
    readsRefs: true,
  },
  preference: {
    words: "a preference",
    target: "preference",
    form: "target",
    key: "conditions",
    hasText: true,
    readsRefs: false,
  },
  match: {
    words: "a match",
    target: "match",
    form: "target",
    key: "conditions",
    hasText: true,
    readsRefs: true,
  },
  goal: {
    words: "a goal",
    target: "match",
    form: "target",
    key: "conditions",
    hasText: true,
    readsRefs: false,
  },
  "goal-group": {
    words: "a goal",
    target: "step",
    form: "group",
    key: undefined,
    hasText: false,
    readsRefs: false,
  },
  guide: {
    words: "a guide",
    target: "step",
    form: "target",
    key: "target_property_conditions",
    hasText: false,
    readsRefs: false,
  },
  "guide-audience": {
    words: "a guide",
    target: "step",
    form: "target",
    key: "guide_audience_conditions",
    hasText: false,
    readsRefs: false,
  },
  audience: {
    words: "an audience",
    target: "step",
    form: "properties",
    key: "conditions",
    hasText: false,
    readsRefs: false,
  },
  rule: {
    words: "a channel group",
    target: "step",
    form: "flat",
    key: undefined,
    hasText: false,
    readsRefs: false,
  },
};
