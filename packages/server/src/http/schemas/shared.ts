import {
  COUNT,
  list,
  NAME,
  nullable,
  object,
  oneOf,
  only,
  open,
  type Properties,
  ref,
  TEXT,
  TIME,
} from "./json-schema.ts";

/** The parameters of every list. */
export const PAGE: Properties = {
  after: { ...TEXT, description: "A cursor: lists what is older." },
  before: { ...TEXT, description: "A cursor: lists what is newer." },
  page_size: { type: "integer", minimum: 1, maximum: 50, default: 50 },
};

/** A page of a list; the platform calls its rows `items` in some lists and `entries` in others. */
export function page(rows: "items" | "entries", name: string) {
  return object({ [rows]: list(ref(name)), page_info: ref("PageInfo") });
}

export const SHARED_SCHEMAS: Properties = {
  Error: object(
    {
      code: TEXT,
      message: TEXT,
      status: { type: "integer", minimum: 400, maximum: 599 },
      type: oneOf([
        "authentication_error",
        "invalid_request_error",
        "rate_limit_error",
        "not_offered_error",
        "api_error",
      ]),
      errors: {
        ...list(object({ field: TEXT, message: TEXT })),
        description: "The mistakes of a request that cannot be read, each with its place.",
      },
    },
    ["errors"],
  ),
  PageInfo: object({
    __typename: only("PageInfo"),
    page_size: { type: "integer", minimum: 1, maximum: 50 },
    after: nullable(TEXT),
    before: nullable(TEXT),
  }),
  RecipientReference: {
    description: "The id of a user, or an object of a collection.",
    anyOf: [NAME, object({ id: NAME, collection: NAME })],
  },
  Recipient: {
    description: "A user or an object with what is known of it.",
    anyOf: [
      ref("User"),
      open(object({ __typename: only("Object"), id: TEXT, collection: TEXT, updated_at: TIME })),
    ],
  },
  BulkOperation: object({
    __typename: only("BulkOperation"),
    id: { type: "string", format: "uuid" },
    name: TEXT,
    status: oneOf(["queued", "processing", "completed", "failed"]),
    estimated_total_rows: COUNT,
    processed_rows: COUNT,
    success_count: COUNT,
    error_count: COUNT,
    error_items: list(open(object({ id: TEXT, collection: nullable(TEXT) }, ["collection"]))),
    progress_path: { type: "string", format: "uri-reference" },
    inserted_at: TIME,
    updated_at: TIME,
    started_at: nullable(TIME),
    completed_at: nullable(TIME),
    failed_at: nullable(TIME),
    error: nullable(TEXT),
  }),
};
