import { mayBeMissing } from "../presence.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

/** `equal_to null` on what may be missing: missing reads as empty text, which is not null. */
export const equalToNull: Rule<"equal-to-null"> = {
  name: "equal-to-null",
  level: "warning",
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, argument } = one;
      if (trio.kind !== "data" || trio.variable.kind !== "path") continue;
      if (trio.argument?.kind !== "value" || trio.argument.value !== null) continue;
      if (trio.operator !== "equal_to" && trio.operator !== "not_equal_to") continue;
      const { path } = trio.variable;
      if (!mayBeMissing(path, one, subject)) continue;
      const place = argument === undefined ? one.place : placeOf(argument);
      report({ path: path.text, operator: trio.operator }, place);
    }
  },
};
