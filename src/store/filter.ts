import { isMap } from "../condition/index.ts";
import {
  DELIVERY_STATUSES,
  type DeliveryStatus,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
} from "../status/index.ts";
import { StoreError } from "./error.ts";
import { partsOfReference, type RecipientReference } from "./message.ts";
import { dataFilterParam } from "./trigger-data.ts";
import { textParam, textsParam, timeParam } from "./values.ts";

/** An engagement status, or that a message lacks it. */
export type EngagementFilter = EngagementStatus | "unseen" | "unread" | "unarchived";

/** The messages of a list, in the names of the platform's API. All that is given must hold. */
export interface MessageFilter {
  readonly recipient?: RecipientReference | undefined;
  /** One of several users. */
  readonly recipient_ids?: readonly string[] | undefined;
  readonly channel_id?: string | undefined;
  /** The key of a workflow, broadcast or guide. */
  readonly source?: string | undefined;
  /** One of several. */
  readonly workflows?: readonly string[] | undefined;
  readonly workflow_run_id?: string | undefined;
  readonly workflow_recipient_run_id?: string | undefined;
  /** One of several. */
  readonly workflow_categories?: readonly string[] | undefined;
  readonly tenant?: string | undefined;
  /** One of several. */
  readonly tenants?: readonly string[] | undefined;
  readonly has_tenant?: boolean | undefined;
  /** One of several. */
  readonly status?: readonly DeliveryStatus[] | undefined;
  /** All of them: `["seen", "unread"]` are the messages that were seen and not read. */
  readonly engagement_status?: readonly EngagementFilter[] | undefined;
  readonly archived?: "exclude" | "include" | "only" | undefined;
  /** One of at most 50. */
  readonly message_ids?: readonly string[] | undefined;
  /** Keys with their values in the data of the message: not nested. */
  readonly trigger_data?: object | undefined;
  readonly inserted_at?: TimeRange | undefined;
}

/** A range of times: timestamps. */
export interface TimeRange {
  readonly gt?: string | undefined;
  readonly gte?: string | undefined;
  readonly lt?: string | undefined;
  readonly lte?: string | undefined;
}

/** The columns of engagement statuses, and of their absence. */
const ENGAGEMENT_TESTS: ReadonlyMap<string, string> = new Map([
  ...ENGAGEMENT_STATUSES.map((status): [string, string] => [status, `m.${status}_at is not null`]),
  ...(["seen", "read", "archived"] as const).map((status): [string, string] => [
    `un${status}`,
    `m.${status}_at is null`,
  ]),
]);

const RANGE_OPERATORS = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

/** The most ids in a filter. */
const MOST_IDS = 50;

/** A part of a statement's `where`, and its parameters. */
export interface Clause {
  readonly where: string;
  readonly params: readonly unknown[];
}

/**
 * Writes a filter as SQL over the message `m`. Parameters are numbered from 1 on.
 *
 * @throws StoreError if the filter has a status that is none, too many ids, data that are nested, or a time that is none.
 */
export function whereOf(filter: MessageFilter): Clause {
  const tests: string[] = [];
  const params: unknown[] = [];
  const add = (test: (param: string) => string, value: unknown) => {
    params.push(value);
    tests.push(test(`$${params.length}`));
  };
  const equal = (column: string, key: keyof MessageFilter) => {
    const value = filter[key];
    if (value !== undefined && value !== null)
      add((param) => `m.${column} = ${param}::text`, textParam(value, key));
  };
  const among = (column: string, key: keyof MessageFilter) => {
    if (!given(filter[key])) return;
    const values = textsParam(filter[key], key);
    // Of one value, an index gives the rows in the order of the list.
    if (values.length === 1) add((param) => `m.${column} = ${param}::text`, values[0]);
    else add((param) => `m.${column} = any(${param}::text[])`, values);
  };
  if (given(filter.recipient)) {
    const { collection, id } = partsOfReference(filter.recipient as RecipientReference);
    add((param) => `m.recipient_collection = ${param}::text`, textParam(collection, "recipient.collection"));
    add((param) => `m.recipient_id = ${param}::text`, textParam(id, "recipient.id"));
  }
  if (given(filter.recipient_ids)) {
    tests.push("m.recipient_collection = '$users'");
    among("recipient_id", "recipient_ids");
  }
  equal("channel_id", "channel_id");
  equal("source_key", "source");
  among("source_key", "workflows");
  equal("workflow_run_id", "workflow_run_id");
  equal("workflow_recipient_run_id", "workflow_recipient_run_id");
  equal("tenant", "tenant");
  among("tenant", "tenants");
  if (given(filter.has_tenant)) tests.push(`m.tenant is ${filter.has_tenant === true ? "not " : ""}null`);
  if (given(filter.workflow_categories)) {
    add(
      (param) => `m.categories && ${param}::text[]`,
      textsParam(filter.workflow_categories, "workflow_categories"),
    );
  }
  if (given(filter.status)) {
    checkAmong(filter.status, DELIVERY_STATUSES, "status");
    among("status", "status");
  }
  if (given(filter.engagement_status)) {
    checkAmong(filter.engagement_status, [...ENGAGEMENT_TESTS.keys()], "engagement_status");
    for (const status of filter.engagement_status ?? []) tests.push(ENGAGEMENT_TESTS.get(status) as string);
  }
  if (given(filter.archived)) {
    checkAmong([filter.archived], ["exclude", "include", "only"], "archived");
    if (filter.archived !== "include")
      tests.push(`m.archived_at is ${filter.archived === "only" ? "not " : ""}null`);
  }
  if (given(filter.message_ids)) {
    if ((filter.message_ids?.length ?? 0) > MOST_IDS) {
      throw new StoreError("invalid-filter", `\`message_ids\` has more than ${MOST_IDS} ids.`, "message_ids");
    }
    among("id", "message_ids");
  }
  if (given(filter.trigger_data)) {
    add((param) => `m.trigger_data @> ${param}::jsonb`, dataFilterParam(filter.trigger_data, "trigger_data"));
  }
  for (const [key, time] of Object.entries(rangeOf(filter.inserted_at))) {
    const operator = RANGE_OPERATORS[key as keyof TimeRange];
    add((param) => `m.inserted_at ${operator} ${param}::timestamptz`, time);
  }
  return { where: tests.length === 0 ? "true" : tests.join(" and "), params };
}

/**
 * Returns the delivery statuses of a filter, each once.
 *
 * @throws StoreError if one is none.
 */
export function statusParams(statuses: unknown): readonly string[] {
  checkAmong(statuses, DELIVERY_STATUSES, "status");
  return [...new Set(textsParam(statuses, "status"))];
}

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/**
 * Checks the values of a filter.
 *
 * @throws StoreError if one is not allowed.
 */
export function checkAmong(values: unknown, allowed: readonly string[], place: string): void {
  const wrong = textsParam(values, place).find((value) => !allowed.includes(value));
  if (wrong === undefined) return;
  throw new StoreError(
    "invalid-filter",
    `\`${wrong}\` is not one of ${allowed.map((one) => `\`${one}\``).join(", ")}.`,
    place,
  );
}

function rangeOf(range: unknown): { readonly [key in keyof TimeRange]: string } {
  if (!given(range)) return {};
  if (!isMap(range)) throw new StoreError("invalid-filter", "`inserted_at` is not a range.", "inserted_at");
  const ends = Object.entries(range).filter(([, time]) => given(time));
  return Object.fromEntries(
    ends.map(([key, time]) => {
      if (Object.hasOwn(RANGE_OPERATORS, key)) return [key, timeParam(time, `inserted_at.${key}`)];
      throw new StoreError(
        "invalid-filter",
        `\`inserted_at.${key}\` is no end of a range. Write \`gt\`, \`gte\`, \`lt\` or \`lte\`.`,
        `inserted_at.${key}`,
      );
    }),
  );
}
