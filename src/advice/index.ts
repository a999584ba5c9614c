export { adviceOn, diagnoseText, wholeMend } from "./advise.ts";
export { type RightTrio, rightShapeOf, rightTriosOf } from "./stored.ts";
export { stepsFor } from "./subjects.ts";
