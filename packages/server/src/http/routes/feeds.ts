import { type Feed, type FeedEntry, type FeedFilter, feed, type Page } from "heed/store";
import { invalid } from "../api-error.ts";
import { cleanBlocks } from "../html.ts";
import { dataIn, rangeIn } from "../query.ts";
import { type Route, route } from "../route.ts";
import { ref } from "../schemas/json-schema.ts";
import { FEED_FILTER } from "../schemas/messages.ts";
import { PAGE } from "../schemas/shared.ts";
import { activityAnswer, recipientsOf } from "./answers.ts";

interface FeedQuery extends Page {
  readonly status?: FeedFilter["engagement"];
  readonly archived?: FeedFilter["archived"];
  readonly source?: string;
  readonly tenant?: string;
  readonly has_tenant?: boolean;
  readonly workflow_categories?: readonly string[];
  readonly trigger_data?: string;
  readonly mode?: "compact" | "rich";
  readonly exclude?: string;
}

export const FEED_ROUTES: readonly Route[] = [
  route<FeedQuery, undefined>({
    method: "get",
    path: "/v1/users/{user_id}/feeds/{channel_id}",
    id: "listFeed",
    summary:
      "Lists a user's messages on a channel, the newest first, with the counts of all that the filter lets through.",
    tier: 2,
    isPerUser: true,
    grant: "user/feed_read",
    query: { ...FEED_FILTER, ...PAGE },
    isLenient: true,
    answer: ref("Feed"),
    handle: async ({ store, params, query }) => {
      const { status, archived, source, tenant, has_tenant, workflow_categories } = query;
      const { user_id = "", channel_id = "" } = params;
      const excluded = pathsIn(query.exclude);
      const found = await feed(
        store,
        user_id,
        channel_id,
        {
          engagement: status,
          archived,
          source,
          tenant,
          has_tenant,
          workflow_categories,
          trigger_data: dataIn(query.trigger_data, "query.trigger_data"),
          inserted_at: rangeIn(query, "inserted_at"),
        },
        { after: query.after, before: query.before, page_size: query.page_size },
      );
      return without(await feedAnswer(store, found, query.mode === "compact"), excluded);
    },
  }),
  route<undefined, undefined>({
    method: "get",
    path: "/v1/users/{user_id}/feeds/{channel_id}/settings",
    id: "getFeedSettings",
    summary: "Returns the settings of a feed.",
    tier: 4,
    grant: "user/feed_read",
    isLenient: true,
    answer: ref("FeedSettings"),
    handle: async () => ({ features: { branding_required: false } }),
  }),
];

async function feedAnswer(
  store: Parameters<typeof recipientsOf>[0],
  { items, page_info, meta }: Feed,
  isCompact: boolean,
): Promise<object> {
  const whole = await recipientsOf(
    store,
    items.flatMap(({ activities }) => activities),
    items.flatMap(({ message }) => message.actors),
  );
  return {
    entries: items.map((entry) => itemOf(entry, whole, isCompact)),
    page_info,
    meta: { __typename: "FeedMetadata", ...meta },
    vars: {},
  };
}

function itemOf(
  { message, cursor, content, activities, total_activities, total_actors }: FeedEntry,
  whole: Awaited<ReturnType<typeof recipientsOf>>,
  isCompact: boolean,
): object {
  const {
    id,
    inserted_at,
    updated_at,
    seen_at,
    read_at,
    interacted_at,
    link_clicked_at,
    clicked_at,
    archived_at,
  } = message;
  const { key, version_id, categories } = message.source;
  const actors = (isCompact ? message.actors.slice(0, 1) : message.actors).map((actor) =>
    whole(actor, inserted_at),
  );
  return {
    __typename: "FeedItem",
    __cursor: cursor,
    ...{ id, inserted_at, updated_at },
    ...{ seen_at, read_at, interacted_at, link_clicked_at, clicked_at, archived_at },
    actors,
    ...(!isCompact && {
      activities: activities.map((activity) => activityAnswer(activity, whole)),
      total_activities,
    }),
    total_actors,
    blocks: cleanBlocks((content?.data as { readonly blocks?: unknown } | undefined)?.blocks),
    data: isCompact ? flat(message.data) : message.data,
    source: { __typename: "NotificationSource", key, version_id, categories },
    tenant: message.tenant,
  };
}

/** Data without what is nested in them. */
function flat(data: object): object {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => typeof value !== "object" || value === null),
  );
}

/** The most keys of a path to leave out. */
const MOST_KEYS = 3;

function pathsIn(text: string | undefined): readonly (readonly string[])[] {
  const paths = (text ?? "")
    .split(",")
    .filter((path) => path !== "")
    .map((path) => path.split("."));
  if (paths.every((path) => path.length <= MOST_KEYS)) return paths;
  throw invalid("query.exclude", `\`query.exclude\` has a path of more than ${MOST_KEYS} keys.`);
}

/** Leaves values out of an answer; a path goes through every row of a list. */
function without(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.length === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => without(each, paths));
  const gone = new Set(paths.filter((path) => path.length === 1).map(([key]) => key));
  const kept = Object.entries(value).filter(([key]) => !gone.has(key));
  return Object.fromEntries(
    kept.map(([key, each]) => {
      const within = paths.filter((path) => path.length > 1 && path[0] === key).map((path) => path.slice(1));
      return [key, without(each, within)];
    }),
  );
}
