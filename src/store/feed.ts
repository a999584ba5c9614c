import type { Row } from "./database.ts";
import { type EngagementFilter, type MessageFilter, whereOf } from "./filter.ts";
import { ACTIVITY_COLUMNS, type Activity, activityOf, type Content, contents } from "./lists.ts";
import { type KeptMessage, messageColumns, messageOf } from "./message.ts";
import { cursorOf, type Listed, type Page, pageOf, pageQuery } from "./pages.ts";
import type { Store } from "./store.ts";
import { onlyRow } from "./values.ts";

/** The messages of a feed. */
export interface FeedFilter
  extends Pick<
    MessageFilter,
    | "status"
    | "archived"
    | "source"
    | "tenant"
    | "has_tenant"
    | "workflow_categories"
    | "trigger_data"
    | "inserted_at"
  > {
  /** Engagement with which messages are listed. By default, all. */
  readonly engagement?: "unread" | "read" | "unseen" | "seen" | "all" | undefined;
}

/** A message of a feed, with what is shown of it. */
export interface FeedEntry {
  readonly message: KeptMessage;
  /** Its place in the list: as `before`, what is newer. */
  readonly cursor: string;
  readonly content: Content | null;
  /** The activities that led to it, the newest first; at most 10. */
  readonly activities: readonly Activity[];
  readonly total_activities: number;
  readonly total_actors: number;
}

/** A page of a feed, and the counts of all messages that its filter lets through. */
export interface Feed extends Listed<FeedEntry> {
  readonly meta: {
    readonly total_count: number;
    readonly unread_count: number;
    readonly unseen_count: number;
  };
}

/** The most activities that an entry shows. */
const MOST_ACTIVITIES = 10;

/** The name of the list, which its cursors have. */
const FEED = "feed";

/** Lists a user's messages on a channel, the newest first, with the counts of all of them. An unknown user has none. */
export async function feed(
  store: Store,
  user: string,
  channel_id: string,
  { engagement = "all", ...others }: FeedFilter = {},
  page: Page = {},
): Promise<Feed> {
  const { tables, database } = store;
  const engagement_status: readonly EngagementFilter[] = engagement === "all" ? [] : [engagement];
  const { where, params } = whereOf({ recipient: user, channel_id, engagement_status, ...others });
  const wanted = pageQuery(page, { list: FEED, time: "m.inserted_at", id: "m.id" });
  const counted = await database.query(
    `select count(*)::int as total, count(*) filter (where m.read_at is null)::int as unread,
       count(*) filter (where m.seen_at is null)::int as unseen
     from ${tables.messages} m where ${where}`,
    params,
  );
  const rows = await database.query(
    `select ${messageColumns(tables)} from ${tables.messages} m
     where ${where} and ${wanted.where(params.length + 1)} ${wanted.order}`,
    [...params, ...wanted.params],
  );
  const ids = rows.map((row) => String(row.id));
  const found = new Map((await contents(store, ids)).map((content) => [content.message_id, content]));
  const led = await database.query(
    `select a.* from unnest($1::text[]) as wanted(id) cross join lateral (
       select ${ACTIVITY_COLUMNS} from ${tables.activities} where message = wanted.id
       order by inserted_at desc, id desc limit ${MOST_ACTIVITIES}) a`,
    [ids],
  );
  const entryOf = (row: Row): FeedEntry => ({
    message: messageOf(row),
    cursor: cursorOf(row.inserted_at, row.id, FEED),
    content: found.get(String(row.id)) ?? null,
    activities: led.filter((one) => one.message === row.id).map(activityOf),
    total_activities: Number(row.total_activities),
    total_actors: Number(row.total_actors),
  });
  const { total, unread, unseen } = onlyRow(counted);
  return {
    ...pageOf(wanted, rows, entryOf, (row) => [row.inserted_at, row.id]),
    meta: { total_count: Number(total), unread_count: Number(unread), unseen_count: Number(unseen) },
  };
}
