/** `heed-editor/define`: defines `<heed-conditions>` as soon as it is imported. */
import { defineHeedConditions } from "./index.ts";

export * from "./index.ts";

defineHeedConditions();
