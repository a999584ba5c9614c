import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as restate from "@restatedev/restate-sdk";
import { restateHost, type StoredRuns, type Wake } from "heed/hosts";
import { allowRestate } from "../../test/hosts/restate/allow-restate.ts";
import { restateProgram, startRestate } from "../../test/hosts/restate/restate-server.ts";

/** Opens Restate with a server of its own, on a folder of its own. */
export async function openRestate({ runs }: { readonly runs: StoredRuns }) {
  const program = restateProgram();
  if (program === undefined) throw new Error("The Restate server is not installed.");
  allowRestate();
  const folder = mkdtempSync(join(tmpdir(), "heed-restate-"));
  const server = await startRestate(program, folder);
  const host = restateHost(restate, runs, { ingress: server.ingress, onError: console.error });
  const service = createServer(restate.createEndpointHandler({ services: [host.object], logger: () => {} }));
  await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
  await server.register(`http://127.0.0.1:${(service.address() as AddressInfo).port}`);
  return {
    nudge: (wakes: readonly Wake[]) => host.nudge(wakes),
    stop: async () => {
      await host.stop();
      await server.kill();
      service.close();
      rmSync(folder, { recursive: true, force: true });
    },
    memory: () => server.memory(),
  };
}
