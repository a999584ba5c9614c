/**
 * `npm run crash -w heed-server [-- --rounds 10 --events 10000]`: kills a writing process again and again, on both drivers, and
 * counts what it had acknowledged; then one of two processes that send webhooks, and counts what has arrived.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { campaign } from "../test/crash/campaign.ts";
import { webhookCampaign } from "../test/crash/webhook-campaign.ts";
import { startPostgres } from "../test/databases/postgres-server.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "10" }, events: { type: "string", default: "10000" } },
});
const size = { rounds: Number(values.rounds), events: Number(values.events) };

const folder = mkdtempSync(join(tmpdir(), "heed-crash-"));
const server = await startPostgres();
if (server === undefined) console.warn("PostgreSQL is not on this machine: its campaign is SKIPPED.");
let failed = false;
try {
  const addresses: [string, string][] = [["PGlite", join(folder, "data")]];
  if (server !== undefined) addresses.push(["PostgreSQL", server.connectionString]);
  for (const [name, address] of addresses) {
    const start = performance.now();
    const result = await campaign(address, "heed", size, (round) =>
      console.log(`${name}: killed ${round} times`),
    );
    const { acknowledged, unacknowledged, lost, wrong, unowed } = result;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `${name}: ${acknowledged} acknowledged, ${lost.length} lost, ${unacknowledged} there without acknowledgement, ${wrong.length} messages wrong, ${unowed.length} events not owed once; ${seconds} s`,
    );
    failed ||= lost.length + wrong.length + unowed.length > 0;
  }
  if (server !== undefined) {
    const start = performance.now();
    const sizes = { kills: size.rounds, events: size.events, messages: 200 };
    const result = await webhookCampaign(server.connectionString, "senders", sizes, (kill) =>
      console.log(`webhooks: killed ${kill} of two processes at a time`),
    );
    const { acknowledged, lost, owed, wrong, accepted, repeated, refused } = result;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `webhooks: ${acknowledged} acknowledged events, ${lost.length} lost; ${owed} webhooks owed, ${accepted} accepted, ${repeated} of them again, ${refused} refused, ${wrong.length} messages out of order or not told all; ${seconds} s`,
    );
    failed ||= lost.length + wrong.length > 0;
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
