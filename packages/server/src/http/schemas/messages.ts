import { CHANNEL_TYPES, EVENT_TYPES } from "heed/messages";
import { BULK_ACTIONS } from "heed/store";
import {
  BOOLEAN,
  GIVEN_TIME,
  list,
  MAP,
  NAME,
  nullable,
  object,
  oneOf,
  only,
  open,
  options,
  type Properties,
  ref,
  TEXT,
  TIME,
} from "./json-schema.ts";
import { page } from "./shared.ts";

const DELIVERY = oneOf([
  "queued",
  "sent",
  "delivered",
  "delivery_attempted",
  "undelivered",
  "not_sent",
  "bounced",
]);
const ENGAGEMENT = oneOf(["seen", "read", "interacted", "link_clicked", "archived"]);
const ENGAGEMENT_FILTER = oneOf([
  ...["seen", "unseen", "read", "unread", "archived", "unarchived", "link_clicked", "interacted"],
]);
const ARCHIVED = oneOf(["exclude", "include", "only"]);
const TRIGGER_DATA: Properties[string] = {
  ...TEXT,
  description: "A JSON object, not nested: messages whose data have its keys and values.",
};

/** The parameters that limit a list to a range of times. */
export const TIME_RANGE: Properties = Object.fromEntries(
  ["gt", "gte", "lt", "lte"].map((end) => [`inserted_at.${end}`, GIVEN_TIME]),
);

/** The parameters of lists of messages. */
export const MESSAGE_FILTER: Properties = {
  tenant: NAME,
  channel_id: NAME,
  source: NAME,
  workflow_run_id: NAME,
  workflow_recipient_run_id: NAME,
  workflow_categories: list(NAME),
  status: list(DELIVERY),
  engagement_status: list(ENGAGEMENT_FILTER),
  message_ids: list(NAME, { maxItems: 50 }),
  trigger_data: TRIGGER_DATA,
  ...TIME_RANGE,
};

/** The parameters of a feed. */
export const FEED_FILTER: Properties = {
  status: oneOf(["unread", "read", "unseen", "seen", "all"]),
  archived: ARCHIVED,
  source: NAME,
  tenant: NAME,
  has_tenant: BOOLEAN,
  workflow_categories: list(NAME),
  trigger_data: TRIGGER_DATA,
  mode: { ...oneOf(["compact", "rich"]), default: "rich" },
  locale: { ...TEXT, description: "Has no effect: contents are kept as they were rendered." },
  exclude: {
    ...TEXT,
    description: "Paths to leave out of the answer, of at most three keys each, with commas between.",
  },
  ...TIME_RANGE,
};

/** The parameter of a list of activities. */
export const ACTIVITY_FILTER: Properties = { trigger_data: TRIGGER_DATA };

/** The action of a bulk operation. */
export const BULK_ACTION = oneOf(BULK_ACTIONS);

const METADATA: Properties[string] = {
  type: "object",
  maxProperties: 5,
  additionalProperties: { type: ["string", "number", "boolean", "null"] },
  description: "At most five keys, with values that are not nested.",
};
const MESSAGE_IDS = list(NAME, { minItems: 1, maxItems: 50 });

const FEED_TIMES: Properties = Object.fromEntries(
  ["seen", "read", "interacted", "link_clicked", "clicked", "archived"].map((status) => [
    `${status}_at`,
    nullable(TIME),
  ]),
);

const CHANNEL = {
  id: NAME,
  type: oneOf(CHANNEL_TYPES),
  provider: NAME,
  key: nullable(NAME),
  name: nullable(NAME),
};
const SOURCE = {
  key: NAME,
  version_id: nullable(NAME),
  categories: nullable(list(NAME)),
  type: nullable(oneOf(["broadcast", "workflow", "guide"])),
  step_ref: nullable(NAME),
  workflow_run_id: nullable(NAME),
  workflow_recipient_run_id: nullable(NAME),
};

const REQUESTS: Properties = {
  Interaction: options({ metadata: METADATA }),
  MessageIds: object({ message_ids: MESSAGE_IDS }),
  MessageInteractions: object({ message_ids: MESSAGE_IDS, metadata: METADATA }, ["metadata"]),
  BulkFilter: options({
    archived: ARCHIVED,
    delivery_status: DELIVERY,
    engagement_status: ENGAGEMENT_FILTER,
    has_tenant: BOOLEAN,
    tenants: list(NAME),
    workflows: list(NAME),
    recipient_ids: list(NAME),
    user_ids: { ...list(NAME), description: "The same as `recipient_ids`; the browser client sends it." },
    newer_than: GIVEN_TIME,
    older_than: GIVEN_TIME,
    trigger_data: TRIGGER_DATA,
  }),
  NewMessages: object({ messages: list(ref("NewMessage"), { minItems: 1, maxItems: 1000 }) }),
  NewMessage: object(
    {
      id: NAME,
      channel_id: NAME,
      recipient: ref("RecipientReference"),
      source: object(SOURCE, Object.keys(SOURCE).slice(1)),
      key: {
        ...nullable(NAME),
        description:
          "A message with this key is made once. By default it is made of the run, the step, the channel and the recipient.",
      },
      actors: list(ref("RecipientReference")),
      tenant: nullable(NAME),
      data: nullable(MAP),
      metadata: nullable(MAP),
      recipient_snapshot: nullable(MAP),
      scheduled_at: nullable(GIVEN_TIME),
      inserted_at: GIVEN_TIME,
      activities: list(
        object(
          {
            id: NAME,
            recipient: ref("ActivityRecipient"),
            actor: nullable(ref("ActivityRecipient")),
            data: nullable(MAP),
          },
          ["id", "actor", "data"],
        ),
      ),
      content: {
        ...nullable(MAP),
        description: "The data of a message's content, in the form of its channel's type.",
      },
    },
    [
      ...["id", "key", "actors", "tenant", "data", "metadata", "recipient_snapshot"],
      ...["scheduled_at", "inserted_at", "activities", "content"],
    ],
  ),
  ActivityRecipient: {
    description: "A reference, or a recipient with its properties as they were.",
    anyOf: [NAME, open(object({ id: NAME, collection: NAME }, ["collection"]))],
  },
  EventReports: object({
    events: list({ anyOf: [ref("EventReport"), ref("EventSignal")] }, { minItems: 1, maxItems: 1000 }),
  }),
  EventSignal: {
    description: "An event that workflows wait for: of a source, or of the recipient itself.",
    ...object(
      {
        recipient: ref("RecipientReference"),
        event_type: oneOf(["integration_source", "recipient"]),
        event_key: NAME,
        integration_source_key: nullable(NAME),
        id: { ...NAME, description: "By which repeated reports are told." },
        occurred_at: { ...GIVEN_TIME, description: "A timestamp. By default, the moment of the report." },
        data: nullable(MAP),
      },
      ["event_type", "integration_source_key", "id", "occurred_at", "data"],
    ),
  },
  EventReport: object(
    {
      message_id: NAME,
      type: oneOf(EVENT_TYPES),
      id: {
        ...NAME,
        description: "By which repeated reports are told; one id belongs to one event of a message.",
      },
      occurred_at: { ...GIVEN_TIME, description: "A timestamp. By default, the moment of the report." },
      data: nullable(MAP),
    },
    ["id", "occurred_at", "data"],
  ),
  GivenChannel: object(
    { type: CHANNEL.type, provider: CHANNEL.provider, key: CHANNEL.key, name: CHANNEL.name },
    ["key", "name"],
  ),
};

const ANSWERS: Properties = {
  Channel: object({ __typename: only("Channel"), ...CHANNEL, created_at: TIME, updated_at: TIME }),
  ChannelList: object({ entries: list(ref("Channel")) }),
  Message: object({
    __typename: only("Message"),
    id: TEXT,
    channel_id: TEXT,
    channel: ref("Channel"),
    recipient: ref("RecipientReference"),
    actors: list(ref("RecipientReference"), { maxItems: 10 }),
    status: DELIVERY,
    engagement_statuses: list(ENGAGEMENT),
    ...FEED_TIMES,
    scheduled_at: nullable(TIME),
    inserted_at: TIME,
    updated_at: TIME,
    source: object({ __typename: only("NotificationSource"), ...SOURCE, categories: list(TEXT) }),
    workflow: nullable(TEXT),
    tenant: nullable(TEXT),
    data: MAP,
    metadata: MAP,
    recipient_snapshot: nullable(MAP),
  }),
  MessageList: page("items", "Message"),
  MessageBatch: list(ref("Message")),
  MessageEvent: object({
    __typename: only("MessageEvent"),
    id: TEXT,
    type: oneOf(EVENT_TYPES),
    inserted_at: TIME,
    recipient: ref("RecipientReference"),
    data: nullable(MAP),
  }),
  MessageEventList: page("items", "MessageEvent"),
  Activity: object({
    __typename: only("Activity"),
    id: TEXT,
    inserted_at: TIME,
    updated_at: TIME,
    recipient: ref("Recipient"),
    actor: { anyOf: [ref("Recipient"), { type: "null" }] },
    data: nullable(MAP),
  }),
  ActivityList: page("items", "Activity"),
  DeliveryLog: object({
    __typename: only("MessageDeliveryLog"),
    id: TEXT,
    environment_id: TEXT,
    service_name: TEXT,
    inserted_at: TIME,
    request: MAP,
    response: MAP,
  }),
  DeliveryLogList: page("items", "DeliveryLog"),
  MessageContent: object({
    __typename: only("MessageContent"),
    message_id: TEXT,
    inserted_at: TIME,
    data: open(object({ __typename: TEXT })),
  }),
  MessageContentBatch: list(ref("MessageContent")),
  CreatedMessages: object({ items: list(object({ is_new: BOOLEAN, message: ref("Message") })) }),
  ReportedEvents: object({ items: list(ref("ReportedEvent")) }),
  ReportedEvent: object({
    result: oneOf(["accepted", "rejected", "repeated", "unknown_message"]),
    event_id: nullable(TEXT),
    rejection: nullable(object({ code: TEXT, message: TEXT, help: TEXT })),
    message: { anyOf: [ref("Message"), { type: "null" }] },
  }),
  Feed: object({
    entries: list(ref("FeedItem")),
    page_info: ref("PageInfo"),
    meta: object({
      __typename: only("FeedMetadata"),
      total_count: { type: "integer" },
      unread_count: { type: "integer" },
      unseen_count: { type: "integer" },
    }),
    vars: MAP,
  }),
  FeedItem: object(
    {
      __typename: only("FeedItem"),
      __cursor: TEXT,
      id: TEXT,
      inserted_at: TIME,
      updated_at: TIME,
      ...FEED_TIMES,
      actors: list(ref("Recipient")),
      activities: list(ref("Activity")),
      total_activities: { type: "integer" },
      total_actors: { type: "integer" },
      blocks: list(MAP),
      data: MAP,
      source: object({
        __typename: only("NotificationSource"),
        key: TEXT,
        version_id: nullable(TEXT),
        categories: list(TEXT),
      }),
      tenant: nullable(TEXT),
    },
    ["activities", "total_activities"],
  ),
  FeedSettings: object({ features: object({ branding_required: BOOLEAN }) }),
};

export const MESSAGE_SCHEMAS: Properties = { ...REQUESTS, ...ANSWERS };
