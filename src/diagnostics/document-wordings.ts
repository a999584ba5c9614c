import type { DocumentProblemParameters } from "../problem/index.ts";
import type { Wordings } from "./catalogue.ts";

/** How mistakes in files are worded. */
export const DOCUMENT_WORDINGS: Wordings<keyof DocumentProblemParameters> = {
  "empty-file": {
    severity: "error",
    message: () => "the file is empty",
    help: () => "Write a workflow, a preference set or conditions into it.",
  },
};
