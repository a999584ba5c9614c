// `npm run soak`: see test/soak/main.ts.
import { ensureInstalled, run } from "./ensure.mjs";

ensureInstalled();
run("npx", ["tsx", "test/soak/main.ts", ...process.argv.slice(2)]);
