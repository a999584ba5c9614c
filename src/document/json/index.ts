export { readJsonDocument } from "./document.ts";
