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
  STATUS_CASES,
  type StatusCase,
} from "./cases.ts";
export {
  type ActionOptions,
  type Cause,
  CHANNEL_TYPES,
  type ChannelType,
  deliveryRules,
  engagementBy,
  implicitCause,
  isChannelType,
  isSetImplicitly,
  RECIPIENT_ACTIONS,
  type RecipientAction,
  type Tracking,
} from "./channels.ts";
export { compare, highest, highestRank, type Message, type Precedence, standing } from "./highest.ts";
export {
  bitsOf,
  COMPOUND_ARGUMENTS,
  COMPOUNDS,
  type CompoundArgument,
  DELIVERY_STATUSES,
  type DeliveryStatus,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  isCompoundArgument,
  isDeliveryStatus,
  isEngagementStatus,
  type MessageStatus,
  rankOf,
  SKIPPED_RANK,
  type StatusArgument,
  statusArgumentOf,
} from "./ladder.ts";
export { type DeliveryRules, INITIAL_STATUS, nextStatuses, TRANSITIONS } from "./lifecycle.ts";
export {
  deliveryRankOf,
  EXPIRED_STATE,
  hasEngagement,
  highestRankOf,
  SKIPPED_STATE,
  STATE_LIMIT,
  type State,
  standingOf,
  stateOf,
} from "./state.ts";
