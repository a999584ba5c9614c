export { defineText, HeedText, type TextDetail } from "./element.ts";
