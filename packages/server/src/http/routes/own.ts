import type { HostEvent } from "heed/hosts";
import { type EventType, wordRejection } from "heed/messages";
import {
  appendEvents,
  type Channel,
  createMessages,
  listChannels,
  type NewMessage,
  newId,
  type RecipientReference,
  type ReportResult,
  type Store,
  saveChannels,
} from "heed/store";
import { invalid } from "../api-error.ts";
import { LARGE_BODY_LIMIT } from "../body.ts";
import { type Host, type Route, route } from "../route.ts";
import { NAME, ref } from "../schemas/json-schema.ts";

/** An event that workflows wait for: of a source, or of the recipient. */
interface GivenSignal {
  readonly recipient: RecipientReference;
  readonly event_type?: "integration_source" | "recipient";
  readonly event_key: string;
  readonly integration_source_key?: string | null;
  readonly id?: string;
  readonly occurred_at?: string;
  readonly data?: object | null;
}

interface GivenReport {
  readonly message_id: string;
  readonly type: EventType;
  readonly id?: string;
  readonly occurred_at?: string;
  readonly data?: object | null;
}

/** The routes that the platform does not have: an engine makes messages, and providers report what becomes of them. */
export const OWN_ROUTES: readonly Route[] = [
  route<undefined, undefined>({
    method: "get",
    path: "/heed/v1/channels",
    id: "listChannels",
    summary: "Lists all channels.",
    tier: 4,
    answer: ref("ChannelList"),
    handle: async ({ store }) => ({ entries: (await listChannels(store)).map(channelAnswer) }),
  }),
  route<undefined, Omit<Channel, "id">>({
    method: "put",
    path: "/heed/v1/channels/{channel_id}",
    id: "saveChannel",
    summary: "Saves a channel. Its type stays: the lifecycle of its messages depends on it.",
    tier: 3,
    params: { channel_id: NAME },
    body: { schema: ref("GivenChannel") },
    answer: ref("Channel"),
    handle: async ({ store, params: { channel_id = "" }, body }) => {
      await saveChannels(store, [{ id: channel_id, ...body }]);
      const saved = (await listChannels(store)).find(({ id }) => id === channel_id) as Required<Channel>;
      return channelAnswer(saved);
    },
  }),
  route<undefined, { readonly messages: readonly NewMessage[] }>({
    method: "post",
    path: "/heed/v1/messages",
    id: "createMessages",
    summary: "Makes messages. One whose key is there already is not made again. All are made, or none.",
    tier: 5,
    body: { schema: ref("NewMessages") },
    bodyLimit: LARGE_BODY_LIMIT,
    answer: ref("CreatedMessages"),
    isIdempotent: true,
    handle: async ({ store, body }) => {
      const made = await createMessages(store, body.messages);
      return { items: made.map(({ isNew, message }) => ({ is_new: isNew, message })) };
    },
  }),
  route<undefined, { readonly events: readonly (GivenReport | GivenSignal)[] }>({
    method: "post",
    path: "/heed/v1/events",
    id: "reportEvents",
    summary:
      "Reports events of messages, in any order and however often (one that does not fit is kept, and may fit later), and events that workflows wait for.",
    tier: 5,
    body: { schema: ref("EventReports") },
    bodyLimit: LARGE_BODY_LIMIT,
    answer: ref("ReportedEvents"),
    isIdempotent: true,
    handle: async ({ store, body, host }) => {
      const reports = body.events.filter((one) => "message_id" in one);
      const signals = body.events.filter((one) => "event_key" in one);
      const told = await tellSignals(signals, store, host);
      const made = await appendEvents(
        store,
        reports.map(({ message_id, ...report }) => ({ message: message_id, ...report })),
      );
      const answers = [made.map(reportAnswer), told];
      // In the order of the request.
      return { items: body.events.map((one) => answers["message_id" in one ? 0 : 1]?.shift()) };
    },
  }),
];

/** Tells waits of events. Those of a source are kept, so that a wait that opens later may take them by their time. */
async function tellSignals(signals: readonly GivenSignal[], store: Store, { tell }: Host): Promise<object[]> {
  if (signals.length === 0) return [];
  if (tell === undefined) {
    throw invalid(
      "body.events",
      "`body.events` has an event that workflows wait for, and none run here: start the server with `HEED_WORKFLOWS`.",
    );
  }
  const events = signals.map((signal): HostEvent => {
    const { recipient, event_type = "integration_source", event_key, integration_source_key, data } = signal;
    const occurredAt = signal.occurred_at ?? new Date().toISOString();
    const kind = {
      event_type,
      event_key,
      ...(typeof integration_source_key === "string" && { integration_source_key }),
    };
    const event = { inserted_at: occurredAt, data: (data ?? {}) as HostEvent["event"] };
    return { id: signal.id ?? newId(), recipient, kind, event, occurredAt };
  });
  await tell(events, store);
  return events.map(({ id }) => ({ result: "accepted", event_id: id, rejection: null, message: null }));
}

function channelAnswer(channel: object): object {
  return { __typename: "Channel", ...channel };
}

function reportAnswer({ result, event, message }: ReportResult): object {
  const rejection = event?.rejection ?? null;
  return {
    result: result.replace("-", "_"),
    event_id: event?.id ?? null,
    rejection: rejection && {
      code: rejection.code,
      ...wordRejection(rejection, message?.channel.type ?? null),
    },
    message,
  };
}
