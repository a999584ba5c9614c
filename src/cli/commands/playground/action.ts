import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommandError } from "../../command-error.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { serveSite } from "./site-server.ts";

interface PlaygroundOptions {
  readonly port: number;
}

/** `heed playground`: serves the page until the process is interrupted. */
export async function run({ port }: PlaygroundOptions, session: Session): Promise<ExitCode> {
  const folder = siteFolder();
  if (folder === undefined) {
    throw new CommandError(
      "the playground is not in this build of heed",
      "In a clone, `npm run playground` builds it and serves it.",
    );
  }
  const server = await serveSite(folder, port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new CommandError(
      `port ${port} is in use`,
      "Give another with `--port`, or 0 for any that is free.",
    );
  });
  await session.out.line(server.address);
  await new Promise<void>((done) => {
    process.once("SIGINT", done).once("SIGTERM", done);
  });
  await server.close();
  return 0;
}

/** The folder of the site: beside the program in `dist`, or in the `dist` of the clone while it is tested. */
function siteFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const site = join(folder, "dist/playground");
    if (existsSync(join(site, "index.html"))) return site;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}
