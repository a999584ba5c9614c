import type { HeedConditions } from "heed-editor";

/** Settings of `<heed-conditions>` in a template: its properties, and the attributes without properties of their own. */
export type HeedConditionsProps = Partial<
  Pick<
    HeedConditions,
    | "analysed"
    | "context"
    | "defaultValue"
    | "disabled"
    | "fields"
    | "labels"
    | "mode"
    | "name"
    | "prefixes"
    | "readOnly"
    | "steps"
    | "value"
    | "view"
  >
> & { theme?: "light" | "dark" | undefined };
