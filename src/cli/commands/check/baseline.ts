import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isMap, type Json } from "../../../condition/index.ts";
import { readDocument } from "../../../document/index.ts";
import { type Finding, isSuppressible } from "../../../lint/index.ts";
import { CommandError } from "../../command-error.ts";
import { readTextFile } from "../../files/read-file.ts";
import { writeTextFile } from "../../files/write-file.ts";
import { jsonText } from "../../output/visible.ts";
import { Fingerprints } from "../../reports/fingerprint.ts";

/** Old findings of one file with the same code and the same text around them, wherever they stand in it. */
interface Entry {
  readonly code: string;
  /** The hash of the code and of the text around the finding. */
  readonly hash: string;
  readonly count: number;
  /** The message of the first, for readers. */
  readonly message: string;
}

/** Entries by file, a path from the baseline's folder with `/` between folders. */
type Entries = Map<string, readonly Entry[]>;

/** Old findings that no longer occur. */
export interface GoneEntry {
  readonly baseline: string;
  readonly file: string;
  readonly code: string;
  readonly count: number;
}

/** The findings of a file, told apart by a baseline. */
export interface SplitFindings {
  /** Those that are reported. */
  readonly fresh: readonly Finding[];
  /** How many are old. */
  readonly old: number;
}

/** The baselines of a run: files of old findings, which are not reported. */
export class Baselines {
  readonly #read = new Map<string, Promise<Entries>>();
  readonly #checked = new Map<string, Map<string, readonly Entry[]>>();

  /** Tells old findings of a file from others. Throws CommandError if the baseline cannot be read. */
  async split(
    baseline: string,
    name: string,
    text: string,
    findings: readonly Finding[],
  ): Promise<SplitFindings> {
    const known = await this.#entriesOf(baseline);
    const file = placeIn(baseline, name);
    const entries = new Map((known.get(file) ?? []).map((entry) => [entry.hash, entry.count]));
    const found = keyed(text, findings);
    const fresh = found
      .filter(({ hash, nth }) => nth > (entries.get(hash) ?? 0))
      .map(({ finding }) => finding);
    const checked = this.#checked.get(baseline) ?? new Map<string, readonly Entry[]>();
    this.#checked.set(baseline, checked);
    checked.set(file, entriesIn(found));
    return { fresh, old: findings.length - fresh.length };
  }

  /** Returns the entries of checked files, and of files that are no longer there, that no longer occur. */
  async gone(): Promise<readonly GoneEntry[]> {
    const all: GoneEntry[] = [];
    for (const [baseline, checked] of this.#checked) {
      for (const [file, entries] of await this.#entriesOf(baseline)) {
        const isThere = existsSync(join(dirname(baseline), file));
        const now = isThere ? checked.get(file) : [];
        for (const { code, hash, count } of now === undefined ? [] : entries) {
          const left = count - (now?.find((one) => one.hash === hash)?.count ?? 0);
          if (left > 0) all.push({ baseline: relative(".", baseline), file, code, count: left });
        }
      }
    }
    return all;
  }

  #entriesOf(baseline: string): Promise<Entries> {
    const known = this.#read.get(baseline) ?? readBaseline(baseline);
    this.#read.set(baseline, known);
    return known;
  }
}

/** A baseline that is being written. */
export class BaselineDraft {
  /** As it was given. */
  readonly path: string;
  readonly #path: string;
  readonly #entries: Entries = new Map();
  #count = 0;

  constructor(path: string) {
    this.path = path;
    this.#path = resolve(path);
  }

  /** The number of findings that it holds of the files that were added. */
  get count(): number {
    return this.#count;
  }

  /** Adds the findings of a file. Returns those that a baseline cannot hold, which stay to be reported. */
  add(name: string, text: string, findings: readonly Finding[]): SplitFindings {
    const found = keyed(text, findings);
    this.#entries.set(placeIn(this.#path, name), entriesIn(found));
    const old = found.filter(({ nth }) => Number.isFinite(nth)).length;
    this.#count += old;
    return { fresh: findings.filter(({ code }) => !isSuppressible(code)), old };
  }

  /** Writes the baseline; the entries of files that are there and were not checked stay. Throws CommandError if it cannot. */
  async write(): Promise<void> {
    const before: Entries = existsSync(this.#path) ? await readBaseline(this.#path) : new Map();
    for (const [file, entries] of before) {
      if (this.#entries.has(file) || !existsSync(join(dirname(this.#path), file))) continue;
      this.#entries.set(file, entries);
    }
    const files = [...this.#entries].filter(([, entries]) => entries.length > 0);
    const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const document = { about: ABOUT, version: VERSION, files: Object.fromEntries(sorted) };
    await writeTextFile(this.#path, `${jsonText(document, 2)}\n`);
  }
}

const ABOUT =
  "Findings that `heed check` does not report. Write it again with `heed check --write-baseline`.";
const VERSION = 1;

interface KeyedFinding {
  readonly finding: Finding;
  readonly hash: string;
  /** Its number among those of the hash, from 1; infinite for a finding that no baseline holds. */
  readonly nth: number;
}

function keyed(text: string, findings: readonly Finding[]): readonly KeyedFinding[] {
  const fingerprints = new Fingerprints(text);
  return findings.map((finding) => {
    const [hash = "", nth] = fingerprints.of(finding).split(":");
    // A condition with an error cannot be used, so the error is always reported.
    return { finding, hash, nth: isSuppressible(finding.code) ? Number(nth) : Number.POSITIVE_INFINITY };
  });
}

function entriesIn(found: readonly KeyedFinding[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { finding, hash, nth } of found) {
    if (!Number.isFinite(nth)) continue;
    const { code, message } = finding;
    entries.set(hash, { code, hash, count: nth, message: entries.get(hash)?.message ?? message });
  }
  return [...entries.values()].toSorted((a, b) => (`${a.code} ${a.hash}` < `${b.code} ${b.hash}` ? -1 : 1));
}

/** Returns a file's path from the folder of a baseline. */
function placeIn(baseline: string, name: string): string {
  return relative(dirname(baseline), resolve(name)).split(sep).join("/");
}

async function readBaseline(path: string): Promise<Entries> {
  const name = relative(".", path);
  let text: string;
  try {
    text = await readTextFile(path);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const help = "`heed check --write-baseline FILE` writes one.";
    throw new CommandError(`the baseline cannot be read: ${error.message}`, help, name);
  }
  const { value, problems } = readDocument(text, "json");
  const files = problems.length === 0 && isMap(value) && value.version === VERSION ? value.files : undefined;
  const entries = isMap(files)
    ? Object.entries(files).map(([file, list]) => [file, entriesOf(list as Json)] as const)
    : [];
  if (!isMap(files) || entries.some(([, list]) => list === undefined)) {
    const help = "Write it again with `heed check --write-baseline FILE`.";
    throw new CommandError("it is not a baseline of this version", help, name);
  }
  return new Map(entries as (readonly [string, readonly Entry[]])[]);
}

function entriesOf(list: Json): readonly Entry[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const entries = list.filter(
    (one: Json) =>
      isMap(one) &&
      typeof one.code === "string" &&
      typeof one.hash === "string" &&
      typeof one.count === "number" &&
      typeof one.message === "string",
  );
  return entries.length === list.length ? (entries as unknown as readonly Entry[]) : undefined;
}
