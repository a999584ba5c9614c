import fc from "fast-check";
import { mutatedStoredArbitrary, storedArbitrary } from "../condition/arbitraries.ts";

const when = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>("always", 'data.plan == "pro"', ["always", "data.x exists"]),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(5, null, [], ["always", 5], {}) },
);
const trios = fc.constantFrom<unknown>(
  [],
  [{ variable: "data.x", operator: "exists" }],
  [{ variable: "refs.a.status", operator: "equal_to", argument: "$message.sent" }],
);
const conditions: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: storedArbitrary as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: trios },
  { weight: 1, arbitrary: mutatedStoredArbitrary },
);

const KEYS_PRESENT: readonly (readonly string[])[] = [
  [],
  ["when"],
  ["when"],
  ["conditions"],
  ["conditions"],
  ["when", "conditions"],
];

/** A map with or without `when` and `conditions`, and some of the given members. */
function place(more: { readonly [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<unknown> {
  const rest = fc.record(more, { requiredKeys: [] });
  return fc
    .tuple(fc.constantFrom(...KEYS_PRESENT), fc.record({ when, conditions }), rest)
    .map(([keys, both, others]) => ({
      name: "x",
      ...Object.fromEntries(Object.entries(both).filter(([key]) => keys.includes(key))),
      ...others,
    }));
}

const other = fc.constantFrom<unknown>(true, null, "x", 5, ["x"], { when: "always" });

const { file } = fc.letrec((tie) => {
  // A value of another kind refuses the whole file.
  const steps = fc.oneof(
    { depthSize: "small" },
    { weight: 4, arbitrary: fc.array(tie("step"), { maxLength: 2 }) },
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: other },
  );
  const entries = fc.dictionary(fc.constantFrom("a", "__proto__"), tie("preference"), { maxKeys: 1 });
  const preferences = fc.oneof({ depthSize: "small" }, entries, other);
  const byChannel = fc.dictionary(fc.constantFrom("email", "_"), tie("preference"), { maxKeys: 1 });
  const named = fc.dictionary(fc.constantFrom("vip", "all", "any"), fc.oneof(place({}), other), {
    maxKeys: 2,
  });
  return {
    step: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: other },
      { weight: 4, arbitrary: place({ steps, branches: steps, cohort_branches: steps }) },
    ),
    preference: fc.oneof(
      { depthSize: "small" },
      other,
      place({ channel_types: byChannel, channels: preferences }),
    ),
    file: fc.oneof(
      place({ steps, branches: steps, workflows: preferences, categories: preferences }),
      fc.record({ conditions: named, when, steps }, { requiredKeys: ["conditions"] }),
    ),
  };
});

/** Workflow and preference files as values, many of them not accepted. */
export const configFileArbitrary: fc.Arbitrary<unknown> = file;
