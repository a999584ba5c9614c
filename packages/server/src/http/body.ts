import { ApiError } from "./api-error.ts";

/** The most bytes of a body. */
export const BODY_LIMIT = 1_048_576;

/** The most bytes of a body with many messages, events or users. */
export const LARGE_BODY_LIMIT = 10_485_760;

/** The most lists and maps within each other. */
const DEEPEST = 64;

/** Reads the body of a request as text; undefined if it has none. Stops at the limit, whatever the length that was said. */
export async function readBody(request: Request, limit: number): Promise<string | undefined> {
  const tooLarge = () =>
    new ApiError(
      413,
      "body_too_large",
      `The body has more than ${limit} bytes. Divide it into several requests.`,
    );
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  if (request.body === null) return undefined;
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!/^(?:identity)?$/i.test(encoding)) {
    const message = `The body is encoded as \`${encoding.slice(0, 40)}\`. Send it as it is, without \`Content-Encoding\`.`;
    throw new ApiError(415, "unsupported_encoding", message);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body) {
      length += chunk.byteLength;
      if (length > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, "invalid_body", "The body ended before its length.");
  }
  if (length === 0) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ApiError(400, "invalid_body", "The body is not UTF-8.");
  }
}

/** Reads JSON. */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, "invalid_body", `The body is not JSON: ${(error as Error).message}.`);
  }
  checkLevels(value);
  return value;
}

/**
 * Refuses a value that is too deep, or that has a number beyond those that JavaScript has, which would be kept as null. Goes by levels
 * rather than calls itself: a body of brackets alone would need a deeper stack than there is.
 */
function checkLevels(value: unknown): void {
  let isInfinite = false;
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      throw new ApiError(
        400,
        "invalid_body",
        `The body has more than ${DEEPEST} lists and maps within each other.`,
      );
    }
    isInfinite ||= level.some((each) => typeof each === "number" && !Number.isFinite(each));
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  if (isInfinite) {
    throw new ApiError(400, "invalid_body", "The body has a number beyond 1.8e308, which cannot be kept.");
  }
}
