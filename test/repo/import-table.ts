import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** The import table on a page of architecture, and what files import: each package holds its code against its own table. */

/** A row of the table. */
export interface Room {
  readonly floor: number;
  readonly mayImport: readonly string[];
  readonly outside: readonly string[];
}

function listIn(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === "" || cell === "-" ? [] : cell.split(",").map((each) => each.trim());
}

/** Reads the rooms of a table: floor, room, content, what it may import, what from outside. */
export function roomsOf(page: string): ReadonlyMap<string, Room> {
  const rows = page.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  return new Map(
    rows.flatMap((cells): [string, Room][] => {
      const name = /^`(\w+)`$/.exec(cells[2] ?? "")?.[1];
      if (name === undefined) return [];
      return [[name, { floor: Number(cells[1]), mayImport: listIn(cells[4]), outside: listIn(cells[5]) }]];
    }),
  );
}

/** Lists the modules that a file imports, as it names them. */
export function importsOf(file: string): readonly string[] {
  const found = readFileSync(file, "utf8").matchAll(
    /^(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|\bimport\("([^"]+)"\)|^import "([^"]+)"/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}

/** The TypeScript files of a folder, by their paths in it. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
}

/** The package of an import, without the path in it. */
function packageOf(name: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
}

/** Tests that the rooms of a table are those that exist, and import from below only. */
export function testRooms(rooms: ReadonlyMap<string, Room>, source: string): void {
  test("lists every room, and only rooms that exist", () => {
    const standing = readdirSync(source, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect([...rooms.keys()].sort()).toEqual(standing.map(({ name }) => name).sort());
  });

  test.each([...rooms])("%s imports only from floors below its own", (_name, room) => {
    for (const other of room.mayImport) expect(rooms.get(other)?.floor).toBeLessThan(room.floor);
  });
}

/** Tests the source of a package beside heed against the table in its `docs/architecture.md`. */
export function testPackage(root: string): void {
  const source = join(root, "src");
  const rooms = roomsOf(readFileSync(join(root, "docs/architecture.md"), "utf8"));
  const files = sourcesIn(source);
  const manifestOf = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const entries = Object.keys(manifestOf("../../package.json").exports).map((entry) =>
    entry.replace(".", "heed"),
  );

  describe("the import table of docs/architecture.md", () => {
    testRooms(rooms, source);

    test.each(files)("%s imports as allowed, and heed by its published entries", (file) => {
      const name = file.split("/")[0] as string;
      const room = rooms.get(name) as Room;
      for (const imported of importsOf(join(source, file))) {
        if (imported.startsWith(".")) {
          const target = relative(source, resolve(source, file, "..", imported));
          expect(target, `${file} leaves src`).not.toMatch(/^\.\./);
          const other = target.split("/")[0] as string;
          if (other !== name) expect(room.mayImport, `${file} imports ${target}`).toContain(other);
        } else if (imported.startsWith("node:")) {
          expect(room.outside, `${file} imports ${imported}`).toContain("node:");
        } else {
          expect(room.outside, `${file} imports ${imported}`).toContain(packageOf(imported));
          if (packageOf(imported) === "heed") expect(entries).toContain(imported);
        }
      }
    });
  });

  test("every package that the source imports is a dependency", () => {
    const { dependencies, peerDependencies } = manifestOf("package.json");
    const named = files
      .flatMap((file) => importsOf(join(source, file)))
      .filter((name) => !name.startsWith(".") && !name.startsWith("node:"));
    const known = Object.keys({ ...dependencies, ...peerDependencies });
    expect([...new Set(named.map(packageOf))].filter((name) => !known.includes(name))).toEqual([]);
  });
}
