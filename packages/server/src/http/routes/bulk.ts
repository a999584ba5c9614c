import {
  type BulkAction,
  type BulkOperation,
  beginOperation,
  type MessageFilter,
  operation,
} from "heed/store";
import { missing } from "../api-error.ts";
import { forbidden } from "../auth/access.ts";
import type { Caller } from "../auth/caller.ts";
import { dataIn } from "../query.ts";
import { type Host, type Route, route } from "../route.ts";
import { NAME, ref } from "../schemas/json-schema.ts";
import { BULK_ACTION } from "../schemas/messages.ts";

interface BulkBody {
  readonly archived?: MessageFilter["archived"];
  readonly delivery_status?: NonNullable<MessageFilter["status"]>[number];
  readonly engagement_status?: NonNullable<MessageFilter["engagement_status"]>[number];
  readonly has_tenant?: boolean;
  readonly tenants?: readonly string[];
  readonly workflows?: readonly string[];
  readonly recipient_ids?: readonly string[];
  readonly user_ids?: readonly string[];
  readonly newer_than?: string;
  readonly older_than?: string;
  readonly trigger_data?: string;
}

export const BULK_ROUTES: readonly Route[] = [
  route<undefined, BulkBody | undefined>({
    method: "post",
    path: "/v1/channels/{channel_id}/messages/bulk/{action}",
    id: "bulkMessages",
    summary: "Begins to mark or delete all messages of a channel that a filter lets through.",
    tier: 2,
    grant: "user/feed_write",
    params: { channel_id: NAME, action: BULK_ACTION },
    body: { schema: ref("BulkFilter"), isOptional: true },
    answer: ref("BulkOperation"),
    handle: async ({ store, caller, host, params, body = {} }) => {
      const { channel_id, action } = params;
      const filter = { ...filterOf(body), channel_id, recipient_ids: recipientsFor(caller, action, body) };
      const begun = await beginOperation(store, action as BulkAction, filter);
      host.onOperation();
      return operationAnswer(begun, host);
    },
  }),
  route<undefined, undefined>({
    method: "get",
    path: "/v1/bulk_operations/{id}",
    id: "getBulkOperation",
    summary: "Returns a bulk operation.",
    tier: 4,
    answer: ref("BulkOperation"),
    handle: async ({ store, params: { id = "" }, host }) => {
      const found = await operation(store, id);
      if (found === undefined) throw missing("bulk operation", id);
      return operationAnswer(found, host);
    },
  }),
];

function filterOf(body: BulkBody): MessageFilter {
  const { delivery_status, engagement_status, newer_than, older_than, trigger_data } = body;
  const { archived, has_tenant, tenants, workflows } = body;
  return {
    archived,
    has_tenant,
    tenants,
    workflows,
    ...(delivery_status !== undefined && { status: [delivery_status] }),
    ...(engagement_status !== undefined && { engagement_status: [engagement_status] }),
    ...((newer_than ?? older_than) !== undefined && { inserted_at: { gt: newer_than, lt: older_than } }),
    trigger_data: dataIn(trigger_data, "body.trigger_data"),
  };
}

/**
 * The users whose messages a bulk operation is for; undefined stands for everybody's. A user's token restricts it to that
 * user, whatever the body says: the browser client names the user under a key that the description does not have, so a
 * filter that is overlooked must not mean everybody.
 */
function recipientsFor(
  caller: Caller,
  action: string | undefined,
  { recipient_ids, user_ids }: BulkBody,
): readonly string[] | undefined {
  const named =
    recipient_ids === undefined ? user_ids : recipient_ids.filter((id) => user_ids?.includes(id) ?? true);
  if (caller.kind === "secret") return named;
  if (action === "delete") throw forbidden("A public key may not delete messages. Use a secret key.");
  if (caller.user !== null) return [caller.user];
  if (named !== undefined && named.length > 0) return named;
  throw forbidden(
    "A public key without a user token may not change everybody's messages. Name users in `user_ids`.",
  );
}

/** A bulk operation in the platform's form. */
export function operationAnswer(operation: BulkOperation, { publicUrl }: Host): object {
  return { ...operation, progress_path: `${publicUrl}/v1/bulk_operations/${operation.id}` };
}
