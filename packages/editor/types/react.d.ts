import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { HeedConditions } from "heed-editor";
import type { HeedConditionsProps } from "./attributes.d.ts";

type Inherited = Omit<
  DetailedHTMLProps<HTMLAttributes<HeedConditions>, HeedConditions>,
  keyof HeedConditionsProps
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      /** `onchange` follows each finished change, `oninput` every one: React hands both names to the element as they are. */
      "heed-conditions": Inherited &
        HeedConditionsProps & {
          onchange?: ((event: Event) => void) | undefined;
          oninput?: ((event: Event) => void) | undefined;
        };
    }
  }
}
