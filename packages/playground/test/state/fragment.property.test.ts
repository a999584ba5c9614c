import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFragment, type State, stateOf, writeFragment } from "../../src/state/index.ts";
import { LONGEST } from "../../src/state/state.ts";

const text = fc.string({ unit: "grapheme", maxLength: 400 });

const states: fc.Arbitrary<State> = fc.record({
  workflow: text,
  scenario: text,
  example: fc.option(fc.string({ maxLength: 60 }), { nil: undefined }),
  chosen: fc.option(text, { nil: undefined }),
  face: fc.constantFrom("text", "rows", "scenario"),
  panel: fc.constantFrom("ladder", "outcomes", "compare"),
  at: fc.option(fc.maxSafeInteger(), { nil: undefined }),
  other: text,
});

const packed = (value: unknown) =>
  `1.${deflateRawSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url")}`;

test("Every state comes back from its fragment, and the fragment needs no escapes in an address", async () => {
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      const fragment = await writeFragment(state);
      expect(fragment).toMatch(/^1\.[\w-]+$/);
      expect(await readFragment(`#${fragment}`)).toEqual({ kind: "state", state });
    }),
  );
});

test("Whatever stands in a fragment, it is read without an error, and what is read is a state", async () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string().map((each) => `1.${each}`),
    fc.uint8Array().map((bytes) => `1.${Buffer.from(bytes).toString("base64url")}`),
    fc.json().map((each) => packed(each)),
    fc.array(fc.jsonValue(), { minLength: 6, maxLength: 9 }).map(packed),
    states.chain((state) =>
      fc
        .tuple(fc.nat(7), fc.jsonValue())
        .map(([index, value]) =>
          packed(Object.values(state).map((old, at) => (at === index ? value : (old ?? null)))),
        ),
    ),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (fragment) => {
      const read = await readFragment(fragment);
      if (read.kind !== "state") return;
      const again = await readFragment(await writeFragment(read.state));
      expect(again).toEqual(read);
    }),
    { numRuns: 150 },
  );
});

test("A fragment that would unfold to gigabytes is refused at its limit", async () => {
  const zeros = deflateRawSync(Buffer.alloc(30_000_000)).toString("base64url");
  expect(await readFragment(`1.${zeros}`)).toEqual({ kind: "unreadable" });
});

test("Texts of the greatest length are read, longer ones are not", async () => {
  const state = stateOf("x".repeat(LONGEST.text), "");
  expect((await readFragment(await writeFragment(state))).kind).toBe("state");
  const longer = { ...state, workflow: `${state.workflow}x` };
  expect((await readFragment(await writeFragment(longer))).kind).toBe("unreadable");
});

test("A name is an example, nothing is nothing, another version is not read", async () => {
  expect(await readFragment("#escalation")).toEqual({ kind: "example", name: "escalation" });
  expect(await readFragment("")).toEqual({ kind: "empty" });
  expect(await readFragment("#2.abc")).toEqual({ kind: "unreadable" });
});

test("A link that is made as docs/playground.md says is read", async () => {
  const list = ["steps: []", "name: x", null, "/steps/2", 1, 2, 5000, "always"];
  const fragment = `#1.${deflateRawSync(JSON.stringify(list)).toString("base64url")}`;
  expect(await readFragment(fragment)).toEqual({
    kind: "state",
    state: {
      workflow: "steps: []",
      scenario: "name: x",
      example: undefined,
      chosen: "/steps/2",
      face: "rows",
      panel: "compare",
      at: 5000,
      other: "always",
    },
  });
});
