#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openLog } from "../serve/log.ts";
import { type RunningServer, startServer } from "../serve/server.ts";
import { readSettings, SETTINGS, SettingsError } from "../serve/settings.ts";

const { version: VERSION } = JSON.parse(
  readFileSync(new URL(import.meta.resolve("heed-server/package.json")), "utf8"),
) as { readonly version: string };

const HELP = `heed-server keeps messages and their events, and answers the calls of the notification platform's clients.

  heed-server --data DIR       keeps everything in a folder
  heed-server DATABASE_URL     keeps it on a PostgreSQL server

Options:
  --data DIR      the folder; one process at a time may have it
  --port PORT     the port to listen on (4333)
  --host HOST     the address to listen on (127.0.0.1)
  --version       prints the version
  --help          prints this

Settings, by environment:
${Object.entries(SETTINGS)
  .map(([name, about]) => `  ${name.padEnd(21)}${about}`)
  .join("\n")}
`;

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help === true) return void process.stdout.write(HELP);
  if (values.version === true) return void console.log(VERSION);
  const [url] = positionals;
  const settings = readSettings(process.env, {
    ...(values.data !== undefined && { HEED_DATA: values.data }),
    ...(values.port !== undefined && { PORT: values.port }),
    ...(values.host !== undefined && { HOST: values.host }),
    ...(url !== undefined && { DATABASE_URL: url }),
  });
  const log = openLog(settings.logLevel);
  const server = await startServer(settings, VERSION, log);
  sayKeys(server);
  console.error(`heed-server answers at ${server.address}`);
  process.on("SIGHUP", () => void server.reload());
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end(server));
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        version: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (read.positionals.length > 1) throw new Error("Give one PostgreSQL server, or one folder by --data.");
    return read;
  } catch (error) {
    throw new SettingsError(`${(error as Error).message}\nheed-server --help lists the options.`);
  }
}

/** Says new keys once: the log never has them. */
function sayKeys({ folderKeys }: RunningServer): void {
  if (folderKeys?.isNew !== true) return;
  console.error(`These keys were made, and are kept in the data folder:
  secret key  ${folderKeys.secretKey}  (for your servers)
  public key  ${folderKeys.publicKey}  (for browsers, with a user's token)
User tokens are signed by RS256 with ${folderKeys.signingKeyFile}.`);
}

async function end(server: RunningServer): Promise<void> {
  // A second signal ends the process at once.
  const isInTime = await server.stop();
  if (!isInTime) console.error("Some requests were not answered in time.");
  process.exit(isInTime ? 0 : 1);
}

/** Says an error in words, and what to do; undefined if it is a fault of the program. */
function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (/^(?:SettingsError|FolderLockError|StoreError)$/.test(error.name)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EADDRINUSE":
      return "The port is taken by another process. Give another one by --port.";
    case "EADDRNOTAVAIL":
      return "HOST is not an address of this machine. Give one by --host, such as 0.0.0.0 for all of them.";
    case "EACCES":
      return `${error.message}. Give a port above 1023, or a folder that this user may write.`;
    default:
      // The database's own words, such as `password authentication failed for user "heed"`.
      return isDatabaseError(code) ? `The database cannot be opened: ${error.message || code}.` : undefined;
  }
}

/** Checks for the codes by which a connection, or PostgreSQL on its beginning, fails. */
function isDatabaseError(code: string | undefined): boolean {
  return /^(?:28|3D|42501|53|57P|08)|^E(?:CONN|NOTFOUND|HOSTUNREACH|TIMEDOUT)/.test(code ?? "");
}

main().catch((error: unknown) => {
  const words = explain(error);
  console.error(words ?? error);
  process.exit(words === undefined ? 1 : 2);
});
