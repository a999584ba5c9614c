/** Defines `<heed-comparison>` as soon as it is imported. */
import "../ladder/define.ts";
import { HeedComparison } from "./comparison.ts";

if (customElements.get("heed-comparison") === undefined)
  customElements.define("heed-comparison", HeedComparison);
