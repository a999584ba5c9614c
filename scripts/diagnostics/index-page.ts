import { ADVICE_WORDINGS } from "../../src/diagnostics/wordings/advice.ts";
import { LANGUAGE_WORDINGS, STORED_WORDINGS } from "../../src/diagnostics/wordings/catalogue.ts";
import { DOCUMENT_WORDINGS } from "../../src/diagnostics/wordings/document.ts";

const PARTS = [
  { title: "Conditions as text", wordings: LANGUAGE_WORDINGS },
  { title: "Conditions in other words", wordings: ADVICE_WORDINGS },
  { title: "Stored conditions, and conditions however they are written", wordings: STORED_WORDINGS },
  { title: "Files", wordings: DOCUMENT_WORDINGS },
];

/** The index of the pages: every code in the catalogue's order, with its severity and its page's summary. */
export function diagnosticsIndex(pages: readonly string[]): string {
  const summaries = new Map(pages.map((page) => [/^# (\S+)/.exec(page)?.[1], page.split("\n")[2]]));
  const sections = PARTS.map(({ title, wordings }) => {
    const rows = Object.entries(wordings).map(
      ([code, { severity }]) => `| [\`${code}\`](${code}.md) | ${severity} | ${summaries.get(code) ?? ""} |`,
    );
    return `## ${title}\n\n| code | severity | what is wrong |\n|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Diagnostics

Every mistake that heed reports has a code, and every code a page: what is wrong, why it matters, a bad and a good
example. An error keeps conditions from being used; a warning does not.

${sections.join("\n")}`;
}
