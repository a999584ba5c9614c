export { type CaseLabel, labelOf } from "./case-labels.ts";
export {
  CASE_NAMES,
  type CaseName,
  type CaseOperator,
  type CaseProperty,
  type CaseQuery,
  caseOf,
  isOffered,
  offeredCases,
  type Polarity,
  STATUS_ARGUMENTS,
  STATUS_CASES,
  type StatusArgument,
  type StatusCase,
} from "./cases.ts";
export {
  type Cause,
  CHANNEL_TYPES,
  type ChannelType,
  deliveryRules,
  implicitCause,
  isChannelType,
  isSetImplicitly,
  type Tracking,
} from "./channels.ts";
export { highest, highestRank, type Message, standing } from "./highest.ts";
export {
  DELIVERY_STATUSES,
  type DeliveryStatus,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  isDeliveryStatus,
  isEngagementStatus,
  type MessageStatus,
  rankOf,
  SKIPPED_RANK,
} from "./ladder.ts";
export { type DeliveryRules, INITIAL_STATUS, nextStatuses, TRANSITIONS } from "./lifecycle.ts";
