export { ElementBase, takeEarly } from "./early.ts";
export { CHANNEL_ICONS, DRAWINGS, drawing } from "./icons.ts";
export { type LabelsOf, languageIn, withLabels } from "./labels.ts";
export { Later } from "./later.ts";
export { dress, sheetOf } from "./sheets.ts";
