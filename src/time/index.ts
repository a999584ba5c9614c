export {
  RELATIVE_PATTERN,
  relativeOffset,
  SHORTEST_RELATIVE_TIME,
  type TimeUnit,
  UNIT_MILLISECONDS,
} from "./relative.ts";
export { instantOf, looksLikeTimestamp, TIMESTAMP_PATTERN } from "./timestamp.ts";
