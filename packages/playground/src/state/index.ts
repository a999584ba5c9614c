export { type ReadFragment, readFragment, writeFragment } from "./fragment.ts";
export { type Face, LONGEST, type Panel, type State, stateOf } from "./state.ts";
