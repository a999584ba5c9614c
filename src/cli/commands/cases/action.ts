import { segmentText } from "../../../condition/index.ts";
import {
  type ChannelType,
  labelOf,
  offeredCases,
  type Polarity,
  type StatusCase,
} from "../../../status/index.ts";
import type { StoredTrio } from "../../../stored/index.ts";
import { CommandError } from "../../command-error.ts";
import { type Format, Reporter } from "../../output/reporter.ts";
import { jsonText, visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface CasesOptions {
  readonly channel?: ChannelType;
  readonly openTracking?: true;
  readonly linkTracking?: true;
  readonly polarity: Polarity | "both";
  readonly ref?: string;
  readonly format: Format;
}

/** Placeholder if no ref is given. */
const ANY_REF = "<ref>";

interface CaseEntry {
  readonly name: string;
  readonly polarity: Polarity;
  readonly phrase: string;
  readonly label: string;
  readonly description: string;
  readonly stored: StoredTrio;
}

/** `heed cases`: lists the status conditions that a conditions editor offers for a channel. */
export async function run(options: CasesOptions, session: Session): Promise<ExitCode> {
  const { channel, openTracking = false, linkTracking = false, polarity, ref } = options;
  if (ref === "")
    throw new CommandError("the value of `--ref` is empty", "Name a step, such as `--ref email_1`.");
  const polarities: readonly Polarity[] = polarity === "both" ? ["has", "has_not"] : [polarity];
  const tracking = { openTracking, linkTracking };
  const offers = polarities.map((one) => offeredCases({ ...tracking, channelType: channel, polarity: one }));
  const written = await inWords(ref);
  // Assertion and negation of a case are adjacent, in the catalogue's order.
  const cases = offeredCases({ ...tracking, channelType: channel, polarity: "has" }).flatMap((row) =>
    polarities
      .filter((_, index) => offers[index]?.includes(row))
      .map((one) => entryOf(row, one, ref, written)),
  );
  return new Reporter(session, options.format).end({
    pretty: cases.map((entry) => prettyOf(entry, session)).join("\n"),
    json: { cases },
  });
}

/** Returns a ref as it is written in words; the printer puts some in backticks. */
async function inWords(ref: string | undefined): Promise<string> {
  if (ref === undefined) return ANY_REF;
  const { print } = await import("../../../language/index.ts");
  const trio = { kind: "delivery", ref, operator: "equal_to", argument: "bounced" } as const;
  return print({ any: [{ all: [trio] }] }).slice(0, -" has bounced".length);
}

function entryOf(row: StatusCase, polarity: Polarity, ref: string | undefined, written: string): CaseEntry {
  const { name, property, argument, operators, phrases } = row;
  const place = ref === undefined ? `.${ANY_REF}` : segmentText(ref);
  const stored = {
    variable: `refs${place}.${property}`,
    operator: operators[polarity],
    argument: `$message.${argument}`,
  };
  return { name, polarity, phrase: `${written} ${phrases[polarity]}`, ...labelOf(name, polarity), stored };
}

function prettyOf({ phrase, label, description, stored }: CaseEntry, session: Session): string {
  const { bold, dim } = session.out.colors;
  const lines = [bold(visible(phrase)), `  ${label}: ${description}`, `  ${dim(jsonText(stored))}`];
  return `${lines.join("\n")}\n`;
}
