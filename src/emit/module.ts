import type { Condition, Json } from "../condition/index.ts";
import type { ContextOptions } from "../context/index.ts";
import { print } from "../language/index.ts";
import { checkedBody } from "./checked.ts";
import { contextType, OUTCOME_TYPES } from "./context-type.ts";
import { DECLARATIONS } from "./generated/standalone.ts";
import { identifiersOf } from "./names.ts";
import { schemaType } from "./schema-type.ts";
import { type Helper, Scope } from "./scope.ts";
import { commentText } from "./text.ts";
import { uncheckedBody } from "./unchecked.ts";

/** The language of a module; `d.ts` for the types of one in JavaScript. */
export type Language = "js" | "ts" | "d.ts";

/** Options of a module. */
export interface ModuleOptions extends ContextOptions {
  /** `js` by default. */
  readonly language?: Language | undefined;
  /**
   * Checks contexts as `prepare` does; true by default. Without checks, a function gives the same verdict wherever a checked
   * one gives a verdict and no name is inherited; where that throws, anything may happen.
   */
  readonly checked?: boolean | undefined;
  /** The JSON Schema of the trigger's data, whose type `data` then has; by the names of conditions, for modules of several files. */
  readonly dataSchema?: Json | ReadonlyMap<string, Json> | undefined;
  /** Puts the functions of `heed/compiled` that are needed into the module, which then imports nothing. */
  readonly standalone?: boolean | undefined;
}

/** A module, and the names of the conditions' functions by the names of the conditions. */
export interface Module {
  readonly text: string;
  readonly names: ReadonlyMap<string, string>;
}

/** Names that functions cannot have, whatever the options, so that all modules give a condition the same name. */
const DECLARED: readonly string[] = [...DECLARATIONS.map(({ name }) => name), "Outcome"];

/** Writes named conditions as a module with a function for each. */
export function moduleOf(conditions: ReadonlyMap<string, Condition>, options: ModuleOptions = {}): Module {
  const { checked = true, language = "js", standalone = false } = options;
  const names = identifiersOf([...conditions.keys()], DECLARED);
  const scope = new Scope([...names.values(), ...DECLARED]);
  const dataTypes = new DataTypes(options.dataSchema);
  const functions = [...conditions].map(([name, condition]) => {
    const body = checked ? checkedBody(condition, scope, options) : uncheckedBody(condition, scope, options);
    const words = `/** Holds if: ${commentText(print(condition))} */`;
    const head = `function ${names.get(name)}`;
    if (language === "js") return [words, `export ${head}(context) {`, ...body, "}"].join("\n");
    const type = contextType(condition, options, dataTypes.nameFor(name));
    const typed = `${head}${type === undefined ? "(context?: unknown)" : `<Context extends ${type}>(context: Context)`}: boolean`;
    if (language === "d.ts") return `${words}\nexport declare ${typed};`;
    return [words, `export ${typed} {`, ...body, "}"].join("\n");
  });
  const blocks = [
    ...(language === "ts" ? [UNCHECKED_BODIES] : []),
    ...(standalone
      ? declarationsOf(scope.helpers, language)
      : importsOf(language === "d.ts" ? [] : scope.helpers)),
    ...typesOf(functions, language, standalone),
    ...dataTypes.texts,
    ...constantsOf(language === "d.ts" ? [] : scope.constants),
    ...functions,
  ];
  return { text: `${blocks.join("\n\n")}\n`, names };
}

/** The types of trigger data that functions take. */
class DataTypes {
  readonly #schema: ModuleOptions["dataSchema"];
  /** The type of each schema: many conditions share one. */
  readonly #types = new Map<Json, string>();
  readonly #names = new Map<string, string>();

  constructor(schema: ModuleOptions["dataSchema"]) {
    this.#schema = schema;
  }

  /** The declarations, one for each schema. */
  get texts(): readonly string[] {
    return [...this.#names].map(([type, name]) => `export type ${name} = ${type};`);
  }

  /** Returns the name of the type for a condition, if there is a schema for it. */
  nameFor(condition: string): string | undefined {
    const schema = this.#schema instanceof Map ? this.#schema.get(condition) : this.#schema;
    if (schema === undefined) return undefined;
    const type = this.#types.get(schema) ?? schemaType(schema);
    this.#types.set(schema, type);
    const name = this.#names.get(type) ?? (this.#names.size === 0 ? "Data" : `Data${this.#names.size + 1}`);
    this.#names.set(type, name);
    return name;
  }
}

/** The compiler checks the types of the functions, but not their bodies, which are those of JavaScript. */
const UNCHECKED_BODIES = "// @ts-nocheck";

/** The widest line of an import. */
const WIDTH = 80;

function importsOf(helpers: readonly Helper[]): string[] {
  if (helpers.length === 0) return [];
  const line = `import { ${helpers.join(", ")} } from "heed/compiled";`;
  return [line.length <= WIDTH ? line : `import {\n  ${helpers.join(",\n  ")},\n} from "heed/compiled";`];
}

/** The type of outcomes, if functions take them. */
function typesOf(functions: readonly string[], language: Language, isStandalone: boolean): string[] {
  if (language === "js" || !functions.some((text) => /: Outcome\b|\| Outcome;/.test(text))) return [];
  return [isStandalone ? OUTCOME_TYPES : 'import type { Outcome } from "heed/compiled";'];
}

function constantsOf(constants: Scope["constants"]): string[] {
  return constants.length === 0
    ? []
    : [constants.map(([name, text]) => `const ${name} = ${text};`).join("\n")];
}

/** The members of the error that functions throw. */
const ERROR_MEMBERS = "  readonly code: string;\n  readonly places: readonly string[];";

/** The declarations of helpers and of all that these need, and the error that they throw. */
function declarationsOf(helpers: readonly Helper[], language: Language): string[] {
  const needed = new Set<string>(helpers);
  for (const name of needed) {
    for (const other of DECLARATIONS.find((each) => each.name === name)?.needs ?? []) needed.add(other);
  }
  const throws = needed.has("EvaluationError");
  if (language === "d.ts") {
    return throws ? [`export declare class EvaluationError extends Error {\n${ERROR_MEMBERS}\n}`] : [];
  }
  const texts = DECLARATIONS.filter(({ name }) => needed.has(name)).map(({ text }) =>
    language === "ts"
      ? text.replace(
          "class extends Error {",
          `$&\n${ERROR_MEMBERS.replaceAll("readonly code", "declare readonly code").replaceAll("readonly places", "declare readonly places")}`,
        )
      : text,
  );
  return throws ? [...texts, "export { EvaluationError };"] : texts;
}
