export { type Choice, field, select, tool, typed } from "./controls.ts";
export { CASE_ICONS, type IconName, icon } from "./icons.ts";
export { type Circumstances, channelOf, reasonAgainst, type Step, stepOf } from "./offers.ts";
