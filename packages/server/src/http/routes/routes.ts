import type { Route } from "../route.ts";
import { AUDIENCE_ROUTES } from "./audiences.ts";
import { BULK_ROUTES } from "./bulk.ts";
import { FEED_ROUTES } from "./feeds.ts";
import { MESSAGE_ROUTES } from "./messages.ts";
import { OWN_ROUTES } from "./own.ts";
import { TENANT_ROUTES } from "./tenants.ts";
import { USER_ROUTES } from "./users.ts";

/** All routes of the API, in the order in which a router tries them. */
export const ROUTES: readonly Route[] = [
  ...MESSAGE_ROUTES,
  ...BULK_ROUTES,
  ...FEED_ROUTES,
  ...USER_ROUTES,
  ...AUDIENCE_ROUTES,
  ...TENANT_ROUTES,
  ...OWN_ROUTES,
];
