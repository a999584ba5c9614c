export { optionsOf } from "./case-list.ts";
export { face, textOf } from "./face.ts";
export { mistakeIn } from "./row.ts";
export {
  type FaceActions,
  type FaceState,
  type Field,
  type OpenList,
  type Step,
  VIEWS,
  type View,
} from "./state.ts";
export { STYLES } from "./styles.ts";
export { type Verdict, verdictOf } from "./verdict.ts";
