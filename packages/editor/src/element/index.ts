export { HeedConditions } from "./element.ts";
