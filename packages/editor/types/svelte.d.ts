import type { HTMLAttributes } from "svelte/elements";
import type { HeedConditions } from "heed-editor";
import type { HeedConditionsProps } from "./attributes.d.ts";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "heed-conditions": Omit<HTMLAttributes<HeedConditions>, keyof HeedConditionsProps> & HeedConditionsProps;
  }
}
