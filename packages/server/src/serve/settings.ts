/** The database of a server: a folder, or the connection string of a PostgreSQL server. */
export type DatabaseSetting =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "server"; readonly url: string };

/** The settings of a server, as they were read. */
export interface Settings {
  readonly database: DatabaseSetting;
  readonly schema: string;
  readonly connections: number;
  readonly secretKeys: readonly string[];
  readonly publicKeys: readonly string[];
  readonly jwtPublicKey: string | undefined;
  readonly needsToken: boolean;
  readonly linkKeys: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly origins: readonly string[];
  readonly limitFactor: number;
  readonly logLevel: string;
  readonly drainSeconds: number;
  readonly retentionDays: number;
  /** Addresses that requests may go to although they are not public. */
  readonly allow: readonly string[];
  readonly channelsFile: string | undefined;
  /** The folder of the workflows that run here; undefined if none do. */
  readonly workflowsFolder: string | undefined;
  /** The id of the environment, in webhooks and delivery logs. */
  readonly environment: string;
  /** True if the pages of the debugger are served. */
  readonly hasDebugger: boolean;
}

/** Thrown if settings cannot be read. The message has a line for each mistake. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** The settings that the environment has, each with a line of help. */
export const SETTINGS = {
  HEED_DATA: "the folder that keeps everything, in place of --data",
  DATABASE_URL: "a PostgreSQL server, such as postgres://user:secret@host:5432/name, in place of a folder",
  HEED_SCHEMA: "the schema of the tables (heed)",
  HEED_CONNECTIONS: "the most connections to a PostgreSQL server (10)",
  HEED_SECRET_KEY:
    "the key of your own servers, 24 characters or more; several with commas while you rotate them",
  HEED_PUBLIC_KEY: "the key of browsers and apps; likewise",
  HEED_JWT_PUBLIC_KEY: "the public half of the RSA key that signs user tokens: PEM, or PEM in base64",
  HEED_USER_TOKENS:
    "required, or optional for development: then a public key alone may do what any user may (required)",
  HEED_LINK_KEY:
    "signs tracked links; several with commas while you rotate them (derived from HEED_SECRET_KEY)",
  HOST: "the address to listen on (127.0.0.1: this machine only)",
  PORT: "the port to listen on (4333)",
  HEED_PUBLIC_URL: "the address by which clients reach the server, for links in its answers",
  HEED_ORIGINS: "the origins of pages that may call, with commas (*: all)",
  HEED_RATE_LIMITS: "a factor of the platform's limits, or off (1)",
  HEED_LOG_LEVEL: "debug, info, warn, error or silent (info)",
  HEED_DRAIN_SECONDS: "how long requests may go on after SIGTERM (10)",
  HEED_RETENTION_DAYS: "how long messages are kept that no feed shows (30)",
  HEED_CHANNELS: "a file of JSON with the channels that are delivered here; without it, feeds only",
  HEED_WORKFLOWS:
    "a folder of workflow files that run here, as `workflow pull` writes them; without it, none",
  HEED_ALLOW:
    "addresses, ranges and hosts, with commas, that webhooks and deliveries may reach although they are not public",
  HEED_DEBUGGER:
    "true serves pages at /debugger that show runs and messages to whoever has a secret key (false)",
  HEED_ENVIRONMENT: "the id of the environment that webhooks and delivery logs name (default)",
} as const;

/** The name of a setting. */
export type SettingName = keyof typeof SETTINGS;

/** The shortest key. */
const SHORTEST_KEY = 24;

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"];

/**
 * Reads settings from the environment; what the command line says comes first.
 *
 * @throws SettingsError with all mistakes at once.
 */
export function readSettings(
  env: NodeJS.ProcessEnv,
  given: { readonly [name in SettingName]?: string } = {},
): Settings {
  const mistakes: string[] = [];
  const text = (name: SettingName) => {
    const value = (given[name] ?? env[name])?.trim();
    return value === "" ? undefined : value;
  };
  const number = (name: SettingName, usual: number, least: number, most: number, isWhole = true) => {
    const value = Number(text(name) ?? usual);
    if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
    mistakes.push(
      `${name} is \`${text(name)}\`. Give a ${isWhole ? "whole " : ""}number from ${least} to ${most}.`,
    );
    return usual;
  };
  const among = (name: SettingName, values: readonly string[], usual: string) => {
    const value = text(name) ?? usual;
    if (!values.includes(value)) mistakes.push(`${name} is \`${value}\`. Give one of ${values.join(", ")}.`);
    return value;
  };
  const keys = (name: SettingName) => {
    const all = (text(name) ?? "")
      .split(",")
      .map((key) => key.trim())
      .filter((key) => key !== "");
    if (all.some((key) => key.length < SHORTEST_KEY)) {
      // The key itself is not shown: what is said here may be kept in a log.
      mistakes.push(
        `${name} has a key of less than ${SHORTEST_KEY} characters. Make one by \`openssl rand -hex 24\`.`,
      );
    }
    if (all.some((key) => /\s/.test(key))) mistakes.push(`${name} has a key with a space in it.`);
    return all;
  };
  const url = (name: SettingName) => {
    const value = text(name);
    if (value !== undefined && !/^https?:\/\/[^\s/]+/.test(value)) {
      mistakes.push(`${name} is \`${value}\`. Give an address such as https://messages.example.com.`);
    }
    return value?.replace(/\/+$/, "");
  };
  for (const name of Object.keys(env)) {
    if (name.startsWith("HEED_") && !Object.hasOwn(SETTINGS, name)) {
      mistakes.push(`${name} is not a setting. \`heed-server --help\` lists them.`);
    }
  }
  const settings: Settings = {
    database: databaseIn(text("HEED_DATA"), text("DATABASE_URL"), mistakes),
    schema: text("HEED_SCHEMA") ?? "heed",
    connections: number("HEED_CONNECTIONS", 10, 2, 1000),
    secretKeys: keys("HEED_SECRET_KEY"),
    publicKeys: keys("HEED_PUBLIC_KEY"),
    jwtPublicKey: text("HEED_JWT_PUBLIC_KEY"),
    needsToken: among("HEED_USER_TOKENS", ["required", "optional"], "required") === "required",
    linkKeys: keys("HEED_LINK_KEY"),
    host: text("HOST") ?? "127.0.0.1",
    port: number("PORT", 4333, 0, 65_535),
    publicUrl: url("HEED_PUBLIC_URL"),
    origins: (text("HEED_ORIGINS") ?? "*").split(",").map((origin) => origin.trim()),
    limitFactor:
      text("HEED_RATE_LIMITS") === "off" ? 0 : number("HEED_RATE_LIMITS", 1, 0.001, 1_000_000, false),
    logLevel: among("HEED_LOG_LEVEL", LOG_LEVELS, "info"),
    drainSeconds: number("HEED_DRAIN_SECONDS", 10, 0, 3600),
    retentionDays: number("HEED_RETENTION_DAYS", 30, 1, 36_500),
    channelsFile: text("HEED_CHANNELS"),
    workflowsFolder: text("HEED_WORKFLOWS"),
    allow: (text("HEED_ALLOW") ?? "")
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ""),
    environment: text("HEED_ENVIRONMENT") ?? "default",
    hasDebugger: among("HEED_DEBUGGER", ["true", "false"], "false") === "true",
  };
  const [secret, open] = [settings.secretKeys, settings.publicKeys];
  if (secret.some((key) => open.includes(key))) {
    mistakes.push(
      "HEED_PUBLIC_KEY is a secret key too. Browsers show their key to everybody: give it one of its own.",
    );
  }
  if (secret.length === 0 && settings.database.kind === "server") {
    mistakes.push(
      "HEED_SECRET_KEY is missing. With a PostgreSQL server, all processes need the same one: make it by `openssl rand -hex 24`.",
    );
  } else if (secret.length === 0 && open.length > 0) {
    mistakes.push(
      "HEED_SECRET_KEY is missing. A folder makes its keys only if none is given: give both, or neither.",
    );
  }
  if (open.length > 0 && settings.jwtPublicKey === undefined && settings.needsToken) {
    mistakes.push(
      "HEED_JWT_PUBLIC_KEY is missing. A public key needs it to check whose token a browser sends.",
    );
  }
  if (mistakes.length > 0) throw new SettingsError(mistakes.join("\n"));
  return settings;
}

function databaseIn(
  folder: string | undefined,
  url: string | undefined,
  mistakes: string[],
): DatabaseSetting {
  if (folder !== undefined && url !== undefined) {
    mistakes.push("HEED_DATA (or --data) and DATABASE_URL are both given. Give one of them.");
  } else if (folder === undefined && url === undefined) {
    mistakes.push("No database is given. Write `heed-server --data ./heed-data`, or set DATABASE_URL.");
  } else if (url !== undefined && !/^postgres(?:ql)?:\/\//.test(url)) {
    mistakes.push("DATABASE_URL does not begin with postgres://.");
  }
  return url === undefined ? { kind: "folder", folder: folder ?? "" } : { kind: "server", url };
}
