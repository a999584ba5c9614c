import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { replaceFile } from "../../../src/cli/files/replace-file.ts";
import { heedProcess, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const LOOSE = "when: data.a is 1\n";
const CANONICAL = "when: data.a == 1\n";

/** Permissions do not restrict root, so root runs the program as nobody. */
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

describe("replacing a file", () => {
  test("keeps its mode, and leaves no temporary file", async () => {
    const folder = makeFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, "before");
    chmodSync(file, 0o640);
    await replaceFile(file, "after");
    expect(readFileSync(file, "utf8")).toBe("after");
    expect(statSync(file).mode & 0o7777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("creates a new file; a process that has the old one open can read it to its end", async () => {
    const file = join(makeFolder(), "a.yaml");
    writeFileSync(file, "before");
    const before = statSync(file).ino;
    await replaceFile(file, "after");
    expect(statSync(file).ino).not.toBe(before);
  });

  test("follows symbolic links, and keeps them", async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "real"));
    writeFileSync(join(folder, "real/a.yaml"), "before");
    symlinkSync("real/a.yaml", join(folder, "link.yaml"));
    symlinkSync("link.yaml", join(folder, "second.yaml"));
    await replaceFile(join(folder, "second.yaml"), "after");
    expect(readFileSync(join(folder, "real/a.yaml"), "utf8")).toBe("after");
    expect(lstatSync(join(folder, "second.yaml")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(folder, "link.yaml"))).toBe("real/a.yaml");
    expect(readdirSync(join(folder, "real"))).toEqual(["a.yaml"]);
  });

  test("works with long and unusual names", async () => {
    const file = join(makeFolder(), `${"é".repeat(100)} \n.yaml`);
    writeFileSync(file, "before");
    await replaceFile(file, "after");
    expect(readFileSync(file, "utf8")).toBe("after");
  });

  test.runIf(isRoot)("keeps its owner", async () => {
    const file = join(makeFolder(), "a.yaml");
    writeFileSync(file, "before");
    chownSync(file, NOBODY, NOBODY);
    await replaceFile(file, "after");
    expect(statSync(file)).toMatchObject({ uid: NOBODY, gid: NOBODY });
  });

  test("leaves the file unchanged if the folder is not writable", async () => {
    const folder = makeFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, LOOSE, { mode: 0o666 });
    chmodSync(file, 0o666);
    chmodSync(folder, 0o555);
    const { code, stdout, stderr } = await heedProcess(["fmt", file], isRoot ? { uid: NOBODY } : {});
    chmodSync(folder, 0o755);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`${file}: error: it cannot be written: permission is denied\n`);
    expect(stderr).toContain("The file is as it was.");
    expect(readFileSync(file, "utf8")).toBe(LOOSE);
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("leaves a read-only file unchanged, even if its folder is writable", async () => {
    const folder = makeFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, LOOSE);
    chmodSync(file, 0o444);
    chmodSync(folder, 0o777);
    const { code } = await heedProcess(["fmt", file], isRoot ? { uid: NOBODY } : {});
    expect(code).toBe(2);
    expect(readFileSync(file, "utf8")).toBe(LOOSE);
  });

  test("continues with the other files", async () => {
    const folder = makeFolder();
    const [locked, open] = [join(folder, "locked"), join(folder, "open")];
    for (const place of [locked, open]) {
      mkdirSync(place);
      writeFileSync(join(place, "a.yaml"), LOOSE);
      chmodSync(join(place, "a.yaml"), 0o666);
      chmodSync(place, place === locked ? 0o555 : 0o777);
    }
    chmodSync(folder, 0o755);
    const files = [join(locked, "a.yaml"), join(open, "a.yaml")];
    const { code, stdout } = await heedProcess(["fmt", ...files], isRoot ? { uid: NOBODY } : {});
    chmodSync(locked, 0o755);
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${files[1]}\n` });
    expect(readFileSync(files[1] as string, "utf8")).toBe(CANONICAL);
  });
});
