import { createHash } from "node:crypto";
import { answerRequest, beginRequest, dropRequest, inTransaction, type Store } from "heed/store";
import { ApiError } from "./api-error.ts";

/** How long an answer is kept, in milliseconds. */
const KEPT_FOR = 86_400_000;

/** The longest key. */
const LONGEST_KEY = 255;

/** A request that is carried out once under its key. */
export interface OnceRequest {
  readonly key: string;
  /** The route with the path: one key may stand for one request to each. */
  readonly scope: string;
  readonly body: string;
  readonly requestId: string;
}

/** The answer to a request, and the id of the request that was carried out, if it was an earlier one. */
export interface OnceAnswer {
  readonly answer: unknown;
  readonly replayOf: string | null;
}

/**
 * Carries out a request once under its key: the answer is kept in the transaction of what it changes, so whoever asks
 * again gets it, also after a crash. A request that fails gives its key free.
 */
export async function once(
  store: Store,
  { key, scope, body, requestId }: OnceRequest,
  work: (store: Store) => Promise<unknown>,
): Promise<OnceAnswer> {
  if (key.length > LONGEST_KEY) {
    throw new ApiError(
      400,
      "invalid_idempotency_key",
      `\`Idempotency-Key\` has more than ${LONGEST_KEY} characters.`,
    );
  }
  const request = { scope, key };
  const fingerprint = createHash("sha256").update(body).digest("hex");
  const known = await beginRequest(store, { ...request, fingerprint });
  switch (known.state) {
    case "other-parameters":
      throw new ApiError(
        400,
        "idempotency_key_reused",
        "`Idempotency-Key` belongs to a request with another body. Use a fresh key for each request.",
      );
    case "in-flight":
      throw new ApiError(
        409,
        "idempotency_key_in_flight",
        "A request with this `Idempotency-Key` is being carried out. Ask again in a second.",
        { headers: { "x-should-retry": "true", "retry-after": "1" } },
      );
    case "answered": {
      const { answer, id } = known.answer as { readonly answer: unknown; readonly id: string };
      return { answer, replayOf: id };
    }
    case "new":
      try {
        const answer = await inTransaction(store, async (within) => {
          const made = await work(within);
          await answerRequest(within, request, { id: requestId, answer: made }, KEPT_FOR);
          return made;
        });
        return { answer, replayOf: null };
      } catch (error) {
        await dropRequest(store, request);
        throw error;
      }
  }
}
