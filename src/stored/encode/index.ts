export { encode, encodeFor, encodeMatch, encodePreference } from "./encode.ts";
