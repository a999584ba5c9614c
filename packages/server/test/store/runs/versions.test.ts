import { createRuns, keepVersion, readVersion } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";

onEachDriver("versions", (driver) => {
  test("have an id that their content makes, in whatever order its keys are", async () => {
    const store = await newStore(driver);
    const content = { name: "Täglich 🎉", steps: [{ b: 1, a: [true, null] }] };
    const id = await keepVersion(store, { key: "w", content });
    // printf '{"name":"Täglich 🎉","steps":[{"a":[true,null],"b":1}]}' | sha256sum
    expect(id).toBe("03c535d842b4f9b3f76b018f42486a053bea92abdb6fc39c9825b3fd0a4c5898");
    const again = { steps: [{ a: [true, null], b: 1 }], name: "Täglich 🎉", gone: undefined };
    expect(await keepVersion(store, { key: "other", content: again })).toBe(id);
    expect(await readVersion(store, id)).toMatchObject({ id, key: "w", content });
    expect(await keepVersion(store, { key: "w", content: { ...content, steps: [] } })).not.toBe(id);
    expect(await readVersion(store, "none")).toBeUndefined();
  });

  test("keep own keys of any name, and refuse what is not JSON", async () => {
    const store = await newStore(driver);
    const content = JSON.parse('{"__proto__": {"a": 1}, "constructor": []}');
    const id = await keepVersion(store, { key: "w", content });
    expect(JSON.stringify((await readVersion(store, id))?.content)).toBe(
      '{"__proto__":{"a":1},"constructor":[]}',
    );
    const loop: { self?: object } = {};
    loop.self = loop;
    for (const wrong of [loop, { a: "\0" }, { a: 1n }]) {
      await expect(keepVersion(store, { key: "w", content: wrong })).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
  });

  test("are needed by runs", async () => {
    const store = await newStore(driver);
    const run = { workflow: "w", workflow_run_id: "t", version: "none", recipient: "kim" };
    await expect(createRuns(store, [run])).rejects.toMatchObject({
      code: "unknown-version",
      message: "No version `none` was kept. Keep it with `keepVersion` first.",
    });
  });
});
