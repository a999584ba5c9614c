import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

interface Room {
  readonly floor: number;
  readonly mayImport: readonly string[];
  readonly outside: readonly string[];
}

function roomsOf(page: string): Map<string, Room> {
  const rooms = new Map<string, Room>();
  for (const line of page.split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim());
    const name = /^`(\w+)`$/.exec(cells[2] ?? "")?.[1];
    if (name === undefined) continue;
    const list = (cell: string | undefined) =>
      cell === "-" || !cell ? [] : cell.split(",").map((x) => x.trim());
    rooms.set(name, { floor: Number(cells[1]), mayImport: list(cells[4]), outside: list(cells[5]) });
  }
  return rooms;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [
    ...text.matchAll(
      /^(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}

const rooms = roomsOf(readFileSync(join(root, "docs/architecture.md"), "utf8"));
const source = join(root, "src");
const files = filesOf(source);

describe("the import table of docs/architecture.md", () => {
  test("names every room, and every room it names stands", () => {
    const standing = readdirSync(source, { withFileTypes: true })
      .filter((e) => e.isDirectory())
      .map((e) => e.name);
    expect([...rooms.keys()].sort()).toEqual(standing.sort());
  });

  test.each([...rooms])("%s imports only from floors below its own", (_name, room) => {
    for (const other of room.mayImport) expect(rooms.get(other)?.floor).toBeLessThan(room.floor);
  });

  test.each(files.map((file) => [relative(source, file), file]))("%s keeps to it", (place, file) => {
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
        expect(target, `${place} enters ${other} by its index`).toBe(`${other}/index.ts`);
      } else {
        const outside = imported.startsWith("node:") ? "node:" : imported;
        expect(room.outside, `${place} imports ${imported}`).toContain(outside);
      }
    }
  });

  test("no file imports itself through others", () => {
    const edges = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((x) => x.startsWith("."))
          .map((x) => resolve(file, "..", x)),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      expect(trail, "a circle of imports").not.toContain(file);
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  test("no room hands on names without naming them", () => {
    for (const file of files) expect(readFileSync(file, "utf8"), file).not.toMatch(/^export \*/m);
  });

  test("only the command line knows its process", () => {
    for (const file of files.filter((file) => !relative(source, file).startsWith("cli/"))) {
      expect(readFileSync(file, "utf8"), file).not.toMatch(/\bprocess\.|"node:/);
    }
  });
});
