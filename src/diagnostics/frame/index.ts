export { codeFrame, positionAt, type TextPosition } from "./frame.ts";
