// `prepare`: npm runs it when heed is installed from git, and after `npm ci` in a checkout. Without development
// dependencies there is nothing to build with, and what is there is used.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, root } from "./ensure.mjs";

if (existsSync(join(root, "node_modules/tsup"))) build();
