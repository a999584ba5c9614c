import { isMap } from "../condition/index.ts";
import { diagnose } from "../diagnostics/index.ts";
import { type Json, readDocument } from "../document/index.ts";
import type { ConfigMistake } from "./mistakes.ts";
import { type ConfigFile, type ConfigReading, type Reference, readConfigText } from "./read-config.ts";
import { type DataSchema, type LoadedConfig, Settings } from "./settings.ts";

/** The text of a file, or the reason why it cannot be read, such as "there is no such file". */
export type ReadFile = (
  path: string,
) => Promise<{ readonly text: string } | { readonly fault: string; readonly help?: string | undefined }>;

/** The settings of a config, with all mistakes in it and in those that it extends. */
export interface LoadedSettings {
  /** With mistakes, the settings that have none. */
  readonly settings: Settings;
  readonly mistakes: readonly ConfigMistake[];
  /** Absolute paths of all files that were asked for; some may not exist. */
  readonly files: readonly string[];
}

/** Loads configs with those that they extend; each file is read once. */
export class ConfigLoader {
  readonly #readFile: ReadFile;
  readonly #configs = new Map<string, Promise<LoadedOne>>();

  /** @param readFile gives the texts of files by absolute path, from disk or from an editor's memory */
  constructor(readFile: ReadFile) {
    this.#readFile = readFile;
  }

  /** Loads a config by its absolute path. A config that cannot be read is a fault. */
  async load(path: string): Promise<LoadedSettings | { readonly fault: string; readonly help?: string }> {
    const root = await this.#one(path);
    if ("fault" in root) return { fault: root.fault, ...(root.help !== undefined && { help: root.help }) };
    const files: string[] = [];
    const configs: LoadedConfig[] = [];
    const mistakes: ConfigMistake[] = [];
    const visit = async (one: Extract<LoadedOne, ConfigReading>, way: readonly string[]): Promise<void> => {
      const { config } = one;
      const here = [...way, config.path];
      const found = [...one.mistakes];
      files.push(config.path, ...one.schemaFiles);
      for (const reference of config.extended) {
        const start = here.indexOf(reference.path);
        if (start !== -1) found.push(cycle(config, reference, here.slice(start)));
        // A config that two others extend counts once.
        else if (!files.includes(reference.path)) {
          const base = await this.#one(reference.path);
          if ("fault" in base) {
            files.push(reference.path);
            found.push(unreadable(config, reference, base));
          } else await visit(base, here);
        }
      }
      mistakes.push(...found.toSorted((a, b) => a.span.start - b.span.start));
      configs.push({ ...config, schemas: one.schemas });
    };
    await visit(root, []);
    return { settings: new Settings(configs), mistakes: inOrder(mistakes, path), files };
  }

  #one(path: string): Promise<LoadedOne> {
    const known = this.#configs.get(path) ?? this.#read(path);
    this.#configs.set(path, known);
    return known;
  }

  async #read(path: string): Promise<LoadedOne> {
    const found = await this.#readFile(path);
    if ("fault" in found) return found;
    const { config, mistakes } = readConfigText({ path, text: found.text });
    const schemas: DataSchema[] = [];
    const schemaFiles: string[] = [];
    const faults: ConfigMistake[] = [];
    for (const entry of config.dataSchemas) {
      const { files } = entry;
      if ("schema" in entry) schemas.push({ files, schema: entry.schema });
      else {
        schemaFiles.push(entry.reference.path);
        const read = await this.#schemaAt(config, entry.reference);
        if ("value" in read) schemas.push({ files, schema: read.value });
        else faults.push(read);
      }
    }
    return { config, mistakes: [...mistakes, ...faults], schemas, schemaFiles };
  }

  async #schemaAt(
    config: ConfigFile,
    reference: Reference,
  ): Promise<{ readonly value: Json } | ConfigMistake> {
    const found = await this.#readFile(reference.path);
    const place = { config: { path: config.path, text: config.text }, span: reference.span };
    const named = `the schema \`${reference.written}\``;
    if ("fault" in found) return { ...place, message: `${named} cannot be read: ${found.fault}`, help: FROM };
    const { value, problems } = readDocument(found.text, /\.json$/i.test(reference.path) ? "json" : "yaml");
    const [problem] = problems;
    if (problem !== undefined) {
      const { message, help } = diagnose(problem);
      return { ...place, message: `${named} has a mistake: ${message}`, help };
    }
    if (isMap(value)) return { value: value as Json };
    return { ...place, message: `${named} is not a JSON Schema`, help: "Name a file with one JSON object." };
  }
}

/** A config that was read, or the reason why it was not. */
type LoadedOne =
  | (ConfigReading & { readonly schemas: readonly DataSchema[]; readonly schemaFiles: readonly string[] })
  | { readonly fault: string; readonly help?: string | undefined };

const FROM = "A path in a config counts from the config's folder.";

function unreadable(
  { path, text }: ConfigFile,
  { written, span }: Reference,
  { fault }: { readonly fault: string },
): ConfigMistake {
  const message = `the config \`${written}\`, which this one extends, cannot be read: ${fault}`;
  return { message, help: FROM, config: { path, text }, span };
}

function cycle(
  { path, text }: ConfigFile,
  { written, span }: Reference,
  through: readonly string[],
): ConfigMistake {
  const names = through.slice(1).map((one) => `\`${one.slice(one.lastIndexOf("/") + 1)}\``);
  const way = names.length === 0 ? "" : `, by way of ${names.join(" and ")}`;
  const message = `this config extends \`${written}\`, which extends this one${way}`;
  const itself = through.length === 1 ? `this config extends itself` : message;
  return { message: itself, help: "Remove one of the `extends`.", config: { path, text }, span };
}

/** The mistakes of the config itself first, then those of the configs that it extends. */
function inOrder(mistakes: readonly ConfigMistake[], root: string): readonly ConfigMistake[] {
  const own = mistakes.filter(({ config }) => config.path === root);
  return [...own, ...mistakes.filter(({ config }) => config.path !== root)];
}
