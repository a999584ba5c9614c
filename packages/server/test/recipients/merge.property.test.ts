import fc from "fast-check";
import { expect, test } from "vitest";
import { mergedPreferences } from "../../src/recipients/merge.ts";

type Json = boolean | readonly string[] | { readonly [key: string]: unknown };

/**
 * A second implementation: the value at a place is asked for from the top, among the layers that have something there. It
 * writes what it finds into a map of paths.
 */
function resolved(
  layers: readonly (readonly [from: string, value: unknown])[],
  path: readonly string[],
): object {
  const set = layers.filter(([, value]) => saysSomething(value));
  const replacing = set.map(([, value]) => strategyOf(value) === "replace").lastIndexOf(true);
  const counting = set.slice(Math.max(replacing, 0));
  const [first] = counting;
  if (first === undefined) return {};
  const [from, value] = first;
  if (typeof value === "boolean" || Array.isArray(value)) return { [JSON.stringify(path)]: [value, from] };
  // A value that is on or off ends the list of layers: those behind it are hidden.
  const end = counting.findIndex(([, each]) => typeof each === "boolean");
  const maps = (end === -1 ? counting : counting.slice(0, end)) as [string, { [key: string]: unknown }][];
  const keys = new Set(maps.flatMap(([, map]) => Object.keys(map)).filter((key) => key !== "__strategy__"));
  return Object.assign(
    {},
    ...[...keys].map((key) =>
      resolved(
        maps.map(([each, map]) => [each, map[key]]),
        key === "conditions" ? path : [...path, key],
      ),
    ),
  );
}

function strategyOf(value: unknown): unknown {
  return typeof value === "object" && value !== null
    ? (value as { __strategy__?: unknown }).__strategy__
    : "";
}

function saysSomething(value: unknown): boolean {
  if (typeof value === "boolean" || Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, each]) => key !== "__strategy__" && saysSomething(each));
}

const strategy = fc.option(fc.constantFrom("replace", "merge"), { nil: undefined, freq: 2 });
const withStrategy = (map: fc.Arbitrary<object>) =>
  fc
    .tuple(map, strategy)
    .map(([value, name]) => (name === undefined ? value : { ...value, __strategy__: name }) as Json);
const conditions = fc.constantFrom(["a"], ["b"], []);
const on = fc.boolean();
const oneSwitch = fc.oneof(on, withStrategy(fc.record({ conditions }, { requiredKeys: [] })));
const switches = (...keys: readonly string[]) =>
  withStrategy(fc.record(Object.fromEntries(keys.map((key) => [key, oneSwitch])), { requiredKeys: [] }));
const setting = fc.oneof(
  on,
  withStrategy(
    fc.record(
      { conditions, channel_types: switches("email", "sms"), channels: switches("c") },
      { requiredKeys: [] },
    ),
  ),
);
const settings = (...keys: readonly string[]) =>
  withStrategy(fc.record(Object.fromEntries(keys.map((key) => [key, setting])), { requiredKeys: [] }));
const set = fc.record(
  {
    workflows: settings("w"),
    categories: settings("x", "y"),
    channel_types: switches("email"),
    channels: switches("c"),
  },
  { requiredKeys: [] },
);

test("merging agrees with asking each place from the top", () => {
  fc.assert(
    fc.property(set, set, set, fc.boolean(), (own, tenantDefault, environmentDefault, hasTenant) => {
      const isOfTenant = hasTenant && (saysSomething(own) || saysSomething(tenantDefault));
      const recipientSets = { [hasTenant ? "acme" : "default"]: own };
      const { entries } = mergedPreferences({
        recipientSets,
        tenant: hasTenant ? "acme" : null,
        tenantDefault,
        environmentDefault,
      });
      const layers = isOfTenant
        ? ([
            ["recipient_tenant", own],
            ["tenant", tenantDefault],
            ["environment", environmentDefault],
          ] as const)
        : ([
            ["recipient", hasTenant ? undefined : own],
            ["environment", environmentDefault],
          ] as const);
      const places = entries.map(({ path, value, from }) => [JSON.stringify(path), [value, from]]);
      expect(new Set(places.map(([place]) => place)).size).toBe(places.length);
      expect(Object.fromEntries(places)).toEqual(resolved(layers, []));
    }),
    { numRuns: 3000 },
  );
});

test("merging twice with the same set changes nothing", () => {
  fc.assert(
    fc.property(set, (own) => {
      const once = mergedPreferences({ recipientSets: { default: own } });
      const twice = mergedPreferences({ recipientSets: { default: own }, environmentDefault: own });
      const values = ({ entries }: typeof once) =>
        Object.fromEntries(entries.map(({ path, value }) => [JSON.stringify(path), value]));
      expect(values(twice)).toEqual(values(once));
    }),
  );
});
