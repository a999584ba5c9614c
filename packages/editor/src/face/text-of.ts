import { print } from "heed/print";
import { type Draft, writeDraft } from "../model/index.ts";
import { decodeValue, remembered } from "../reading/index.ts";
import type { FaceState } from "./state.ts";

/** The condition in words; undefined while it is not whole. */
export function textOf({ draft, options }: Pick<FaceState, "draft" | "options">): string | undefined {
  return textOfDraft(draft, options);
}

const textOfDraft = remembered((draft: Draft, options) => {
  const { condition } = decodeValue(writeDraft(draft), options);
  return condition && print(condition, { prefixes: options.prefixes });
});
