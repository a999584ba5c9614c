import { allCodes, alternatives, severityOf, suggestionsFor } from "../../../diagnostics/index.ts";
import { RULES, SUPPRESSION_RULES } from "../../../lint/index.ts";
import { CommandError } from "../../command-error.ts";
import { readTextFile } from "../../files/read-file.ts";
import { pageOf } from "../../output/pages.ts";
import { type Format, Reporter } from "../../output/reporter.ts";
import { brief, visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { renderPage } from "./page.ts";

export interface RuleOptions {
  readonly name?: string | undefined;
  readonly list?: true;
  readonly format: Format;
}

/** All rules, those about suppressions last, as the pages list them. */
const ALL = [...RULES, ...SUPPRESSION_RULES].map(({ name, level, summary }) => ({ name, level, summary }));

/** `heed rule`: shows the page of a code, or lists the rules. */
export async function run({ name, list, format }: RuleOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, format);
  if (list) {
    if (name === undefined) return reporter.end({ pretty: listed(session), json: { rules: ALL } });
    throw new CommandError("both a name and `--list` are given", "Leave one of the two out.");
  }
  if (name === undefined) {
    throw new CommandError(
      "no rule is given",
      "Name one, such as `heed rule equal-to-null`; `heed rule --list` lists all.",
    );
  }
  // A name may be copied from a message with its brackets.
  const code = name.replace(/^\[(.*)\]$/, "$1");
  const page = pageOf(code);
  if (page === undefined) throw unknown(code);
  const text = await readTextFile(page.path);
  const known: string | undefined = ALL.find((one) => one.name === code)?.level ?? levelOfDiagnostic(code);
  const pretty = session.out.isTerminal ? renderPage(text, session.out.colors) : text;
  return reporter.end({ pretty, json: { name: code, kind: page.kind, level: known, page: text } });
}

function levelOfDiagnostic(code: string): string | undefined {
  const known = allCodes().find((one) => one === code);
  return known && severityOf(known);
}

function unknown(code: string): CommandError {
  const shown = visible(brief(code, 120));
  const names = [...ALL.map(({ name }) => name), ...allCodes()];
  const plain = code.toLowerCase().replace(/[\s_]+/g, "-");
  const within = plain.length < 3 ? [] : names.filter((name) => name.includes(plain)).slice(0, 5);
  const alike = suggestionsFor(code, names);
  const near = alike.length === 0 ? within : alike;
  return new CommandError(
    `there is no rule \`${shown}\``,
    near.length === 0 ? "`heed rule --list` lists all." : `Did you mean ${alternatives(near)}?`,
  );
}

function listed({ out }: Session): string {
  const { bold, red, yellow } = out.colors;
  const width = Math.max(...ALL.map(({ name }) => name.length));
  return ALL.map(({ name, level, summary }) => {
    const paint = level === "error" ? red : yellow;
    return `${bold(name.padEnd(width))}  ${paint(level.padEnd(7))}  ${summary}\n`;
  }).join("");
}
