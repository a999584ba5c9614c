import type { EventType } from "heed/messages";
import {
  appendEvents,
  contents,
  type KeptMessage,
  listActivities,
  listDeliveryLogs,
  listEvents,
  listMessages,
  type MessageFilter,
  message,
  messages,
  type Page,
  type Store,
} from "heed/store";
import { missing } from "../api-error.ts";
import { checkMessages } from "../auth/access.ts";
import type { Caller } from "../auth/caller.ts";
import { dataIn, rangeIn } from "../query.ts";
import { type Call, type Route, route } from "../route.ts";
import { ref } from "../schemas/json-schema.ts";
import { ACTIVITY_FILTER, MESSAGE_FILTER } from "../schemas/messages.ts";
import { PAGE } from "../schemas/shared.ts";
import {
  activityAnswer,
  contentAnswer,
  deliveryLogAnswer,
  eventAnswer,
  mapped,
  recipientsOf,
} from "./answers.ts";

/** The events that a recipient's app can set, and the platform's name of what it does. */
const MARKS: Readonly<Record<string, EventType>> = {
  seen: "message.seen",
  unseen: "message.unseen",
  read: "message.read",
  unread: "message.unread",
  archived: "message.archived",
  unarchived: "message.unarchived",
  interacted: "message.interacted",
};

type ListQuery = Omit<MessageFilter, "trigger_data" | "inserted_at"> &
  Page & { readonly trigger_data?: string | undefined };

/** The lists of messages: of all, of a user, of an object. */
const LISTS: readonly Route[] = [
  ["/v1/messages", "listMessages", "Lists messages"],
  ["/v1/users/{user_id}/messages", "listUserMessages", "Lists the messages of a user"],
  ["/v1/objects/{collection}/{id}/messages", "listObjectMessages", "Lists the messages of an object"],
].map(([path = "", id = "", summary = ""]) =>
  route<ListQuery, undefined>({
    method: "get",
    path,
    id,
    summary: `${summary}, the newest first.`,
    tier: 4,
    query: { ...MESSAGE_FILTER, ...PAGE },
    answer: ref("MessageList"),
    handle: ({ store, query, params }) => {
      const { after, before, page_size, trigger_data, ...filter } = query;
      const named = Object.entries(filter).filter(([key]) => !key.startsWith("inserted_at."));
      return listMessages(
        store,
        {
          ...Object.fromEntries(named),
          inserted_at: rangeIn(query, "inserted_at"),
          trigger_data: dataIn(trigger_data, "query.trigger_data"),
          recipient: recipientIn(params),
        },
        { after, before, page_size },
      );
    },
  }),
);

function recipientIn({ user_id, collection, id }: Call["params"]): MessageFilter["recipient"] {
  if (user_id !== undefined) return user_id;
  return collection === undefined || id === undefined ? undefined : { collection, id };
}

/** The marks of one message. Each sets or unsets a status; what is set already is set anew. */
const SINGLE: readonly Route[] = [
  ["put", "seen", "seen"],
  ["put", "read", "read"],
  ["put", "archived", "archived"],
  ["put", "interacted", "interacted"],
  ["delete", "seen", "unseen"],
  ["delete", "read", "unread"],
  ["delete", "archived", "unarchived"],
  ["delete", "unseen", "unseen"],
  ["delete", "unread", "unread"],
  ["delete", "unarchived", "unarchived"],
].map(([method = "", status = "", mark = ""]) =>
  route<undefined, { readonly metadata?: object } | undefined>({
    method: method as Route["method"],
    path: `/v1/messages/{message_id}/${status}`,
    id: `${method}_${status}`,
    summary: `Marks a message as ${mark}.`,
    tier: 2,
    grant: "user/feed_write",
    ...(mark === "interacted" && { body: { schema: ref("Interaction"), isOptional: true } }),
    answer: ref("Message"),
    handle: async ({ store, caller, params, body }) => {
      const { message_id = "" } = params;
      const [marked] = await markMessages(store, caller, [message_id], mark, body?.metadata);
      if (marked === undefined) throw missing("message", message_id);
      return marked;
    },
  }),
);

/** The marks of several messages at once. */
const BATCHES: readonly Route[] = Object.keys(MARKS).map((mark) =>
  route<undefined, { readonly message_ids: readonly string[]; readonly metadata?: object }>({
    method: "post",
    path: `/v1/messages/batch/${mark}`,
    id: `batch_${mark}`,
    summary: `Marks messages as ${mark}. Those that are gone are left out of the answer.`,
    tier: 3,
    grant: "user/feed_write",
    body: { schema: ref(mark === "interacted" ? "MessageInteractions" : "MessageIds") },
    answer: ref("MessageBatch"),
    handle: ({ store, caller, body }) => markMessages(store, caller, body.message_ids, mark, body.metadata),
  }),
);

/** Marks messages that are the caller's own; if one is not, none is marked. Those that are gone are left out. */
async function markMessages(
  store: Store,
  caller: Caller,
  ids: readonly string[],
  mark: string,
  metadata: object | undefined,
): Promise<readonly KeptMessage[]> {
  // Recipients never change, so what is seen here still holds when the events are written.
  if (caller.kind === "public") checkMessages(caller, await messages(store, ids));
  const type = MARKS[mark] as EventType;
  const results = await appendEvents(
    store,
    [...new Set(ids)].map((message) => ({ message, type, data: metadata ?? null })),
  );
  return results.flatMap(({ message }) => message ?? []);
}

const PARTS: readonly Route[] = [
  route<undefined, undefined>({
    method: "get",
    path: "/v1/messages/{message_id}",
    id: "getMessage",
    summary: "Returns a message.",
    tier: 4,
    answer: ref("Message"),
    handle: ({ store, params }) => messageIn(store, params),
  }),
  route<Page, undefined>({
    method: "get",
    path: "/v1/messages/{message_id}/events",
    id: "listEvents",
    summary: "Lists the events of a message that have taken effect, the latest first.",
    tier: 3,
    query: PAGE,
    answer: ref("MessageEventList"),
    handle: async ({ store, params, query }) => {
      const found = await messageIn(store, params);
      return mapped(await listEvents(store, found.id, query), (event) => eventAnswer(event, found));
    },
  }),
  route<Page & { readonly trigger_data?: string | undefined }, undefined>({
    method: "get",
    path: "/v1/messages/{message_id}/activities",
    id: "listActivities",
    summary: "Lists what led to a message, the newest first.",
    tier: 4,
    query: { ...PAGE, ...ACTIVITY_FILTER },
    answer: ref("ActivityList"),
    handle: async ({ store, params, query: { trigger_data, ...page } }) => {
      const found = await messageIn(store, params);
      const data = dataIn(trigger_data, "query.trigger_data");
      const listed = await listActivities(store, found.id, page, { trigger_data: data });
      const whole = await recipientsOf(store, listed.items);
      return mapped(listed, (activity) => activityAnswer(activity, whole));
    },
  }),
  route<Page, undefined>({
    method: "get",
    path: "/v1/messages/{message_id}/delivery_logs",
    id: "listDeliveryLogs",
    summary: "Lists the attempts to deliver a message, the newest first.",
    tier: 3,
    query: PAGE,
    answer: ref("DeliveryLogList"),
    handle: async ({ store, params, query }) => {
      const { id } = await messageIn(store, params);
      return mapped(await listDeliveryLogs(store, id, query), deliveryLogAnswer);
    },
  }),
  route<undefined, undefined>({
    method: "get",
    path: "/v1/messages/{message_id}/content",
    id: "getContent",
    summary: "Returns the content of a message.",
    tier: 4,
    answer: ref("MessageContent"),
    handle: async ({ store, params }) => {
      const found = await messageIn(store, params);
      const [content] = await contents(store, [found.id]);
      if (content === undefined) throw missing("content of the message", found.id);
      return contentAnswer(content, found);
    },
  }),
];

const BATCH_CONTENT = route<{ readonly message_ids: readonly string[] }, undefined>({
  method: "get",
  path: "/v1/messages/batch/content",
  id: "batch_content",
  summary: "Returns the contents of messages. Those without content are left out.",
  tier: 4,
  query: {
    message_ids: { type: "array", items: { type: "string", minLength: 1 }, minItems: 1, maxItems: 50 },
  },
  answer: ref("MessageContentBatch"),
  handle: async ({ store, query }) => {
    const found = new Map((await messages(store, query.message_ids)).map((one) => [one.id, one]));
    const kept = await contents(store, [...found.keys()]);
    return kept.map((content) => contentAnswer(content, found.get(content.message_id) as KeptMessage));
  },
});

async function messageIn(store: Store, { message_id = "" }: Call["params"]): Promise<KeptMessage> {
  const found = await message(store, message_id);
  if (found === undefined) throw missing("message", message_id);
  return found;
}

/** The routes that the platform offers on messages. Paths without parameters come first, as a router takes the first that fits. */
export const MESSAGE_ROUTES: readonly Route[] = [...BATCHES, BATCH_CONTENT, ...LISTS, ...SINGLE, ...PARTS];
