import { lineStartAt, type Span } from "../../problem/index.ts";
import { DELIVERIES, EVENTS, EXPECTATIONS, REPLIES } from "../../simulate/index.ts";
import type { OpenFile } from "../open-file.ts";
import { partOfScenario } from "../scenario-part.ts";

/** A form that a line can have, with its parts. */
export interface Signature {
  readonly label: string;
  /** The spans of its parts in the label. */
  readonly parameters: readonly Span[];
  /** Index of the part at the place; undefined if the place is after all of them. */
  readonly active: number | undefined;
}

const TABLES: { readonly [section: string]: readonly { readonly words: string }[] } = {
  events: EVENTS.phrases,
  expect: EXPECTATIONS.phrases,
  providers: DELIVERIES.phrases,
  handlers: REPLIES.phrases,
};

/** Returns the forms that the line of a scenario at an offset can still have, the fitting ones first. */
export function signaturesAt(file: OpenFile, offset: number): readonly Signature[] {
  const part = partOfScenario(file, offset);
  if (part === undefined || part.isKey || file.document === undefined) return [];
  const line = file.text.slice(lineStartAt(file.document.lineStarts, offset), offset);
  const written = line.replace(
    /^\s*(?:-\s+)?["']?(?:[\w-]+["']?\s*:\s+)?["']?(?:(?:at|after) [^:]+:\s+)?/,
    "",
  );
  const words = written.split(/\s+/);
  return (TABLES[part.section] ?? []).flatMap((phrase) => {
    const forms = phrase.words.split(" ");
    const fits = words.every((word, at) => {
      const form = forms[at];
      if (form === undefined) return false;
      const isLast = at === words.length - 1;
      const isPlaceholder = /^[A-Z]+$/.test(form);
      return isPlaceholder || (isLast ? form.startsWith(word.toLowerCase()) : form === word.toLowerCase());
    });
    return fits ? [signatureOf(forms, words.length - 1)] : [];
  });
}

function signatureOf(forms: readonly string[], at: number): Signature {
  const label = forms.join(" ");
  const parameters: Span[] = [];
  let start = 0;
  for (const form of forms) {
    parameters.push({ start, end: start + form.length });
    start += form.length + 1;
  }
  return { label, parameters, active: at < forms.length ? at : undefined };
}
