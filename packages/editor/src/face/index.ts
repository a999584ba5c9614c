export { optionsOf, reasonAgainst, stepOf } from "./case-list.ts";
export { tool, typed } from "./controls.ts";
export { face, textOf } from "./face.ts";
export { icon } from "./icons.ts";
export { mistakeIn } from "./row.ts";
export {
  type FaceActions,
  type FaceState,
  type Field,
  type HandActions,
  type HandsFace,
  type OpenList,
  type PastePanel,
  type Step,
  VIEWS,
  type View,
} from "./state.ts";
export { STYLES } from "./styles.ts";
