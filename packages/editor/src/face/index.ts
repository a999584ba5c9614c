export type { Step } from "../reading/index.ts";
export { face } from "./face.ts";
export type { Kit } from "./kit.ts";
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
  type ValuePlace,
  VIEWS,
  type View,
} from "./state.ts";
