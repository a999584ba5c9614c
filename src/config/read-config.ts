import { isMap } from "../condition/index.ts";
import { alternatives, diagnose, suggestionsFor } from "../diagnostics/index.ts";
import { type Document, type Json, readDocument, spanOf } from "../document/index.ts";
import type { Levels } from "../lint/index.ts";
import { pointerTo, type Span } from "../problem/index.ts";
import type { ChannelSettings } from "../workflow/index.ts";
import { type ConfigMistake, ConfigMistakes, type ConfigText, NOWHERE } from "./mistakes.ts";
import { folderOf, resolvedPath } from "./paths.ts";
import { checkPattern, FilePattern } from "./patterns.ts";
import { type FileSuppression, readSuppressions } from "./suppressions.ts";
import { addUnknown, readChannels, readLevels, readTimezone } from "./values.ts";

/** Keys of a config. */
const KEYS = [
  "$schema",
  "extends",
  "exclude",
  "rules",
  "overrides",
  "baseline",
  "prefix",
  "channels",
  "data_schemas",
  "timezone",
  "heed-ignore",
];

/** A path in a config that leads to another file. */
export interface Reference {
  /** As it is written. */
  readonly written: string;
  /** Absolute, with `/` between folders. */
  readonly path: string;
  /** The place in the config. */
  readonly span: Span;
}

/** Levels for some files. */
export interface Override {
  readonly files: readonly FilePattern[];
  readonly levels: Levels;
}

/** The JSON Schema of the trigger's data of some files: in the config itself, or in a file of its own. */
export type DataSchemaEntry = { readonly files: readonly FilePattern[] } & (
  | { readonly schema: Json }
  | { readonly reference: Reference }
);

/** One config as it is written, without those that it extends. */
export interface ConfigFile extends ConfigText {
  readonly extended: readonly Reference[];
  /** Files and folders that no verb reads when it finds them in a folder. */
  readonly excluded: readonly FilePattern[];
  /** Levels of findings by code. */
  readonly levels: Levels;
  readonly overrides: readonly Override[];
  /** The file of old findings, which are not reported. */
  readonly baseline: Reference | undefined;
  /** Prefixes that paths of conditions may start with, besides the platform's. */
  readonly prefixes: readonly string[];
  /** Settings of channels by key. */
  readonly channels: { readonly [channelKey: string]: ChannelSettings };
  readonly dataSchemas: readonly DataSchemaEntry[];
  /** The account's time zone, for recipients without one of their own; undefined if it is not known. */
  readonly timezone: string | undefined;
  readonly suppressions: readonly FileSuppression[];
}

/** A config as it is written, with its mistakes: with some, the parts that have one are left out. */
export interface ConfigReading {
  readonly config: ConfigFile;
  readonly mistakes: readonly ConfigMistake[];
}

/**
 * Reads one config, JSON if its path ends in `.json` and YAML otherwise. Opens no file: `extends` and the schemas that it
 * names are references.
 *
 * @param file its text, and its absolute path with `/` between folders, from which its own paths count
 */
export function readConfigText({ path, text }: ConfigText): ConfigReading {
  const document = readDocument(text, /\.json$/i.test(path) ? "json" : "yaml");
  const { value, problems } = document;
  const config = { ...EMPTY, path, text };
  const [problem] = problems;
  if (problem?.code === "empty-file") return { config, mistakes: [] };
  const mistakes = new ConfigMistakes(path, document);
  for (const { message, help, span } of problems.map(diagnose))
    mistakes.addAt(span ?? NOWHERE, message, help);
  if (problem !== undefined || value === null || value === undefined)
    return { config, mistakes: mistakes.all };
  if (!isMap(value)) {
    mistakes.add("", "value", "it holds no settings", "Write keys, such as `rules:`.");
    return { config, mistakes: mistakes.all };
  }
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) addUnknown("key", pointerTo("", key), key, KEYS.slice(1), mistakes);
  }
  const reader = new Reader(document, path, mistakes);
  const valueAt = (key: string): Json => (Object.hasOwn(value, key) ? (value[key] ?? null) : null);
  const read: ConfigFile = {
    path,
    text,
    extended: reader.references(valueAt("extends"), "/extends"),
    excluded: reader.patterns(valueAt("exclude"), "/exclude"),
    levels: readLevels(valueAt("rules"), "/rules", mistakes),
    overrides: reader.overrides(valueAt("overrides"), "/overrides"),
    baseline: reader.reference(valueAt("baseline"), "/baseline"),
    prefixes: reader.prefixes(valueAt("prefix"), "/prefix"),
    channels: readChannels(valueAt("channels"), mistakes),
    dataSchemas: reader.dataSchemas(valueAt("data_schemas"), "/data_schemas"),
    timezone: readTimezone(valueAt("timezone"), mistakes),
    suppressions: readSuppressions(document, path, "heed-ignore", valueAt("heed-ignore"), mistakes),
  };
  reader.text(valueAt("$schema"), "/$schema", "the path of a JSON Schema, which editors read");
  return { config: read, mistakes: mistakes.all };
}

const EMPTY: Omit<ConfigFile, keyof ConfigText> = {
  extended: [],
  excluded: [],
  levels: {},
  overrides: [],
  baseline: undefined,
  prefixes: [],
  channels: {},
  dataSchemas: [],
  timezone: undefined,
  suppressions: [],
};

/** A text with its pointer. */
interface Written {
  readonly text: string;
  readonly pointer: string;
}

/** Reads the values of one config, and adds their mistakes. */
class Reader {
  readonly #document: Document;
  readonly #path: string;
  readonly #mistakes: ConfigMistakes;

  constructor(document: Document, path: string, mistakes: ConfigMistakes) {
    this.#document = document;
    this.#path = path;
    this.#mistakes = mistakes;
  }

  /** A text, or nothing. `what` names it in the mistake. */
  text(value: Json, pointer: string, what: string): string | undefined {
    if (value === null || typeof value === "string") return value ?? undefined;
    this.#mistakes.add(pointer, "value", "this is not a text", `Write ${what}.`);
    return undefined;
  }

  /** A text, or a list of texts. `example` shows one in the mistake. */
  #texts(value: Json, pointer: string, example: string): readonly Written[] {
    if (value === null) return [];
    if (typeof value === "string") return [{ text: value, pointer }];
    const key = pointer.slice(pointer.lastIndexOf("/") + 1);
    const help = `Write \`${key}: ${example}\`, or a list of such texts.`;
    if (!Array.isArray(value)) {
      this.#mistakes.add(pointer, "value", `\`${key}\` is neither a text nor a list of texts`, help);
      return [];
    }
    return value.flatMap((item: Json, index): Written[] => {
      const at = pointerTo(pointer, index);
      if (typeof item === "string") return [{ text: item, pointer: at }];
      this.#mistakes.add(at, "value", "this is not a text", help);
      return [];
    });
  }

  references(value: Json, pointer: string): readonly Reference[] {
    return this.#texts(value, pointer, "../heed.config.yaml").flatMap((one) => this.#reference(one) ?? []);
  }

  reference(value: Json, pointer: string): Reference | undefined {
    const text = this.text(value, pointer, "the path of a file, relative to this config's folder");
    return text === undefined ? undefined : this.#reference({ text, pointer });
  }

  #reference({ text, pointer }: Written): Reference | undefined {
    if (text.trim() === "" || text.includes("\0")) {
      this.#mistakes.add(
        pointer,
        "value",
        "this is not the path of a file",
        "Write one, relative to this config's folder.",
      );
      return undefined;
    }
    const span = spanOf(this.#document, pointer, "value") ?? NOWHERE;
    return { written: text, path: resolvedPath(folderOf(this.#path), text), span };
  }

  patterns(value: Json, pointer: string): readonly FilePattern[] {
    return this.#texts(value, pointer, "legacy/**").flatMap(({ text, pointer }) =>
      checkPattern(text, pointer, this.#mistakes) ? [new FilePattern(text, this.#path)] : [],
    );
  }

  prefixes(value: Json, pointer: string): readonly string[] {
    return this.#texts(value, pointer, "event").flatMap(({ text, pointer }) => {
      if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(text)) return [text];
      const message = `\`${text}\` is not a prefix`;
      this.#mistakes.add(pointer, "value", message, "A prefix is a name without a dot, such as `event`.");
      return [];
    });
  }

  overrides(value: Json, pointer: string): readonly Override[] {
    const example = "{files: legacy/**, rules: {equal-to-null: off}}";
    return this.#entries(value, pointer, ["files", "rules"], example).map(({ files, entry, at }) => ({
      files,
      levels: readLevels(entry.rules ?? null, pointerTo(at, "rules"), this.#mistakes),
    }));
  }

  dataSchemas(value: Json, pointer: string): readonly DataSchemaEntry[] {
    const example = "{files: orders/**, schema: schemas/order.json}";
    return this.#entries(value, pointer, ["files", "schema"], example).flatMap(
      ({ files, entry, at }): DataSchemaEntry[] => {
        const { schema } = entry;
        if (isMap(schema)) return [{ files, schema: schema as Json }];
        const place = pointerTo(at, "schema");
        if (typeof schema === "string") {
          const reference = this.#reference({ text: schema, pointer: place });
          return reference === undefined ? [] : [{ files, reference }];
        }
        this.#mistakes.add(
          place,
          "value",
          "this is not a JSON Schema",
          "Write the path of a file with one, or a map.",
        );
        return [];
      },
    );
  }

  /** Entries of a list, each a map with `files` and another key, both of which it must have. */
  #entries(
    value: Json,
    pointer: string,
    keys: readonly [string, string],
    example: string,
  ): readonly {
    readonly files: readonly FilePattern[];
    readonly entry: { readonly [key: string]: Json };
    readonly at: string;
  }[] {
    if (value === null) return [];
    const name = pointer.slice(1);
    if (!Array.isArray(value)) {
      const message = `\`${name}\` is not a list`;
      this.#mistakes.add(pointer, "value", message, `Write \`${name}: [${example}]\`.`);
      return [];
    }
    return value.flatMap((entry: Json, index) => {
      const at = pointerTo(pointer, index);
      if (!isMap(entry)) {
        const message = `this is not an entry of \`${name}\``;
        this.#mistakes.add(at, "value", message, `Write \`${example}\`.`);
        return [];
      }
      const unknown = Object.keys(entry).filter((key) => !keys.includes(key));
      for (const key of unknown) {
        const [meant] = suggestionsFor(key, keys);
        this.#mistakes.add(
          pointerTo(at, key),
          "key",
          `an entry of \`${name}\` has no key \`${key}\``,
          meant === undefined
            ? `The keys are ${alternatives(keys).replace(" or ", " and ")}.`
            : `Did you mean \`${meant}\`?`,
        );
      }
      const missing = keys.find((key) => !Object.hasOwn(entry, key) || entry[key] === null);
      if (missing !== undefined) {
        // A key that is not known stands in most cases for the one that is missing.
        if (unknown.length === 0)
          this.#mistakes.add(
            at,
            "value",
            `an entry of \`${name}\` has no \`${missing}\``,
            `Write \`${example}\`.`,
          );
        return [];
      }
      return [{ files: this.patterns(entry.files ?? null, pointerTo(at, "files")), entry, at }];
    });
  }
}
