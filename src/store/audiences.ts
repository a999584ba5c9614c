import { newId } from "./ids.ts";
import { type Listed, type Page, pageOf, pageQuery } from "./pages.ts";
import { momentOf, type Store } from "./store.ts";
import { optionalText, textParam, timeOf } from "./values.ts";

/** A user in an audience, at large or for a tenant; the user need not be known yet. */
export interface AudienceMember {
  readonly user_id: string;
  readonly tenant?: string | null | undefined;
}

/** A member as it is listed. */
export interface KeptAudienceMember extends Required<AudienceMember> {
  readonly tenant: string | null;
  readonly added_at: string;
}

/**
 * Adds members to an audience, which is there as long as it has members. Returns those that were not in it, each once, in
 * the order given.
 */
export async function addAudienceMembers(
  store: Store,
  audience: string,
  members: readonly AudienceMember[],
): Promise<readonly Required<AudienceMember>[]> {
  const { tables } = store;
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const rows = memberRows(members).map((row) => ({ ...row, id: newId() }));
    const added = await query(
      `insert into ${tables.audience_members} (id, audience, user_id, tenant, added_at)
       select id, $1::text, user_id, tenant, $3::timestamptz
       from jsonb_to_recordset($2::jsonb) as x(id text, user_id text, tenant text)
       order by user_id, tenant
       on conflict do nothing returning id`,
      [textParam(audience, "audience"), JSON.stringify(rows), now],
    );
    const ids = new Set(added.map(({ id }) => id));
    return rows
      .filter(({ id }) => ids.has(id))
      .map(({ user_id, tenant }) => ({ user_id, tenant: tenantOf(tenant) }));
  });
}

/** Removes members from an audience. Those that are not in it change nothing. Returns how many were. */
export async function removeAudienceMembers(
  { tables, database }: Store,
  audience: string,
  members: readonly AudienceMember[],
): Promise<number> {
  const rows = await database.query(
    `delete from ${tables.audience_members} where audience = $1::text and (user_id, tenant) in (
       select user_id, tenant from jsonb_to_recordset($2::jsonb) as x(user_id text, tenant text))
     returning id`,
    [textParam(audience, "audience"), JSON.stringify(memberRows(members))],
  );
  return rows.length;
}

/** Lists the members of an audience, those added last first; one that has none is empty. */
export async function listAudienceMembers(
  { tables, database }: Store,
  audience: string,
  page: Page = {},
): Promise<Listed<KeptAudienceMember>> {
  const wanted = pageQuery(page, { list: "members", time: "added_at", id: "id" });
  const rows = await database.query(
    `select id, user_id, tenant, added_at from ${tables.audience_members}
     where audience = $1::text and ${wanted.where(2)} ${wanted.order}`,
    [textParam(audience, "audience"), ...wanted.params],
  );
  return pageOf(
    wanted,
    rows,
    (row) => ({
      user_id: String(row.user_id),
      tenant: tenantOf(row.tenant),
      added_at: timeOf(row.added_at) as string,
    }),
    (row) => [row.added_at, row.id],
  );
}

/**
 * Returns the keys of the audiences that a user is in, in order, as conditions read them in a run: for its tenant those to
 * which the user was added for that tenant, and without one those at large.
 */
export async function audiencesOf(
  { tables, database }: Store,
  user: string,
  tenant: string | null = null,
): Promise<readonly string[]> {
  const rows = await database.query(
    `select audience from ${tables.audience_members} where user_id = $1::text and tenant = $2::text order by audience`,
    [textParam(user, "user"), optionalText(tenant, "tenant") ?? AT_LARGE],
  );
  return rows.map((row) => String(row.audience));
}

/** The tenant of a row that has none: a primary key takes no null. */
const AT_LARGE = "";

function tenantOf(column: unknown): string | null {
  return column === AT_LARGE ? null : String(column);
}

/** Members as rows, each once. */
function memberRows(members: readonly AudienceMember[]): readonly { user_id: string; tenant: string }[] {
  const rows = members.map(({ user_id, tenant }, index) => ({
    user_id: textParam(user_id, `members[${index}].user_id`),
    tenant: optionalText(tenant, `members[${index}].tenant`) ?? AT_LARGE,
  }));
  return [...new Map(rows.map((row) => [JSON.stringify([row.user_id, row.tenant]), row])).values()];
}
