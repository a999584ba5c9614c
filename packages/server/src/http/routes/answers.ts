import {
  type Activity,
  type Content,
  type DeliveryLog,
  type KeptEvent,
  type KeptMessage,
  type Store,
  type User,
  usersById,
} from "heed/store";
import { cleanBlocks } from "../html.ts";

/** A page of a list with other rows. */
export function mapped<Item, Other>(
  { items, page_info }: { readonly items: readonly Item[]; readonly page_info: object },
  read: (item: Item) => Other,
) {
  return { items: items.map(read), page_info };
}

/** An event in the platform's form: it occurred at the time at which the platform says that it was made. */
export function eventAnswer(event: KeptEvent, { recipient }: KeptMessage): object {
  return {
    __typename: "MessageEvent",
    id: event.id,
    type: event.type,
    inserted_at: new Date(event.occurred_at).toISOString(),
    recipient,
    data: mapOrNull(event.data),
  };
}

/** A log of a delivery in the platform's form. */
export function deliveryLogAnswer(log: DeliveryLog): object {
  return { __typename: "MessageDeliveryLog", ...log };
}

/** The names of a content's data, by the type of the channel. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  email: "MessageEmailContent",
  sms: "MessageSmsContent",
  push: "MessagePushContent",
  chat: "MessageChatContent",
  http: "MessageHttpContent",
};

/** The content of a message in the platform's form; what a feed shows is cleaned. */
export function contentAnswer({ message_id, inserted_at, data }: Content, { channel }: KeptMessage): object {
  const { blocks } = data as { readonly blocks?: unknown };
  const isShown = !Object.hasOwn(CONTENT_TYPES, channel.type);
  return {
    __typename: "MessageContent",
    message_id,
    inserted_at,
    data: {
      __typename: CONTENT_TYPES[channel.type] ?? "MessageInAppFeedContent",
      ...data,
      ...(isShown && { blocks: cleanBlocks(blocks) }),
    },
  };
}

/** The properties that are a user's own, but not shown as such. */
const HIDDEN = ["__typename", "id", "updated_at", "preferences", "channel_data"];

/** A user in the platform's form: the properties that it was given stand beside the id. */
export function userAnswer({ id, properties, updated_at }: User): object {
  const shown = Object.entries(properties).filter(([key]) => !HIDDEN.includes(key));
  return { ...Object.fromEntries(shown), __typename: "User", id, updated_at };
}

/** Returns a function that gives activities the whole users that they refer to. */
export async function recipientsOf(
  store: Store,
  activities: readonly Activity[],
  others: readonly unknown[] = [],
): Promise<(reference: unknown, since: string) => object | null> {
  const references = [...activities.flatMap(({ recipient, actor }) => [recipient, actor]), ...others];
  const ids = references.map(userIdOf).filter((id) => id !== undefined);
  const users = await usersById(store, [...new Set(ids)]);
  return (reference, since) => {
    const id = userIdOf(reference);
    const known = id === undefined ? undefined : users.get(id);
    const given = typeof reference === "object" && reference !== null ? reference : {};
    if (reference === null || reference === undefined) return null;
    if (id === undefined) return { updated_at: since, ...given, __typename: "Object" };
    if (known !== undefined) return userAnswer(known);
    return { ...userAnswer({ id, properties: { ...given }, created_at: since, updated_at: since }) };
  };
}

/** An activity in the platform's form. */
export function activityAnswer(
  activity: Activity,
  whole: (reference: unknown, since: string) => object | null,
): object {
  const { id, inserted_at, updated_at, recipient, actor, data } = activity;
  return {
    __typename: "Activity",
    id,
    inserted_at,
    updated_at,
    recipient: whole(recipient, inserted_at),
    actor: whole(actor, inserted_at),
    data,
  };
}

function userIdOf(reference: unknown): string | undefined {
  if (typeof reference === "string") return reference;
  if (typeof reference !== "object" || reference === null) return undefined;
  const { id, collection } = reference as { readonly id?: unknown; readonly collection?: unknown };
  return typeof id === "string" && collection === undefined ? id : undefined;
}

function mapOrNull(value: unknown): object | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
