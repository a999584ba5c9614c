import {
  changeUser,
  deleteUser,
  identifyUser,
  inTransaction,
  listUsers,
  type Page,
  recordOperation,
  type Store,
  type User,
  user,
} from "heed/store";
import { missing } from "../api-error.ts";
import { checkGrant } from "../auth/access.ts";
import { LARGE_BODY_LIMIT } from "../body.ts";
import { checkSet, type GivenSet, identify, keptSet, PREFERENCE_PARTS, withPart } from "../identify.ts";
import { type Call, type Route, route } from "../route.ts";
import { list, oneOf, ref } from "../schemas/json-schema.ts";
import { PAGE } from "../schemas/shared.ts";
import { mapped, userAnswer } from "./answers.ts";
import { operationAnswer } from "./bulk.ts";

/** The grants that parts of a user need. */
const INLINE_GRANTS = [
  ["preferences", "preferences/write"],
  ["channel_data", "channel_data/write"],
] as const;

const USERS: readonly Route[] = [
  route<undefined, { readonly users: readonly ({ readonly id: string } & object)[] }>({
    method: "post",
    path: "/v1/users/bulk/identify",
    id: "bulkIdentify",
    summary: "Merges properties into those of users. All are done, or none.",
    tier: 1,
    body: { schema: ref("UserBatch") },
    bodyLimit: LARGE_BODY_LIMIT,
    answer: ref("BulkOperation"),
    handle: ({ body: { users }, ...call }) =>
      inBulk(call, "users.identify", users, (store, { id, ...properties }, index) =>
        identify(store, id, properties, `body.users[${index}]`),
      ),
  }),
  route<undefined, { readonly user_ids: readonly string[] }>({
    method: "post",
    path: "/v1/users/bulk/delete",
    id: "bulkDeleteUsers",
    summary: "Deletes users. Their messages stay.",
    tier: 1,
    body: { schema: ref("UserIds") },
    answer: ref("BulkOperation"),
    handle: ({ body: { user_ids }, ...call }) => inBulk(call, "users.delete", user_ids, deleteUser),
  }),
  route<undefined, { readonly user_ids: readonly string[]; readonly preferences: GivenSet }>({
    method: "post",
    path: "/v1/users/bulk/preferences",
    id: "bulkSetPreferences",
    summary: "Replaces a preference set of users. All are done, or none.",
    tier: 1,
    body: { schema: ref("PreferenceBatch") },
    answer: ref("BulkOperation"),
    handle: ({ body: { user_ids, preferences }, ...call }) => {
      const { id: set = "default", ...given } = preferences;
      checkSet(given, "body.preferences");
      return inBulk(call, "users.preferences", user_ids, (store, id) => putSet(store, id, set, given));
    },
  }),
  route<Page & { readonly include?: readonly string[] }, undefined>({
    method: "get",
    path: "/v1/users",
    id: "listUsers",
    summary: "Lists users, the newest first.",
    tier: 4,
    query: { ...PAGE, include: list(oneOf(["preferences"])) },
    answer: ref("UserList"),
    handle: async ({ store, query: { include, ...page } }) => {
      const { items, page_info } = mapped(await listUsers(store, page), (one) => ({
        ...userAnswer(one),
        ...(include?.includes("preferences") && {
          preferences: setsOf(one).map(([id, set]) => setAnswer(id, set)),
        }),
      }));
      return { entries: items, page_info };
    },
  }),
  route<undefined, object | undefined>({
    method: "put",
    path: "/v1/users/{user_id}",
    id: "identifyUser",
    summary: "Merges properties into those of a user, and makes the user if there is none.",
    tier: 3,
    grant: "user/write",
    body: { schema: ref("UserProperties"), isOptional: true },
    answer: ref("User"),
    handle: async ({ store, caller, params: { user_id = "" }, body = {} }) => {
      // A token that may write the user alone does not reach these by another way.
      for (const [part, grant] of INLINE_GRANTS) if (Object.hasOwn(body, part)) checkGrant(caller, grant);
      return userAnswer(await identify(store, user_id, body, "body"));
    },
  }),
  route<undefined, undefined>({
    method: "get",
    path: "/v1/users/{user_id}",
    id: "getUser",
    summary: "Returns a user.",
    tier: 4,
    grant: "user/read",
    answer: ref("User"),
    handle: async ({ store, params }) => userAnswer(await userIn(store, params)),
  }),
  route<undefined, undefined>({
    method: "delete",
    path: "/v1/users/{user_id}",
    id: "deleteUser",
    summary: "Deletes a user. The user's messages stay.",
    tier: 2,
    handle: async ({ store, params: { user_id = "" } }) => {
      if (!(await deleteUser(store, user_id))) throw missing("user", user_id);
    },
  }),
];

const CHANNEL_DATA: readonly Route[] = (["get", "put", "delete"] as const).map((method) =>
  route<undefined, { readonly data: object }>({
    method,
    path: "/v1/users/{user_id}/channel_data/{channel_id}",
    id: `${method}ChannelData`,
    summary: `${{ get: "Returns", put: "Replaces", delete: "Deletes" }[method]} what a channel needs to reach a user.`,
    tier: method === "get" ? 4 : 3,
    grant: method === "get" ? "channel_data/read" : "channel_data/write",
    ...(method === "put" && { body: { schema: ref("GivenChannelData") } }),
    ...(method !== "delete" && { answer: ref("ChannelData") }),
    handle: async ({ store, params, body }) => {
      const { user_id = "", channel_id = "" } = params;
      const answer = (data: unknown) => ({ __typename: "ChannelData", channel_id, data });
      if (method === "put") {
        await changeUser(store, user_id, (properties) =>
          withPart(properties, "channel_data", channel_id, body.data),
        );
        return answer(body.data);
      }
      const all = partsOf(await userIn(store, params), "channel_data");
      const found = all.find(([id]) => id === channel_id);
      if (found === undefined) throw missing("channel data of the user for the channel", channel_id);
      if (method === "get") return answer(found[1]);
      return void (await changeUser(store, user_id, (properties) =>
        withPart(properties, "channel_data", channel_id, undefined),
      ));
    },
  }),
);

const PREFERENCES: readonly Route[] = [
  route<undefined, undefined>({
    method: "get",
    path: "/v1/users/{user_id}/preferences",
    id: "listPreferences",
    summary: "Returns all preference sets of a user.",
    tier: 4,
    grant: "preferences/read",
    answer: ref("PreferenceSets"),
    handle: async ({ store, params }) =>
      setsOf(await userIn(store, params)).map(([id, set]) => setAnswer(id, set)),
  }),
  route<undefined, undefined>({
    method: "get",
    path: "/v1/users/{user_id}/preferences/{set}",
    id: "getPreferences",
    summary: "Returns a preference set of a user; one that was never set has nothing in it.",
    tier: 4,
    grant: "preferences/read",
    answer: ref("PreferenceSet"),
    handle: async ({ store, params }) => {
      const { set = "" } = params;
      const found = setsOf(await userIn(store, params)).find(([id]) => id === set);
      return setAnswer(set, found?.[1] ?? {});
    },
  }),
  route<undefined, GivenSet>({
    method: "put",
    path: "/v1/users/{user_id}/preferences/{set}",
    id: "setPreferences",
    summary: "Replaces a preference set of a user, or merges into it.",
    tier: 3,
    grant: "preferences/write",
    body: { schema: ref("GivenPreferenceSet") },
    answer: ref("PreferenceSet"),
    handle: async ({ store, params, body }) => {
      const { user_id = "", set = "" } = params;
      checkSet(body, "body");
      return putSet(store, user_id, set, body);
    },
  }),
  route<undefined, undefined>({
    method: "delete",
    path: "/v1/users/{user_id}/preferences/{set}",
    id: "deletePreferences",
    summary: "Deletes a preference set of a user.",
    tier: 3,
    handle: async ({ store, params }) => {
      const { user_id = "", set = "" } = params;
      await userIn(store, params);
      await changeUser(store, user_id, (properties) => withPart(properties, "preferences", set, undefined));
    },
  }),
];

async function userIn(store: Store, { user_id = "" }: Call["params"]): Promise<User> {
  const found = await user(store, user_id);
  if (found === undefined) throw missing("user", user_id);
  return found;
}

/** Does something to each of many in one transaction, which is over when it is answered. */
async function inBulk<Item>(
  { store, host }: Pick<Call, "store" | "host">,
  name: string,
  items: readonly Item[],
  work: (store: Store, item: Item, index: number) => Promise<unknown>,
): Promise<object> {
  return inTransaction(store, async (within) => {
    for (const [index, item] of items.entries()) await work(within, item, index);
    return operationAnswer(await recordOperation(within, name, items.length), host);
  });
}

function setsOf(found: User): readonly [string, GivenSet][] {
  return partsOf(found, "preferences") as [string, GivenSet][];
}

function partsOf({ properties }: User, name: "preferences" | "channel_data"): readonly [string, unknown][] {
  return Object.entries((properties[name] as object | null | undefined) ?? {});
}

async function putSet(store: Store, user_id: string, set: string, given: GivenSet): Promise<object> {
  const kept = keptSet(given);
  const changed =
    given.__persistence_strategy__ === "merge"
      ? await identifyUser(store, user_id, { preferences: { [set]: kept } })
      : await changeUser(store, user_id, (properties) => withPart(properties, "preferences", set, kept));
  return setAnswer(set, setsOf(changed).find(([id]) => id === set)?.[1] ?? {});
}

/** A preference set in the platform's form. */
function setAnswer(id: string, set: GivenSet): object {
  return { id, ...Object.fromEntries(PREFERENCE_PARTS.map((part) => [part, set[part] ?? null])) };
}

/** The routes that the platform offers on users. Paths without parameters come first, as a router takes the first that fits. */
export const USER_ROUTES: readonly Route[] = [...USERS, ...CHANNEL_DATA, ...PREFERENCES];
