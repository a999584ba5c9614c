import type { OutgoingRequest, OutgoingResponse } from "./outgoing.ts";

/** The text that stands in logs for a secret. */
const REDACTED = "[redacted]";

/** Names of headers and parameters that hold secrets, or that sign. */
const SECRET =
  /auth|cookie|token|secret|password|passwd|signature|credential|api-?key|access-?key|^key$|^sig$/i;

/** The most characters of a body that a log keeps. */
const LONGEST_BODY = 10_000;

/** Returns a request as delivery logs have it, without secrets. */
export function requestLog({ url, method, headers, body }: OutgoingRequest): object {
  const { host, pathname, searchParams } = new URL(url);
  const query = [...searchParams].map(([name, value]): [string, string] => [
    name,
    SECRET.test(name) ? REDACTED : value,
  ]);
  return {
    host,
    path: pathname,
    method,
    query: query.length === 0 ? null : new URLSearchParams(query).toString(),
    headers: withoutSecrets(headers),
    body: body === null ? null : textForLog(body),
  };
}

/** Returns a response as delivery logs have it, without secrets. */
export function responseLog({ status, headers, body }: OutgoingResponse): object {
  return { status, headers: withoutSecrets(headers), body: textForLog(body) };
}

/** Headers without what is secret in them. */
function withoutSecrets(headers: { readonly [name: string]: string }): object {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, SECRET.test(name) ? REDACTED : textForLog(value)]),
  );
}

/** A text of any length and any characters as a database can keep it. */
export function textForLog(text: string): string {
  return text.slice(0, LONGEST_BODY).replace(/\0|\p{Surrogate}/gu, "\ufffd");
}
