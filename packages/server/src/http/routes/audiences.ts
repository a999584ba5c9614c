import {
  addAudienceMembers,
  inTransaction,
  listAudienceMembers,
  type Page,
  removeAudienceMembers,
  usersById,
} from "heed/store";
import { identify } from "../identify.ts";
import { type Route, route } from "../route.ts";
import { BOOLEAN, ref } from "../schemas/json-schema.ts";
import { PAGE } from "../schemas/shared.ts";
import { userAnswer } from "./answers.ts";

interface GivenMembers {
  readonly members: readonly {
    readonly user: { readonly id: string };
    readonly tenant?: string | null;
  }[];
}

const path = "/v1/audiences/{key}/members";

/** The routes of static audiences. One is there as long as it has members. */
export const AUDIENCE_ROUTES: readonly Route[] = [
  route<undefined, undefined>({
    method: "get",
    path,
    id: "listAudienceMembers",
    summary: "Lists the members of an audience, those added last first.",
    tier: 4,
    query: PAGE,
    answer: ref("AudienceMemberList"),
    handle: async ({ store, params: { key = "" }, query }) => {
      const { items, page_info } = await listAudienceMembers(store, key, query as Page | undefined);
      const users = await usersById(
        store,
        items.map(({ user_id }) => user_id),
      );
      const entries = items.map(({ user_id: id, tenant, added_at }) => ({
        __typename: "AudienceMember",
        user_id: id,
        tenant,
        added_at,
        user: userAnswer(users.get(id) ?? { id, properties: {}, created_at: added_at, updated_at: added_at }),
      }));
      return { entries, page_info };
    },
  }),
  route<undefined, GivenMembers>({
    method: "post",
    path,
    id: "addAudienceMembers",
    summary: "Adds users to an audience, and merges properties that are given into theirs. All are, or none.",
    tier: 3,
    query: { create_audience: BOOLEAN },
    body: { schema: ref("AudienceMembers") },
    handle: async ({ store, params: { key = "" }, body }) => {
      await inTransaction(store, async (within) => {
        for (const [index, { user }] of body.members.entries()) {
          const { id, ...properties } = user;
          // A bare id may be of a user who is identified later.
          if (Object.keys(properties).length === 0) continue;
          await identify(within, id, properties, `body.members[${index}].user`);
        }
        await addAudienceMembers(within, key, membersOf(body));
      });
    },
  }),
  route<undefined, GivenMembers>({
    method: "delete",
    path,
    id: "removeAudienceMembers",
    summary: "Takes users out of an audience. Those that are not in it change nothing.",
    tier: 3,
    body: { schema: ref("AudienceMembers") },
    handle: async ({ store, params: { key = "" }, body }) => {
      await removeAudienceMembers(store, key, membersOf(body));
    },
  }),
];

function membersOf({ members }: GivenMembers) {
  return members.map(({ user, tenant }) => ({ user_id: user.id, tenant }));
}
