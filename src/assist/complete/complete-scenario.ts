import { lineStartAt } from "../../problem/index.ts";
import { DELIVERIES, EVENTS, EXPECTATIONS, REPLIES } from "../../simulate/index.ts";
import { CHANNEL_TYPES } from "../../status/index.ts";
import { stepTypeRow } from "../../workflow/index.ts";
import { knownContext } from "../fields.ts";
import type { OpenFile, Surroundings } from "../open-file.ts";
import { partOfScenario } from "../scenario-part.ts";
import type { Completion, CompletionKind } from "./completion.ts";
import { sends } from "./steps-before.ts";

/** A line of a scenario up to a place: its dash or key, its moment, and what is written of its phrase. */
const LINE =
  /^(?<lead>\s*(?:-\s+)?(?:["']?[\w-]+["']?\s*:\s+)?)(?<quote>["']?)(?<moment>(?:at [^:]+|after [^:]+):\s+)?(?<written>.*)$/s;

/** Returns the lines, or the rest of a line, that can be written at an offset of a scenario, the best first. */
export function completionsInScenario(
  file: OpenFile,
  offset: number,
  around: Surroundings,
): readonly Completion[] {
  const { document, text } = file;
  const part = partOfScenario(file, offset);
  if (document === undefined || part === undefined) return [];
  const lineStart = lineStartAt(document.lineStarts, offset);
  const {
    lead = "",
    quote = "",
    moment = "",
    written = "",
  } = LINE.exec(text.slice(lineStart, offset))?.groups ?? {};
  const start = lineStart + lead.length + quote.length + moment.length;
  const rest = /^[\w ]*/.exec(text.slice(offset))?.[0] ?? "";
  const isEnd = /^\s*(?:\r?\n|$)/.test(text.slice(offset + rest.length)) || quote !== "";
  const end = isEnd ? offset + rest.trimEnd().length : offset;
  const lines = linesFor(part, file, around, written);
  const isJson = document.format === "json" || quote === '"';
  return lines.map(({ label, detail, group, kind }) => ({
    label,
    kind,
    edit: { start, end, text: isJson ? JSON.stringify(label).slice(1, -1) : label },
    filter: label,
    ...(detail !== undefined && { detail }),
    group,
  }));
}

interface LineOffer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly group: number;
}

function linesFor(
  { section, isKey }: { readonly section: string; readonly isKey: boolean },
  file: OpenFile,
  around: Surroundings,
  written: string,
): readonly LineOffer[] {
  const steps = around.workflow?.workflows.flatMap(({ workflow }) => [...workflow.byRef.values()]) ?? [];
  const refs = steps.flatMap((step) => (step.ref === undefined ? [] : [{ ref: quoted(step.ref), step }]));
  const channels = refs.filter(({ step }) => sends(step));
  const paths = [...knownContext(file, around).fields.keys()];
  const audiences = [...knownContext(file, around).audiences].map((name) => JSON.stringify(name));
  switch (section) {
    case "providers":
      if (isKey) {
        return [
          ...channels.map(({ ref, step }) => line(ref, "ref", step.channelType, 0)),
          ...CHANNEL_TYPES.map((type) => line(type, "value", "channel type", 1)),
        ];
      }
      return DELIVERIES.phrases.map(({ words }) =>
        line(words.replace("DURATION", "5m"), "line", undefined, 0),
      );
    case "handlers": {
      const called = refs.filter(({ step }) => stepTypeRow(step.type).effect === "call");
      if (isKey) return called.map(({ ref, step }) => line(ref, "ref", step.type, 0));
      return REPLIES.phrases.map(({ words }) => line(filled(words, {}), "line", undefined, 0));
    }
    case "events":
      return [
        ...EVENTS.phrases.flatMap(({ words }) => {
          if (words.startsWith("STEP"))
            return channels.map(({ ref }) => line(filled(words, { STEP: ref }), "line", undefined, 0));
          if (words.startsWith("PATH")) {
            return paths.map((path) => line(filled(words, { PATH: path }), "line", undefined, 1));
          }
          if (words.includes("NAME"))
            return audiences.map((name) => line(filled(words, { NAME: name }), "line", undefined, 1));
          return [line(filled(words, {}), "line", undefined, 2)];
        }),
        ...momentsFor(written, refs),
      ];
    case "expect":
      return [
        ...EXPECTATIONS.phrases.flatMap(({ words }) => {
          if (!words.startsWith("STEP")) return [line(filled(words, {}), "line", undefined, 1)];
          return refs.flatMap(({ ref, step }) => {
            const isOfMessages = words.includes("sends");
            if (isOfMessages && !sends(step)) return [];
            if (!words.includes("takes NAME"))
              return [line(filled(words, { STEP: ref }), "line", undefined, 0)];
            return [];
          });
        }),
        ...momentsFor(written, refs),
      ];
    default:
      return [];
  }
}

function line(label: string, kind: CompletionKind, detail: string | undefined, group: number): LineOffer {
  return { label, kind, ...(detail !== undefined && { detail }), group };
}

/** Moments, for a line of which nothing but a moment is begun. */
function momentsFor(written: string, refs: readonly { readonly ref: string }[]): readonly LineOffer[] {
  if (!/^(?:a|at|af\w*|at .*|after .*)?$/i.test(written)) return [];
  const moments = ["at +5m: ", ...refs.map(({ ref }) => `after ${ref} +5m: `), "at the end: "];
  return moments.map((moment) => line(moment, "keyword", "moment", 3));
}

/** A ref as it is written in a scenario. */
function quoted(ref: string): string {
  return /^[^\s"[\]:+][^\s"[\]:]*$/.test(ref) ? ref : `"${ref}"`;
}

const EXAMPLES: { readonly [placeholder: string]: string } = {
  NAME: '"name"',
  COUNT: "2",
  DURATION: "5m",
  VALUE: "true",
  DATA: '{"amount": 5}',
  EVENT: "payment.completed",
};

function filled(words: string, given: { readonly [placeholder: string]: string }): string {
  return words
    .split(" ")
    .map((word) => given[word] ?? EXAMPLES[word] ?? word)
    .join(" ");
}
