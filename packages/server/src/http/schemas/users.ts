import {
  BOOLEAN,
  type JsonSchema,
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

/** The types of channel that preferences can name. */
const PREFERENCE_TYPES = ["email", "in_app_feed", "sms", "push", "chat", "http"];

const CONDITIONS = list(object({ variable: TEXT, operator: TEXT, argument: nullable(TEXT) }));
/** Of a map in a set that is merged with others: `replace` if it replaces what sets before its own have in its place. */
const STRATEGY: Properties = { __strategy__: oneOf(["merge", "replace"]) };
const SWITCH = ref("PreferenceSwitch");
const SWITCHES: Properties = {
  channel_types: nullable(
    options({ ...Object.fromEntries(PREFERENCE_TYPES.map((type) => [type, SWITCH])), ...STRATEGY }),
  ),
  channels: nullable({ type: "object", properties: STRATEGY, additionalProperties: SWITCH }),
};
const SETTING: JsonSchema = nullable({
  type: "object",
  properties: STRATEGY,
  additionalProperties: ref("PreferenceSetting"),
});
const SETTINGS: Properties = {
  workflows: SETTING,
  categories: SETTING,
  ...SWITCHES,
  commercial_subscribed: { anyOf: [SWITCH, { type: "null" }] },
};

const KNOWN: Properties = {
  name: nullable(TEXT),
  email: nullable(TEXT),
  phone_number: nullable(TEXT),
  avatar: nullable(TEXT),
  locale: nullable(TEXT),
  timezone: nullable(TEXT),
  created_at: nullable(TEXT),
  channel_data: nullable({ type: "object", additionalProperties: MAP }),
  preferences: nullable({ type: "object", additionalProperties: ref("GivenPreferenceSet") }),
};

const TENANT: Properties = {
  name: nullable(TEXT),
  channel_data: nullable({ type: "object", additionalProperties: MAP }),
  preferences: nullable({ type: "object", additionalProperties: ref("GivenPreferenceSet") }),
  settings: nullable(
    open(options({ branding: nullable(MAP), preference_set: nullable(ref("GivenPreferenceSet")) })),
  ),
};

export const USER_SCHEMAS: Properties = {
  UserProperties: open(options(KNOWN)),
  User: open(object({ __typename: only("User"), id: TEXT, updated_at: TIME })),
  UserList: page("entries", "User"),
  UserBatch: object({
    users: list(open(object({ id: NAME, ...KNOWN }, Object.keys(KNOWN))), { minItems: 1, maxItems: 1000 }),
  }),
  UserIds: object({ user_ids: list(NAME, { minItems: 1, maxItems: 1000 }) }),
  PreferenceBatch: object({
    user_ids: list(NAME, { minItems: 1, maxItems: 1000 }),
    preferences: ref("GivenPreferenceSet"),
  }),
  GivenChannelData: object({ data: MAP }),
  ChannelData: object({ __typename: only("ChannelData"), channel_id: TEXT, data: MAP }),
  PreferenceSwitch: {
    anyOf: [BOOLEAN, object({ conditions: CONDITIONS, ...STRATEGY }, Object.keys(STRATEGY))],
    description: "On, off, or on if conditions hold.",
  },
  PreferenceSetting: {
    anyOf: [BOOLEAN, options({ conditions: nullable(CONDITIONS), ...SWITCHES, ...STRATEGY })],
    description: "Of a workflow or a category: on, off, or on in part.",
  },
  GivenPreferenceSet: options({
    id: TEXT,
    __persistence_strategy__: oneOf(["merge", "replace"]),
    ...SETTINGS,
  }),
  PreferenceSet: object({ id: TEXT, ...SETTINGS }),
  PreferenceSets: list(ref("PreferenceSet")),
  GivenRecipient: {
    description:
      "The id of a user; or a user, or an object of a collection, with properties to merge into its own.",
    anyOf: [
      NAME,
      open(
        object({ id: NAME, collection: nullable(NAME), $trigger_data: nullable(MAP), ...KNOWN }, [
          "collection",
          "$trigger_data",
          ...Object.keys(KNOWN),
        ]),
      ),
    ],
  },
  TenantProperties: open(options(TENANT)),
  GivenTenant: {
    description: "The id of a tenant; or a tenant with properties to merge into its own.",
    anyOf: [NAME, open(object({ id: NAME, ...TENANT }, Object.keys(TENANT)))],
  },
  Tenant: open(object({ __typename: only("Tenant"), id: TEXT })),
  AudienceMembers: object({
    members: list(
      object(
        {
          user: open(object({ id: NAME, ...KNOWN }, Object.keys(KNOWN))),
          tenant: nullable(NAME),
        },
        ["tenant"],
      ),
      { minItems: 1, maxItems: 1000 },
    ),
  }),
  AudienceMember: object({
    __typename: only("AudienceMember"),
    user_id: TEXT,
    tenant: nullable(TEXT),
    added_at: TIME,
    user: ref("User"),
  }),
  AudienceMemberList: page("entries", "AudienceMember"),
};
