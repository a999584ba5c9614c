import { deleteObject, type KeptObject, object, type Store, TENANTS } from "heed/store";
import { missing } from "../api-error.ts";
import { identifyTenant } from "../identify.ts";
import { type Call, type Route, route } from "../route.ts";
import { ref } from "../schemas/json-schema.ts";

const path = "/v1/tenants/{tenant_id}";

/** The routes of tenants, whose default preference sets bear on the runs for them. */
export const TENANT_ROUTES: readonly Route[] = [
  route<undefined, object | undefined>({
    method: "put",
    path,
    id: "setTenant",
    summary: "Merges properties into those of a tenant, and makes the tenant if there is none.",
    tier: 3,
    body: { schema: ref("TenantProperties"), isOptional: true },
    answer: ref("Tenant"),
    handle: async ({ store, params, body = {} }) => {
      await identifyTenant(store, { ...body, id: params.tenant_id ?? "" }, "body");
      return tenantAnswer(await tenantIn(store, params));
    },
  }),
  route<undefined, undefined>({
    method: "get",
    path,
    id: "getTenant",
    summary: "Returns a tenant.",
    tier: 4,
    answer: ref("Tenant"),
    handle: async ({ store, params }) => tenantAnswer(await tenantIn(store, params)),
  }),
  route<undefined, undefined>({
    method: "delete",
    path,
    id: "deleteTenant",
    summary: "Deletes a tenant. Its messages stay.",
    tier: 3,
    handle: async ({ store, params: { tenant_id = "" } }) => {
      const isDeleted = await deleteObject(store, { collection: TENANTS, id: tenant_id });
      if (!isDeleted) throw missing("tenant", tenant_id);
    },
  }),
];

async function tenantIn(store: Store, { tenant_id = "" }: Call["params"]): Promise<KeptObject> {
  const found = await object(store, { collection: TENANTS, id: tenant_id });
  if (found === undefined) throw missing("tenant", tenant_id);
  return found;
}

/** The properties that are a tenant's own, but not shown as such. */
const HIDDEN = ["__typename", "id", "preferences", "channel_data"];

function tenantAnswer({ id, properties }: KeptObject): object {
  const shown = Object.entries(properties).filter(([key]) => !HIDDEN.includes(key));
  return { ...Object.fromEntries(shown), __typename: "Tenant", id };
}
