export { channelOf, reasonAgainst, stepOf } from "./case-list.ts";
export { type Option, optionsOf } from "./case-options.ts";
export { tool, typed } from "./controls.ts";
export { face, textOf } from "./face.ts";
export { CASE_ICONS, icon } from "./icons.ts";
export { mistakeIn } from "./row.ts";
export {
  type CaseOptions,
  type FaceActions,
  type FaceState,
  type Field,
  type HandActions,
  type HandsFace,
  type OpenList,
  type PastePanel,
  type SettingActions,
  type Step,
  type ValuePlace,
  VIEWS,
  type View,
} from "./state.ts";
export { STYLES } from "./styles.ts";
