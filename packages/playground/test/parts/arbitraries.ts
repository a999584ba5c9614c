import fc from "fast-check";
import type { StoredInput } from "heed/runtime";
import { STATUS_CASES } from "heed/status";

/** Status trios about some refs, of every case and of the older form. */
function statusTrios(refs: readonly string[]) {
  const ofCase = fc
    .record({
      ref: fc.constantFrom(...refs),
      row: fc.constantFrom(...STATUS_CASES),
      polarity: fc.constantFrom("has" as const, "has_not" as const),
    })
    .map(({ ref, row, polarity }) => ({
      variable: `refs.${ref}.${row.property}`,
      operator: row.operators[polarity] as string,
      argument: `$message.${row.argument}`,
    }));
  const older = fc.record({
    variable: fc.constantFrom(...refs.map((ref) => `refs.${ref}.status`)),
    operator: fc.constantFrom("less_than", "greater_than_or_equal_to"),
    argument: fc.constantFrom("$message.seen", "$message.sent", "$message.archived"),
  });
  return fc.oneof({ weight: 4, arbitrary: ofCase }, { weight: 1, arbitrary: older });
}

/** The values that `data.plan` has in conditions, and one that it has in none. */
export const PLANS = ["pro", "free", "other"];

const planTrio = fc.record({
  variable: fc.constant("data.plan"),
  operator: fc.constantFrom("equal_to", "not_equal_to"),
  argument: fc.constantFrom("pro", "free"),
});

/** Stored conditions of a step about the messages of some refs and about `data.plan`. */
export function conditionsAbout(refs: readonly string[]): fc.Arbitrary<StoredInput> {
  const trio = fc.oneof({ weight: 3, arbitrary: statusTrios(refs) }, { weight: 1, arbitrary: planTrio });
  const all = (minLength: number) =>
    fc.array(trio, { minLength, maxLength: 3 }).map((trios) => ({ all: trios }));
  const any = fc.array(all(1), { minLength: 1, maxLength: 3 }).map((groups) => ({ any: groups }));
  return fc.oneof(all(0), any) as fc.Arbitrary<StoredInput>;
}
