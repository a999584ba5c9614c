import { resolve } from "node:path";
import { writeSite } from "./build-site.ts";

/** `npm run build -w heed-playground`: writes the site into `dist`, from a built heed. */

const folder = resolve(import.meta.dirname, "..");
await writeSite(resolve(folder, "../.."), resolve(folder, "dist"));
