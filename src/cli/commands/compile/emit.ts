import { stat } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";
import { diagnoseText } from "../../../advice/index.ts";
import { type Condition, isMap, type Json, memberOf, type Target } from "../../../condition/index.ts";
import { readDocument } from "../../../document/index.ts";
import { type Language, moduleOf } from "../../../emit/index.ts";
import { parse } from "../../../language/index.ts";
import type { Finding } from "../../../lint/index.ts";
import {
  bodiesOf,
  conditionAt,
  conditionSlots,
  diagnoseInFile,
  slotNames,
  validateDocument,
} from "../../../workflow/index.ts";
import { CommandError } from "../../command-error.ts";
import { Configs } from "../../config/configs.ts";
import { isSound, withOverlooked } from "../../config/overlooked.ts";
import { Prefixes } from "../../config/prefixes.ts";
import { findFiles } from "../../files/find-files.ts";
import { readTextFile } from "../../files/read-file.ts";
import { kindOfName, type Source, withoutMark } from "../../files/source.ts";
import { writeTextFile } from "../../files/write-file.ts";
import type { EachOptions } from "../../input/each-input.ts";
import { type Input, inputsOf, isStdin } from "../../input/input.ts";
import { fileOptions } from "../../input/rewrite-file.ts";
import { isStoredAlone, readStoredAlone } from "../../input/stored-value.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

/** Options of `heed compile --emit`. */
export interface EmitOptions extends EachOptions {
  readonly emit: Language;
  readonly target?: Target | undefined;
  readonly outDir?: string | undefined;
  readonly outFile?: string | undefined;
  readonly standalone?: true | undefined;
  readonly unchecked?: true | undefined;
  readonly dataSchema?: string | undefined;
  readonly forImports?: true | undefined;
}

/** An input whose conditions become code. */
interface Unit extends Input {
  /** The path from the operand, without the extension; undefined if the input has no name of its own. */
  readonly label: string | undefined;
  /** True if it was found in a folder: a file without conditions is then passed over. */
  readonly isFound: boolean;
}

/** `heed compile --emit`: compiles conditions to modules, one for each file, or one for all. */
export async function emit(options: EmitOptions, session: Session): Promise<ExitCode> {
  const { emit: language, outDir, outFile, standalone, unchecked, forImports, format } = options;
  if (outDir !== undefined && outFile !== undefined) {
    throw new CommandError("both `--out-dir` and `--out-file` are given", "Leave one of them out.");
  }
  if (forImports && (language !== "d.ts" || outDir === undefined)) {
    throw new CommandError("`--for-imports` is for types of files", "Add `--emit d.ts` and `--out-dir`.");
  }
  const given = options.dataSchema === undefined ? undefined : await readSchema(options.dataSchema);
  const moduleFor = (
    conditions: ReadonlyMap<string, Condition>,
    dataSchema: Json | ReadonlyMap<string, Json> | undefined,
  ): string =>
    moduleOf(conditions, {
      language,
      standalone: standalone === true,
      checked: !unchecked,
      dataSchema: given ?? dataSchema,
    }).text;
  const units = await unitsOf(options, session);
  if (outDir !== undefined && units.some(({ label }) => label === undefined)) {
    throw new CommandError(
      "`--out-dir` needs files",
      "Use `--out-file` for a condition that is not in a file.",
    );
  }
  if (outDir === undefined && outFile === undefined && units.length > 1 && format !== "json") {
    throw new CommandError(
      "several modules cannot be printed one after another",
      "Write them with `--out-dir`, or as one with `--out-file`.",
    );
  }
  const reporter = new Reporter(session, format);
  const prefixes = new Prefixes(options.prefix);
  const all: Named[] = [];
  const written = new Map<string, string>();
  let passedOver = 0;
  for (const unit of units) {
    try {
      const source = await unit.read();
      const one = { ...options, prefix: await prefixes.of(unit.name) };
      const { conditions, diagnostics, text, dataSchema } = await conditionsOf(source, one);
      if (conditions?.size === 0 && unit.isFound) {
        passedOver++;
        continue;
      }
      const report = { name: unit.name, text, diagnostics };
      if (conditions === undefined) await reporter.file(report);
      else if (outFile !== undefined) {
        for (const [name, condition] of conditions) all.push({ unit, name, condition, dataSchema });
        await reporter.file(report);
      } else {
        const module = moduleFor(conditions, dataSchema);
        if (outDir === undefined) {
          await reporter.file({ ...report, result: { pretty: module, json: { module } } });
        } else {
          const path = join(outDir, moduleName(unit, unit.label, options));
          const other = written.get(path);
          if (other !== undefined) {
            throw new CommandError(
              `\`${path}\` is the module of \`${other}\` already`,
              "Compile them one after another, each with a folder of its own.",
            );
          }
          written.set(path, unit.name);
          await writeTextFile(path, module);
          await reporter.file({ ...report, result: { pretty: `${visible(path)}\n`, json: { path } } });
        }
      }
      if (conditions?.size === 0)
        await reporter.note(unit.name, "there is no condition here, so the module is empty");
    } catch (error) {
      await reporter.failure(unit.name, error);
    }
  }
  if (passedOver === units.length) {
    const failure = new CommandError("there is no file with conditions here", "Check the path.");
    await reporter.failure(options.files.join(", "), failure);
  }
  if (outFile === undefined || reporter.exitCode > 0) return reporter.end(NO_RESULT);
  try {
    const names = namesOf(all);
    const conditions = new Map(all.map(({ condition }, index) => [names[index] as string, condition]));
    const schemas = all.flatMap(({ dataSchema }, index): [string, Json][] =>
      dataSchema === undefined ? [] : [[names[index] as string, dataSchema]],
    );
    await writeTextFile(outFile, moduleFor(conditions, new Map(schemas)));
    return reporter.end({ pretty: `${visible(outFile)}\n`, json: { path: outFile } });
  } catch (error) {
    return reporter.endWithFailure(outFile, error);
  }
}

/** A condition of a unit. */
interface Named {
  readonly unit: Unit;
  readonly name: string;
  readonly condition: Condition;
  readonly dataSchema: Json | undefined;
}

/** Returns the names of conditions among those of other files. No two are equal. */
function namesOf(all: readonly Named[]): readonly string[] {
  const short = all.map(({ unit: { label }, name }) => {
    if (label === undefined) return name;
    return name === ALONE ? label : `${label}.${name}`;
  });
  const count = countOf(short);
  const names = new Set<string>();
  all.forEach(({ unit, name }, index) => {
    // `b.c` of `a` and `c` of `a.b`: both are told by their files, so that neither takes the place of the other.
    let unique = count.get(short[index] as string) === 1 ? (short[index] as string) : `${unit.name} ${name}`;
    while (names.has(unique)) unique += "_";
    names.add(unique);
  });
  return [...names];
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const text of texts) count.set(text, (count.get(text) ?? 0) + 1);
  return count;
}

/** Returns the path of a unit's module in `--out-dir`. */
function moduleName({ name }: Unit, label: string | undefined, { emit, forImports }: EmitOptions): string {
  // The compiler looks for the types of `a.yaml` in `a.d.yaml.ts`.
  return `${label}.${forImports ? `d${extname(name)}.ts` : emit}`;
}

/** The name of a condition that is all of its input. */
const ALONE = "condition";

/** Returns the inputs; a folder stands for its files. */
async function unitsOf(options: EmitOptions, session: Session): Promise<readonly Unit[]> {
  const { files } = options;
  const inputs = inputsOf(options, "compile", session);
  if (options.expression !== undefined || isStdin(files)) {
    return inputs.map((input) => ({ ...input, label: undefined, isFound: false }));
  }
  const units: Unit[] = [];
  const configs = new Configs(undefined);
  const excludesIn = (folder: string) => configs.excludesIn(folder);
  for (const operand of files) {
    const isFolder = await stat(operand).then(
      (found) => found.isDirectory(),
      () => false,
    );
    for await (const { path, ...found } of findFiles([operand], {
      ignore: options.ignore ?? true,
      excludesIn,
    })) {
      if (units.some(({ name }) => name === path)) continue;
      const [input] = inputsOf({ ...options, files: [path] }, "compile", session) as [Input];
      const label = withoutExtension(isFolder ? relative(operand, path) : basename(path));
      const read = "error" in found ? () => Promise.reject(found.error) : input.read;
      units.push({ name: path, read, label, isFound: isFolder });
    }
  }
  return withOwnLabels(units, options);
}

/** Labels files whose modules would have one path with the file as it was given. */
function withOwnLabels(units: readonly Unit[], options: EmitOptions): readonly Unit[] {
  const labels = units.map(({ label }) => label);
  for (;;) {
    const paths = units.map((unit, index) => moduleName(unit, labels[index], options));
    const count = countOf(paths);
    let isChanged = false;
    units.forEach((unit, index) => {
      const given = unit.name.replace(/^(?:\.{0,2}\/)+/, "");
      if (count.get(paths[index] as string) === 1 || labels[index] === given) return;
      labels[index] = given;
      isChanged = true;
    });
    if (!isChanged) return units.map((unit, index) => ({ ...unit, label: labels[index] }));
  }
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

/** The conditions of a source by their names, undefined if there is an error. */
interface NamedConditions {
  readonly conditions: ReadonlyMap<string, Condition> | undefined;
  readonly diagnostics: readonly Finding[];
  readonly text: string;
  /** The schema of the trigger's data, if the file has one. */
  readonly dataSchema?: Json | undefined;
}

/** Reads the file of `--data-schema`. */
async function readSchema(path: string): Promise<Json> {
  const { value, problems } = readDocument(
    await readTextFile(path),
    kindOfName(path) === "yaml" ? "yaml" : "json",
  );
  if (problems.length === 0 && isMap(value)) return value as Json;
  throw new CommandError(
    `\`--data-schema\`: \`${path}\` is not a JSON Schema`,
    "Name a file with one JSON object.",
  );
}

async function conditionsOf(source: Source, options: EmitOptions): Promise<NamedConditions> {
  const { prefix: prefixes, target } = options;
  if (source.kind === "text") {
    const text = withoutMark(source.text);
    const setting = { target: target ?? "step", prefixes };
    const { condition, problems } = parse(text, setting);
    const diagnostics = diagnoseText(text, problems, setting);
    return { text, diagnostics, conditions: condition && new Map([[ALONE, condition]]) };
  }
  const { text } = source;
  const document = readDocument(text, source.kind);
  if (isStoredAlone(source, document, target)) {
    const { condition, diagnostics } = readStoredAlone(document, { target, prefix: prefixes });
    return { text, diagnostics, conditions: condition && new Map([[ALONE, condition]]) };
  }
  const setting = fileOptions({ prefix: prefixes, target });
  const found = validateDocument(document, setting).map(diagnoseInFile);
  const diagnostics = await withOverlooked(found, document, source.name, setting);
  if (!isSound(diagnostics)) return { text, diagnostics, conditions: undefined };
  const slots = conditionSlots(document, setting);
  const conditions = new Map<string, Condition>();
  for (const [slot, name] of slotNames(document, slots)) {
    const condition = conditionAt(slot, setting);
    if (condition !== undefined) conditions.set(name, condition);
  }
  const bodies = bodiesOf(document.root).map(({ map }) => memberOf(map.value, "trigger_data_json_schema"));
  return { text, diagnostics, conditions, dataSchema: bodies.find(isMap) as Json | undefined };
}
