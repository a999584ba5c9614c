export { LIGHTS } from "../../words/lights.ts";
export { litOn } from "./lights.ts";
export { LIGHT_STYLES } from "./styles.ts";
