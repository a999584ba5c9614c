import fc from "fast-check";
import { expect, test } from "vitest";
import { type Address, type Step, Store, stateOfExample } from "../../src/app/store.ts";
import { ESCALATION } from "../../src/examples/index.ts";

/** A browser's history, as far as addresses go. */
class Entries implements Address {
  readonly entries = [""];
  get hash() {
    return `#${this.entries.at(-1)}`;
  }
  push(fragment: string) {
    this.entries.push(fragment);
  }
  replace(fragment: string) {
    this.entries.splice(-1, 1, fragment);
  }
}

const first = stateOfExample(ESCALATION);
const deeds = fc.array(
  fc.record({ workflow: fc.string({ maxLength: 5 }), step: fc.constantFrom<Step>("push", "replace") }),
  { minLength: 1, maxLength: 6 },
);

test("Each step of the history reads as the state that stood there last", async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      const address = new Entries();
      const store = new Store(address, first, () => [ESCALATION]);
      const expected = [first];
      for (const { workflow, step } of list) {
        const state = { ...store.state, workflow };
        // A step to the state that is there already is none.
        if (step === "push" && expected.at(-1)?.workflow !== workflow) expected.push(state);
        else expected.splice(-1, 1, state);
        store.set(state, step);
      }
      await store.settled();
      const read = new Store(address, first, () => [ESCALATION]);
      expect(await read.read()).toBe("read");
      expect(read.state).toEqual(expected.at(-1));
      expect(address.entries.length).toBeLessThanOrEqual(expected.length);
    }),
    { numRuns: 25 },
  );
});

test("Letters typed one after another are written once, and an example that is as it came by its name", async () => {
  const address = new Entries();
  let writes = 0;
  const counting: Address = {
    get hash() {
      return address.hash;
    },
    push: (fragment) => address.push(fragment),
    replace: (fragment) => {
      writes++;
      address.replace(fragment);
    },
  };
  const store = new Store(counting, first, () => [ESCALATION]);
  for (const letter of "abcdefgh") store.set({ ...first, workflow: letter }, "replace");
  await store.settled();
  expect(writes).toBe(1);
  store.set(first, "push");
  await store.settled();
  expect(address.entries.at(-1)).toBe("escalation");
  expect(await store.read()).toBe("same");
});

test("An address that names no example changes nothing", async () => {
  const address = new Entries();
  const store = new Store(address, first, () => [ESCALATION]);
  address.push("nothing-of-this-name");
  expect(await store.read()).toBe("unreadable");
  expect(store.state).toBe(first);
});
