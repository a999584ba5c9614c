/** Defines `<heed-ladder>` as soon as it is imported. */
import { HeedLadder } from "./ladder.ts";

if (customElements.get("heed-ladder") === undefined) customElements.define("heed-ladder", HeedLadder);
