import {
  completionsAt,
  type Edit,
  findingsOf,
  type OpenFile,
  openFile,
  type Surroundings,
} from "heed/assist";
import { encode } from "heed/encode";
import { diagnose, parse } from "heed/language";
import type { Json } from "./edits.ts";

/** The two files of a page. */
export type FileName = "workflow" | "scenario";

/** The texts of both. */
export type Texts = { readonly [name in FileName]: string };

/** Something that is wrong in a text, or likely not meant, as an editor marks it. Offsets in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly isError: boolean;
  readonly message: string;
  readonly code: string;
  /** A change that mends it, and whether verdicts stay the same. */
  readonly fix: { readonly edits: readonly Edit[]; readonly isSafe: boolean } | undefined;
}

/** Something to complete a text with. */
export interface Proposal {
  readonly label: string;
  readonly detail: string | undefined;
  readonly edit: Edit;
}

/** Findings of `heed check` in each text. */
export function marksIn(texts: Texts): { readonly [name in FileName]: readonly Mark[] } {
  return { workflow: marksOf(texts, "workflow"), scenario: marksOf(texts, "scenario") };
}

function marksOf(texts: Texts, name: FileName): readonly Mark[] {
  const [file, around] = open(texts, name);
  return findingsOf(file, around).map(({ span, severity, message, help, code, fix, suggestion }) => {
    const { start, end } = span ?? { start: 0, end: 0 };
    const mend = fix ?? suggestion;
    return {
      start,
      end,
      isError: severity === "error",
      message: help === undefined ? message : `${message}. ${help}`,
      code,
      fix: mend && { edits: mend.edits, isSafe: fix !== undefined },
    };
  });
}

/** Proposals for an offset of a text, the best first. */
export function proposalsAt(texts: Texts, name: FileName, offset: number): readonly Proposal[] {
  const [file, around] = open(texts, name);
  return completionsAt(file, offset, around).map(({ label, detail, edit }) => ({ label, detail, edit }));
}

/** A condition in words, in stored form; or the first mistake in it. */
export function storedOf(text: string): { readonly stored: Json } | { readonly mistake: string } {
  const { condition, problems } = parse(text);
  if (condition) return { stored: encode(condition) as unknown as Json };
  const [first] = problems;
  return { mistake: first ? diagnose(first).message : "" };
}

function open(texts: Texts, name: FileName): readonly [OpenFile, Surroundings] {
  const workflow = openFile({ name: "workflow.yaml", text: texts.workflow });
  const scenario = openFile({ name: "run.scenario.yaml", text: texts.scenario });
  return name === "workflow" ? [workflow, { scenarios: [scenario] }] : [scenario, { workflow }];
}
