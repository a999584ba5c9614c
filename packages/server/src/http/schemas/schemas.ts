import type { Properties } from "./json-schema.ts";
import { MESSAGE_SCHEMAS } from "./messages.ts";
import { SHARED_SCHEMAS } from "./shared.ts";
import { USER_SCHEMAS } from "./users.ts";

/** All schemas that have a name, in requests and in answers. */
export const SCHEMAS: Properties = { ...SHARED_SCHEMAS, ...MESSAGE_SCHEMAS, ...USER_SCHEMAS };
