import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, type Room, roomsOf, sourcesIn, testRooms } from "./import-table.ts";

const root = resolve(import.meta.dirname, "../..");

const rooms = roomsOf(readFileSync(join(root, "docs/architecture.md"), "utf8"));
const source = join(root, "src");
const files = sourcesIn(source).map((file) => join(source, file));

/** The files that each file imports, as paths below `src`. */
const imports = new Map(
  files.map((file) => [
    relative(source, file),
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => relative(source, resolve(file, "..", name))),
  ]),
);

/** A room's folder that a file lies in. Returns undefined for files beside the room's folders, which these share. */
function folderOf(file: string): string | undefined {
  const [room, folder, ...rest] = file.split("/");
  return rest.length === 0 ? undefined : `${room}/${folder}`;
}

/** A path that leads back to where it begins. Returns an empty list if there is none. */
function cycleIn(edges: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const done = new Set<string>();
  const search = (node: string, path: readonly string[]): readonly string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const cycle = search(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    done.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const cycle = search(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe("the import table of docs/architecture.md", () => {
  testRooms(rooms, source);

  test.each(files.map((file) => [relative(source, file), file]))("%s imports as allowed", (place, file) => {
    const name = place.split("/")[0] as string;
    const room = rooms.get(name) as Room;
    for (const imported of importsOf(file)) {
      if (imported.startsWith(".")) {
        const target = relative(source, resolve(file, "..", imported));
        if (target.startsWith("..")) {
          expect(target, `${place} leaves src`).toMatch(/^\.\.\/(package\.json|spec\/)/);
          continue;
        }
        const other = target.split("/")[0] as string;
        if (other === name) continue;
        expect(room.mayImport, `${place} imports ${target}`).toContain(other);
        // A part of a room may have an index of its own: `workflow/run` is used without the rest of its room.
        expect(target, `${place} enters ${other} by its index`).toMatch(/^\w+(\/\w+)?\/index\.ts$/);
      } else {
        const outside = imported.startsWith("node:") ? "node:" : imported;
        expect(room.outside, `${place} imports ${imported}`).toContain(outside);
      }
    }
  });

  test("no file imports itself through others", () => {
    expect(cycleIn(imports)).toEqual([]);
  });

  test("no folder of a room imports itself through the others", () => {
    const folders = new Map<string, Set<string>>();
    for (const [file, targets] of imports) {
      const from = folderOf(file);
      for (const to of targets.map(folderOf))
        if (from && to && from !== to && from.split("/")[0] === to.split("/")[0])
          folders.set(from, (folders.get(from) ?? new Set()).add(to));
    }
    expect(cycleIn(folders)).toEqual([]);
  });

  test("no room exports with `*`", () => {
    for (const file of files) expect(readFileSync(file, "utf8"), file).not.toMatch(/^export \*/m);
  });

  test("only the command line uses `process`", () => {
    for (const file of files.filter((file) => !relative(source, file).startsWith("cli/"))) {
      expect(readFileSync(file, "utf8"), file).not.toMatch(/\bprocess\.|"node:/);
    }
  });
});
