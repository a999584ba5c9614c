import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { writeCommand } from "../../scripts/command.ts";
import { runProgram } from "../../src/cli/program.ts";

/** Two ways to run the program in tests: in this process, which is fast, and as a separate process. */

const root = resolve(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache/heed-test");

/** Result of a run. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Input of a run. */
export interface Given {
  /** Standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: { readonly [name: string]: string };
  /** Working directory. */
  readonly cwd?: string;
}

/** Runs the program in this process. With `cwd`, other runs must not overlap, since a process has one working directory. */
export async function heed(args: readonly string[], given: Given = {}): Promise<Outcome> {
  const { cwd } = given;
  if (cwd === undefined) return runHere(args, given);
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return await runHere(args, given);
  } finally {
    process.chdir(before);
  }
}

async function runHere(args: readonly string[], { input = "", env = {} }: Given): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
      return true;
    },
    once: () => undefined,
  });
  const code = await runProgram(args, {
    stdin: oneChunk(Buffer.from(input)),
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    env,
  });
  return { code, ...written };
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes;
}

/** Input of a run as a process. */
export interface GivenProcess extends Given {
  /** The user that the program runs as, and its group; only root can say so. */
  readonly uid?: number;
  /** Options of node itself. */
  readonly node?: readonly string[];
}

/** Runs the program as a process. Colour is off unless `env` says otherwise. */
export async function heedProcess(args: readonly string[], given: GivenProcess = {}): Promise<Outcome> {
  const { input = "", env = {}, cwd = root, uid, node = [] } = given;
  const main = await program();
  return new Promise((done, fail) => {
    const become = uid === undefined ? [] : becoming(uid);
    const child = spawn(process.execPath, [...become, ...node, main, ...args], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
    });
    const written = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (written.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (written.stderr += text));
    child.on("error", fail).on("close", (code) => done({ code, ...written }));
    // The program may end before it has read all input.
    child.stdin.on("error", () => undefined).end(input);
  });
}

/**
 * Options that change Node's user before it reads the program. Node is not started as that user, since only root may be able
 * to read its executable, as in npx's cache in root's home folder.
 */
function becoming(uid: number): string[] {
  const steps = [`setgroups([${uid}])`, `setgid(${uid})`, `setuid(${uid})`].map((step) => `process.${step};`);
  return ["--import", `data:text/javascript,${steps.join("")}`];
}

let made: Promise<string> | undefined;

/** The program, bundled as the package's build does it; made once for each state of the source. */
export function program(): Promise<string> {
  made ??= makeProgram();
  return made;
}

async function makeProgram(): Promise<string> {
  const folder = join(cache, hashOfSource());
  const main = join(folder, "cli.js");
  if (existsSync(main)) return main;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, "making-"));
  await build({
    entryPoints: {
      start: join(root, "src/cli/start.ts"),
      "eval-thread": join(root, "src/cli/commands/eval/line-thread.ts"),
    },
    outdir: making,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  });
  await writeCommand(root, making);
  // Tests run it as other users too.
  chmodSync(making, 0o755);
  try {
    renameSync(making, folder);
  } catch {
    // Another test file has built it in the meantime.
    rmSync(making, { recursive: true });
  }
  forgetOld();
  return main;
}

function hashOfSource(): string {
  const hash = createHash("sha256");
  for (const place of ["src", "scripts", "spec/schema", "package.json"]) {
    for (const file of filesOf(join(root, place))) hash.update(file).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesOf(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const HOUR = 3_600_000;

/** Removes bundles of earlier states of the source. */
function forgetOld(): void {
  for (const entry of readdirSync(cache)) {
    const place = join(cache, entry);
    if (Date.now() - statSync(place).mtimeMs > HOUR) rmSync(place, { recursive: true, force: true });
  }
}

/** Creates a folder for a test; remove it with `removeFolders`. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "heed-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

/** Removes the folders that were created. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
