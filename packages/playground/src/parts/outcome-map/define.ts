/** Defines `<heed-outcome-map>` as soon as it is imported. */
import { HeedOutcomeMap } from "./outcome-map.ts";

if (customElements.get("heed-outcome-map") === undefined)
  customElements.define("heed-outcome-map", HeedOutcomeMap);
