import { EVENT_TYPES } from "heed/messages";
import {
  deleteEndpoint,
  type EndpointChanges,
  endpoint,
  listEndpoints,
  listTries,
  type Page,
  resendTry,
  type WebhookEndpoint,
} from "heed/store";
import { invalid, missing } from "../http/api-error.ts";
import { type Route, route } from "../http/route.ts";
import {
  BOOLEAN,
  COUNT,
  type JsonSchema,
  list,
  MAP,
  NAME,
  nullable,
  object,
  oneOf,
  only,
  options,
  ref,
  TEXT,
  TIME,
} from "../http/schemas/json-schema.ts";
import { PAGE } from "../http/schemas/shared.ts";
import type { Outgoing } from "../outgoing/outgoing.ts";
import { addEndpoint, changeEndpoint, EndpointError, type EndpointRequest } from "./endpoints.ts";

const GIVEN = {
  url: { type: "string", minLength: 1, maxLength: 1024 },
  form: oneOf(["platform", "standard"]),
  secrets: list({ type: "string", minLength: 1, maxLength: 256 }, { minItems: 1, maxItems: 8 }),
  event_types: nullable(list(oneOf(EVENT_TYPES), { minItems: 1, maxItems: EVENT_TYPES.length })),
  description: nullable({ type: "string", maxLength: 1024 }),
} as const;

const ENDPOINT_PARTS = {
  __typename: only("WebhookEndpoint"),
  id: TEXT,
  url: TEXT,
  form: GIVEN.form,
  event_types: nullable(list(TEXT)),
  description: nullable(TEXT),
  created_at: TIME,
  updated_at: TIME,
  failing_since: nullable(TIME),
  disabled_at: nullable(TIME),
  disabled_reason: nullable(TEXT),
};

const ENDPOINT = object(ENDPOINT_PARTS);

const TRY = object({
  __typename: only("WebhookTry"),
  id: TEXT,
  endpoint: TEXT,
  inserted_at: TIME,
  attempt: COUNT,
  duration: COUNT,
  request: MAP,
  payload: MAP,
  response: nullable(MAP),
  error: nullable(TEXT),
  outcome: nullable(oneOf(["done", "discarded"])),
});

const rows = (name: string, row: JsonSchema) => object({ [name]: list(row) });

const ID = { endpoint_id: NAME };

/** The routes of webhooks' endpoints, for secret keys. Requests of the endpoints' addresses go by the same rules as webhooks. */
export function webhookRoutes(outgoing: Outgoing): readonly Route[] {
  return [
    route<undefined, undefined>({
      method: "get",
      path: "/heed/v1/webhook_endpoints",
      id: "listWebhookEndpoints",
      summary: "Lists the endpoints of webhooks, without their secrets.",
      tier: 4,
      answer: rows("entries", ENDPOINT),
      handle: async ({ store }) => ({ entries: (await listEndpoints(store)).map(answerOf) }),
    }),
    route<undefined, EndpointRequest>({
      method: "post",
      path: "/heed/v1/webhook_endpoints",
      id: "addWebhookEndpoint",
      summary: "Adds an endpoint of webhooks. The answer has its secrets, which are not shown again.",
      tier: 2,
      body: { schema: object(GIVEN, ["form", "secrets", "event_types", "description"]) },
      answer: object({ ...ENDPOINT_PARTS, secrets: list(TEXT) }),
      handle: async ({ store, body }) => {
        const added = await refusing(() => addEndpoint(store, outgoing, body));
        return { ...answerOf(added), secrets: added.secrets };
      },
    }),
    route<undefined, undefined>({
      method: "get",
      path: "/heed/v1/webhook_endpoints/{endpoint_id}",
      id: "getWebhookEndpoint",
      summary: "Returns an endpoint of webhooks.",
      tier: 4,
      params: ID,
      answer: ENDPOINT,
      handle: async ({ store, params: { endpoint_id: id = "" } }) =>
        answerOf(found(id, await endpoint(store, id))),
    }),
    route<undefined, Omit<EndpointChanges, "isDisabled"> & { readonly disabled?: boolean }>({
      method: "put",
      path: "/heed/v1/webhook_endpoints/{endpoint_id}",
      id: "changeWebhookEndpoint",
      summary: "Changes parts of an endpoint: its secrets while they are rotated, or whether it is disabled.",
      tier: 2,
      params: ID,
      body: { schema: options({ ...GIVEN, disabled: BOOLEAN }) },
      answer: ENDPOINT,
      handle: async ({ store, params: { endpoint_id: id = "" }, body: { disabled, ...body } }) => {
        const changes = { ...body, isDisabled: disabled };
        return answerOf(found(id, await refusing(() => changeEndpoint(store, outgoing, id, changes))));
      },
    }),
    route<undefined, undefined>({
      method: "delete",
      path: "/heed/v1/webhook_endpoints/{endpoint_id}",
      id: "deleteWebhookEndpoint",
      summary: "Deletes an endpoint with its logs. What is owed to it is not sent.",
      tier: 2,
      params: ID,
      handle: async ({ store, params: { endpoint_id: id = "" } }) => {
        if (!(await deleteEndpoint(store, id))) throw missing("endpoint", id);
      },
    }),
    route<Page, undefined>({
      method: "get",
      path: "/heed/v1/webhook_endpoints/{endpoint_id}/tries",
      id: "listWebhookTries",
      summary: "Lists the tries to send webhooks to an endpoint, the newest first.",
      tier: 3,
      params: ID,
      query: PAGE,
      answer: object({ items: list(TRY), page_info: ref("PageInfo") }),
      handle: async ({ store, params: { endpoint_id: id = "" }, query }) => {
        found(id, await endpoint(store, id));
        const { items, page_info } = await listTries(store, id, query);
        return { items: items.map((item) => ({ __typename: "WebhookTry", ...item })), page_info };
      },
    }),
    route<undefined, undefined>({
      method: "post",
      path: "/heed/v1/webhook_tries/{try_id}/resend",
      id: "resendWebhook",
      summary: "Sends the webhook of a try again, with the same id.",
      tier: 2,
      params: { try_id: NAME },
      handle: async ({ store, params: { try_id: id = "" } }) => {
        if (!(await resendTry(store, id))) throw missing("try", id);
      },
    }),
  ];
}

function found(id: string, endpoint: WebhookEndpoint | undefined): WebhookEndpoint {
  if (endpoint === undefined) throw missing("endpoint", id);
  return endpoint;
}

function answerOf({ secrets: _, ...endpoint }: WebhookEndpoint): object {
  return { __typename: "WebhookEndpoint", ...endpoint };
}

/** Does what may refuse a part of an endpoint, and says where in the request it stands. */
async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof EndpointError ? invalid(`body.${error.place}`, error.message) : error;
  }
}
