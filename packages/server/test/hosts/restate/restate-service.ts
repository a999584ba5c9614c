/**
 * Serves runs on Restate until it is killed or its input ends. Arguments: the address of the database, the schema, the address of
 * the provider, that of Restate's ingress, the port.
 */
import { createServer } from "node:http2";
import * as restate from "@restatedev/restate-sdk";
import { restateHost } from "heed/hosts";
import { openNotices } from "../kills/notices.ts";
import { allowRestate } from "./allow-restate.ts";

const [address = "", schema = "", provider = "", ingress = "", port = ""] = process.argv.slice(2);
allowRestate();
const { runs, serve } = await openNotices(address, schema, provider);
const host = restateHost(restate, runs, {
  ingress,
  lateness: 2000,
  rest: 500,
  onError: (error) => console.error(error),
});
const server = createServer(restate.createEndpointHandler({ services: [host.object], logger: () => {} }));
server.listen(Number(port), "127.0.0.1");
await serve((wakes) => host.nudge(wakes));
process.exit();
