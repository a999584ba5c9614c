import { type Channel, createMessages, type NewMessage, type Store, saveChannels } from "heed/store";

/** A channel of each kind of lifecycle. */
export const CHANNELS: readonly Channel[] = [
  { id: "email", type: "email", provider: "smtp", key: "mail", name: "Mail" },
  { id: "feed", type: "in_app_feed", provider: "heed" },
  { id: "push", type: "push", provider: "fcm" },
];

/** A message to make, of the workflow `w`; channels are named by their types' first words, as in `CHANNELS`. */
export function draft(more: Partial<NewMessage> = {}): NewMessage {
  return { channel_id: "email", recipient: "kim", source: { key: "w", type: "workflow" }, ...more };
}

/** Saves the channels and makes messages. Returns their ids. */
export async function make(
  store: Store,
  ...drafts: readonly Partial<NewMessage>[]
): Promise<readonly string[]> {
  await saveChannels(store, CHANNELS);
  const made = await createMessages(store, drafts.map(draft));
  return made.map(({ message }) => message.id);
}
