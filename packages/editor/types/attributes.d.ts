import type { HeedConditions } from "heed-editor";

/** What a template can set of `<heed-conditions>`: its properties, and the attributes without properties of their own. */
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
