/** Locks a folder, says so, and keeps it until it is killed; or says why it cannot. */
import { lockFolder } from "../../src/database/folder-lock.ts";

try {
  lockFolder(process.argv[2] ?? "");
  console.log("locked");
  setInterval(() => {}, 1000);
} catch (error) {
  console.log((error as Error).message);
}
