import { expect, test } from "vitest";
import { Latest } from "../../src/app/latest.ts";

const tick = () => new Promise((done) => setTimeout(done, 0));

test("One question is asked at a time, those between are left out, and the answer before stays meanwhile", async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const latest = new Latest<string>(
    () => {},
    () => {},
  );
  const ask = (key: string) =>
    latest.get(key, () => {
      asked.push(key);
      return new Promise((done) => answers.push(() => done(`answer to ${key}`)));
    });
  expect([ask("a"), ask("b"), ask("c")]).toEqual([undefined, undefined, undefined]);
  answers.shift()?.();
  await tick();
  expect(ask("c")).toBe("answer to a");
  answers.shift()?.();
  await tick();
  expect(ask("c")).toBe("answer to c");
  expect(asked).toEqual(["a", "c"]);
  expect([latest.isAbout("c"), latest.isAbout("a")]).toEqual([true, false]);
});

test("A question that fails is told once, and asked again only after another", async () => {
  let failures = 0;
  const latest: Latest<string> = new Latest<string>(
    () => {},
    () => {
      failures++;
      // Whoever is told draws again, which asks again.
      latest.get("a", fail);
    },
  );
  const fail = () => Promise.reject(new Error("no answer"));
  latest.get("a", fail);
  await tick();
  await tick();
  expect(failures).toBe(1);
  latest.get("b", async () => "b");
  await tick();
  expect(latest.get("b", fail)).toBe("b");
  latest.get("a", fail);
  await tick();
  expect(failures).toBe(2);
});
