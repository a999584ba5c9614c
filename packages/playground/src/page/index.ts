export { nameOf } from "./flow.ts";
export { page } from "./page.ts";
export type { Actions, ComparisonView, LadderView, Moment, RowsView, View } from "./view.ts";
