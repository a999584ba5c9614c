export {
  DURATION_UNITS,
  type Duration,
  type DurationUnit,
  EARLIEST,
  isDurationUnit,
  LATEST,
  momentAfter,
  readDuration,
} from "./durations.ts";
export { looksLikeTimestamp, RELATIVE_PATTERN, TIMESTAMP_PATTERN } from "./patterns.ts";
export { relativeOffset, SHORTEST_RELATIVE_TIME, type TimeUnit, UNIT_MILLISECONDS } from "./relative.ts";
export { instantOf } from "./timestamp.ts";
export {
  type CalendarDay,
  type ClockTime,
  changeBetween,
  clockTimeAt,
  dayAfter,
  daysInMonth,
  firstInstantOf,
  instantsOf,
  isTimeZone,
  weekdayOf,
} from "./zone.ts";
