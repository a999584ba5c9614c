import { resolve } from "node:path";
import { writeSite } from "./build-site.ts";

/** `npm run build -w heed-playground`: writes the site into `dist`, from a built heed. */

await writeSite(resolve(import.meta.dirname, "../dist"));
