import { mayBeMissing } from "../presence.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

/** `contains` with a path that may be missing: it then reads as empty text, which every text contains. */
export const containsMissingArgument: Rule<"contains-missing-argument"> = {
  name: "contains-missing-argument",
  level: "warning",
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, argument } = one;
      if (trio.kind !== "data" || trio.argument?.kind !== "path") continue;
      if (trio.operator !== "contains" && trio.operator !== "not_contains") continue;
      const { path } = trio.argument;
      if (!mayBeMissing(path, one, subject)) continue;
      const place = argument === undefined ? one.place : placeOf(argument);
      report({ path: path.text, verdict: trio.operator === "contains" }, place);
    }
  },
};
