import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../status/index.ts";

const ARGUMENTS: { readonly [property: string]: readonly string[] } = {
  delivery_status: ["skipped", ...DELIVERY_STATUSES],
  engagement_status: [...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS],
  status: ["skipped", ...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES],
};

/** Returns the arguments that the status property at a path is compared with, as stored. Returns undefined for other paths. */
export function messageArguments(path: string): readonly string[] | undefined {
  const [, property = ""] = /^refs(?:\.|\[).*\.(delivery_status|engagement_status|status)$/.exec(path) ?? [];
  return ARGUMENTS[property]?.map((name) => `$message.${name}`);
}
