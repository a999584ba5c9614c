import { memberOf } from "../../condition/index.ts";
import {
  type DocumentNode,
  entryOf,
  insertEntry,
  isText,
  type MapEntry,
  type MapNode,
  replaceText,
} from "../../document/index.ts";
import { pointerTo, type Site } from "../../problem/index.ts";
import { type ChannelType, STEP_CHANNEL_TYPES } from "../../status/index.ts";
import { isStepType, isTemplate, STEP_TYPES, type StepType } from "../../workflow/index.ts";
import type { Remedy } from "../finding.ts";
import { keyEdit } from "./key-edit.ts";
import { misspellingOf, snakeCase } from "./spelling.ts";
import type { Subject } from "./subject.ts";

/** A type of a step or of a channel that the platform does not have. */
export interface UnknownName {
  /** `preference`: a channel type as a key of a preference set. */
  readonly of: "step" | "channel" | "preference";
  readonly found: string;
  /** The types that were most likely meant; none if no name is near. */
  readonly type?: string | undefined;
  readonly channelType?: string | undefined;
  readonly place: Site;
  readonly remedy: () => Remedy;
}

/** The types that files write: the trigger is no step of theirs. */
export const WRITTEN_TYPES: readonly string[] = Object.keys(STEP_TYPES).filter((type) => type !== "trigger");

/** Types of steps by the words that other tools have for them. */
const STEP_WORDS: { readonly [type in StepType]?: readonly string[] } = {
  channel: ["message", "notification", "notify", "send", "send_message", "channel_step"],
  delay: ["wait", "sleep", "pause", "timer", "wait_for", "delay_for", "wait_until", "delay_until"],
  wait_for_event: ["event", "wait_event", "await", "await_event", "wait_for_events"],
  batch: ["digest", "aggregate", "collect", "group", "batching", "accumulate"],
  throttle: ["rate_limit", "ratelimit", "limit", "debounce"],
  branch: ["condition", "conditional", "if", "if_else", "switch", "choice", "decision", "split", "router"],
  random_cohort: ["experiment", "ab_test", "abtest", "cohort", "random", "random_split", "ab_split"],
  http_fetch: ["request", "http_request", "api", "api_call", "call"],
  ai_agent: ["ai", "agent", "llm"],
  update_data: ["set_data"],
  trigger_workflow: ["trigger", "workflow", "run_workflow", "start_workflow", "subworkflow"],
};

/** Channel types by the words, products and providers that people name them by. */
const CHANNEL_WORDS: { readonly [type in ChannelType]?: readonly string[] } = {
  email: [
    ...["mail", "e_mail", "emails", "smtp", "sendgrid", "postmark", "mailgun", "ses", "aws_ses", "resend"],
    ...["sparkpost", "mailjet", "mandrill", "mailchimp"],
  ],
  sms: ["text", "text_message", "mms", "phone", "twilio", "vonage", "plivo", "telnyx", "messagebird"],
  push: [
    ...["push_notification", "mobile_push", "web_push", "mobile", "apns", "fcm", "firebase", "expo"],
    ...["onesignal", "one_signal"],
  ],
  chat: ["slack", "teams", "ms_teams", "msteams", "microsoft_teams", "discord", "whatsapp", "telegram"],
  http: ["webhook", "webhooks", "web_hook", "https"],
  in_app_feed: [
    "in_app",
    "inapp",
    "feed",
    "inbox",
    "in_app_inbox",
    "notification_feed",
    "bell",
    "inapp_feed",
  ],
  in_app_guide: ["guide", "banner", "modal", "inapp_guide"],
};

/** The types in a file that the platform does not have. */
export function unknownNames({ document, owners }: Subject): readonly UnknownName[] {
  return owners.flatMap(({ kind, map, pointer }): readonly UnknownName[] => {
    if (kind === "step") return [...stepName(map, pointer), ...channelName(map, pointer)];
    if (kind === "branch") return [];
    const types = entryOf(map, "channel_types")?.node;
    if (types?.kind !== "map") return [];
    return types.entries.flatMap((entry) => {
      const { key: found, keySpan } = entry;
      // The platform's own settings of a set are between underscores.
      if (STEP_CHANNEL_TYPES.includes(found as never) || found.startsWith("_")) return [];
      const channelType = channelMeant(found);
      const place = { span: keySpan, pointer: pointerTo(pointerTo(pointer, "channel_types"), found) };
      const isThere = channelType === undefined || entryOf(types, channelType) !== undefined;
      const remedy = () =>
        isThere ? {} : { suggestion: { edits: [keyEdit(document, keySpan, channelType)] } };
      return [{ of: "preference" as const, found, channelType, place, remedy }];
    });
  });

  function stepName(map: MapNode, pointer: string): readonly UnknownName[] {
    const entry = textAt(map, "type");
    const found = entry?.node.value;
    if (entry === undefined || found === undefined || WRITTEN_TYPES.includes(found)) return [];
    const meant = stepMeant(found, map);
    const remedy = (): Remedy => {
      if (meant === undefined || entry.isAlias) return {};
      const edits = [replaceText(entry.node, meant.type)];
      const { channelType } = meant;
      if (channelType === undefined || entryOf(map, "channel_type") !== undefined)
        return { suggestion: { edits } };
      const index = map.entries.findIndex(({ key }) => key === "type") + 1;
      return {
        suggestion: { edits: [...edits, insertEntry(document, map, index, "channel_type", channelType)] },
      };
    };
    return [{ of: "step", found, ...meant, place: placeOf(entry, pointer), remedy }];
  }

  function channelName(map: MapNode, pointer: string): readonly UnknownName[] {
    const entry = textAt(map, "channel_type");
    const found = entry?.node.value;
    if (entry === undefined || found === undefined || STEP_CHANNEL_TYPES.includes(found as never)) return [];
    const channelType = channelMeant(found);
    const isMended = channelType !== undefined && !entry.isAlias;
    const remedy = () => (isMended ? { suggestion: { edits: [replaceText(entry.node, channelType)] } } : {});
    return [{ of: "channel", found, channelType, place: placeOf(entry, pointer), remedy }];
  }
}

/** The entry of a key that holds a text other than a template. */
function textAt(map: MapNode, key: string) {
  const entry = entryOf(map, key);
  if (entry === undefined || !isText(entry.node) || isTemplate(entry.node.value)) return undefined;
  return { ...entry, node: entry.node };
}

function placeOf({ span, key }: Pick<MapEntry, "span" | "key">, pointer: string): Site {
  return { span, pointer: pointerTo(pointer, key) };
}

interface Meant {
  readonly type: string;
  /** The channel type that the type was named by. */
  readonly channelType?: string;
}

/** The types that a step's type was meant as. */
function stepMeant(found: string, map: MapNode): Meant | undefined {
  const name = snakeCase(found);
  if (isStepType(name) && name !== "trigger") return { type: name };
  const settings = entryOf(map, "settings")?.node;
  const has = (key: string) => settings?.kind === "map" && memberOf(settings.value, key) !== undefined;
  const type = wordFor(name, STEP_WORDS);
  const channelType = channelNamed(name);
  if (channelType === "http" && has("url")) return { type: "http_fetch" };
  if (channelType !== undefined) return { type: "channel", channelType };
  if (type === "delay" && has("event")) return { type: "wait_for_event" };
  if (type === "branch" && holds(map, "cohort_branches")) return { type: "random_cohort" };
  if (type !== undefined) return { type };
  const near = misspellingOf(name, [...WRITTEN_TYPES, ...STEP_CHANNEL_TYPES]);
  if (near === undefined) return undefined;
  return isStepType(near) ? { type: near } : { type: "channel", channelType: near };
}

function holds(map: MapNode, key: string): boolean {
  const node: DocumentNode | undefined = entryOf(map, key)?.node;
  return node?.kind === "list";
}

/** The channel type that a name stands for: its own, of other spelling, or of a product. */
function channelMeant(found: string): string | undefined {
  const name = snakeCase(found);
  return channelNamed(name) ?? misspellingOf(name, STEP_CHANNEL_TYPES);
}

function channelNamed(name: string): string | undefined {
  return (STEP_CHANNEL_TYPES as readonly string[]).includes(name) ? name : wordFor(name, CHANNEL_WORDS);
}

function wordFor(
  name: string,
  words: { readonly [type: string]: readonly string[] | undefined },
): string | undefined {
  return Object.keys(words).find((type) => words[type]?.includes(name));
}
