/**
 * Serves runs on the embedded host until it is killed or its input ends. Arguments: the address of the database, or its folder; the
 * schema; the address of the provider; the name of a fault of `faultOf`, if it has one.
 */
import { embeddedHost } from "heed/hosts";
import { faultOf } from "../kills/fault.ts";
import { openNotices } from "../kills/notices.ts";

const [address = "", schema = "", provider = "", fault] = process.argv.slice(2);
const { store, runs, serve } = await openNotices(address, schema, provider, faultOf(fault, provider));
const host = embeddedHost(store, runs, { onError: console.error });
await serve((wakes) => host.nudge(wakes));
process.exit();
