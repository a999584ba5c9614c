import type { Diagnostic } from "../diagnostics/index.ts";
import type { Format } from "../document/index.ts";

/** The content of a file as a JSON value, such as a workflow in the platform's management API. */
export type FileValue = { readonly [key: string]: unknown } | readonly unknown[];

/** A file's text with its format, for a function that takes a text or a value. */
interface Source<Options> {
  readonly text: string;
  readonly format: Format;
  readonly options: Options | undefined;
  /** Adapts a diagnostic to the caller: if a value was given, removes its span and its edits, as there is no text. */
  readonly forCaller: <Found extends Partial<Diagnostic>>(diagnostic: Found) => Found;
}

/**
 * Reads the arguments `(text, format, options)` or `(value, options)` of the function `by`.
 *
 * @throws TypeError if the value is not JSON: undefined, a cycle, a BigInt, or nested deeper than the stack allows.
 */
export function sourceOf<Options extends object>(
  by: string,
  source: string | FileValue,
  second: Format | Options | undefined,
  third: Options | undefined,
): Source<Options> {
  if (typeof source === "string") {
    if (second !== "json" && second !== "yaml")
      throw new TypeError(`\`${by}\`: the format is "json" or "yaml"`);
    return { text: source, format: second, options: third, forCaller: (diagnostic) => diagnostic };
  }
  let text: string | undefined;
  try {
    text = JSON.stringify(source);
  } catch (error) {
    throw new TypeError(`\`${by}\`: the value is not JSON: ${(error as Error).message}`);
  }
  if (text === undefined)
    throw new TypeError(`\`${by}\`: ${typeof source} is neither a text nor a JSON value`);
  return { text, format: "json", options: second as Options | undefined, forCaller: withoutSpan };
}

function withoutSpan<Found extends Partial<Diagnostic>>(diagnostic: Found): Found {
  const { span: _span, fix: _fix, suggestion: _suggestion, ...others } = diagnostic;
  return others as Found;
}
