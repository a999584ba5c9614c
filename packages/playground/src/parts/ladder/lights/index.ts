export { LIGHTS } from "../../words/lights.ts";
export { type Ladders, litOn } from "./lights.ts";
export { LIGHT_STYLES } from "./styles.ts";
