export { type ReadFragment, readFragment, writeFragment } from "./fragment.ts";
export { FACES, type Face, LONGEST, PANELS, type Panel, type State, stateOf } from "./state.ts";
