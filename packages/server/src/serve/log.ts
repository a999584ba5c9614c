import { pino } from "pino";
import type { Log } from "../http/app.ts";

/** The log of a server: a line of JSON for each entry. */
export type ServerLog = Log;

/** Keys that are never written, wherever they stand in an entry. */
const SECRET = [
  "authorization",
  "secret_key",
  "public_key",
  "password",
  "token",
  "connectionString",
  "x-knock-user-token",
];

/** Opens the log on standard output. */
export function openLog(level: string): ServerLog {
  return pino({
    level,
    redact: {
      paths: SECRET.flatMap((key) =>
        ["", "*.", "*.*."].map((parents) => `${parents}["${key}"]`.replace('.["', '["')),
      ),
      censor: "[redacted]",
    },
  });
}
