import { resolve } from "node:path";
import { testPackage } from "../../../../test/repo/import-table.ts";

testPackage(resolve(import.meta.dirname, "../.."));
