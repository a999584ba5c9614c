import { StoreError } from "heed/store";
import { ApiError } from "./api-error.ts";

/** The codes by which PostgreSQL says that a value cannot be stored: data exceptions, and limits that it exceeds. */
const UNSTORABLE = /^(?:22|54)/;

/** The codes of a database that cannot be reached, or is being stopped, or has no connection left. */
const UNREACHABLE = /^(?:08|53|57P)|^E(?:CONNREFUSED|CONNRESET|HOSTUNREACH|NOTFOUND|PIPE|TIMEDOUT)$/;

/** Returns the refusal that an error stands for; undefined if the error is the server's own. */
export function refusalOf(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreError) {
    if (error.code === "newer-database" || error.code === "migration-changed") return undefined;
    const mistakes = error.place === undefined ? undefined : [{ field: error.place, message: error.message }];
    return new ApiError(
      422,
      error.code === "unknown-channel" ? "channel_invalid" : "invalid_params",
      error.message,
      {
        mistakes,
      },
    );
  }
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (typeof code === "string" && code.length === 5 && UNSTORABLE.test(code)) {
    return new ApiError(
      422,
      "invalid_params",
      "A value is too long, too large or nested too deep to be stored.",
    );
  }
  return undefined;
}

/** The answer to a request that failed by a fault of the server; the log says more. */
export function faultOf(error: unknown, requestId: string): ApiError {
  const told = `The server's log says why, under the request id ${requestId}.`;
  if (!UNREACHABLE.test(String((error as { readonly code?: unknown } | null)?.code))) {
    return new ApiError(500, "internal_error", `The server failed. ${told}`);
  }
  return new ApiError(
    503,
    "database_unavailable",
    `The database cannot be reached. Ask again in a second. ${told}`,
    {
      headers: { "retry-after": "1" },
    },
  );
}
