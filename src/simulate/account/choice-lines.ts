import type { TrioTrace } from "../../evaluate/index.ts";
import type { StoredTrioInput } from "../../stored/index.ts";
import { isExplanation, mapOf } from "./answered-run.ts";
import { verdictLine } from "./explanation.ts";
import { type AccountLine, fact, shown, type Words, worded } from "./line.ts";

/**
 * Tells why a step made a message or none, from what heed-server says of it: each channel with its conditions, the data that it
 * needs of the recipient, and the entries of the recipient's preferences. Says nothing of what it does not know.
 */
export function choiceLines({ explanation }: Given): readonly AccountLine[] {
  const { group, channels } = mapOf(explanation);
  return [
    ...(group === undefined ? [] : [groupLine(mapOf(group))]),
    ...listIn(channels).map((channel) => channelLine(mapOf(channel))),
  ];
}

type Given = { readonly [key: string]: unknown };

function groupLine({ group, operator, rules }: Given): AccountLine {
  const which = operator === "any" ? "the first rule that matches" : "all rules that match";
  return fact(
    `group \`${shown(group)}\`: ${which}`,
    listIn(rules).map((rule) => {
      const { channel, rule_type, result, condition } = mapOf(rule);
      const text = `${shown(rule_type)}: channel \`${shown(channel)}\``;
      const trio = condition === undefined ? [] : groupOf([trioExplanation(condition)]);
      return told(result, text, trio);
    }),
  );
}

function channelLine({ channel, result, conditions, recipient_data, preferences }: Given): AccountLine {
  const { needed, found } = mapOf(recipient_data);
  const { entries, overridden } = mapOf(preferences);
  return fact(`channel \`${shown(channel)}\`: ${worded(WHY, result)}`, [
    ...conditionsLines(conditions),
    ...(typeof needed === "string" ? [told(found, `needs \`${shown(needed)}\` of the recipient`)] : []),
    ...(overridden === true ? [fact("the workflow is sent whatever the recipient prefers")] : []),
    ...listIn(entries).map((entry) => preferenceLine(mapOf(entry))),
  ]);
}

function preferenceLine({ entry, from, value, result, outweighed_by }: Given): AccountLine {
  const source = worded(SOURCES, from);
  const on = typeof value === "boolean" ? `: ${value ? "on" : "off"}` : "";
  const less = outweighed_by === undefined ? "" : ` (\`${shown(outweighed_by)}\` counts in its place)`;
  const text = `preference \`${shown(entry)}\` of ${source}${on}${less}`;
  return told(result, text, typeof value === "boolean" ? [] : conditionsLines(value));
}

/** The conditions of a verdict in the flat form of heed-server. */
function conditionsLines(value: unknown): readonly AccountLine[] {
  const { groups } = mapOf(value);
  if (!Array.isArray(groups)) return [];
  const lines = groups.flatMap((group) => groupOf(listIn(group).map(trioExplanation)));
  return [fact("its conditions:", lines)];
}

/** The trios of a group. Those of another form are left out. */
function groupOf(trios: readonly unknown[]): readonly AccountLine[] {
  const result = trios.every((trio) => mapOf(trio).result === true);
  const explanation: unknown = { result, any: [{ result, all: trios }] };
  // The verdict of a group is not that of the whole, so the group alone is told.
  return isExplanation(explanation) ? (verdictLine(explanation).below ?? []) : [];
}

/** A trio of heed-server's flat form, in that of `explain` of `heed/runtime`. */
function trioExplanation(value: unknown): unknown {
  const { variable, operator, argument, result, value: found, against, missing, because } = mapOf(value);
  const isMissing = (which: string) => listIn(missing).includes(which) && { missing: true };
  return {
    stored: { variable, operator, ...(argument !== undefined && { argument }) },
    result: result === "not evaluated" ? "not_evaluated" : result,
    ...(found !== undefined && { variable: { value: found, ...isMissing("variable") } }),
    ...(against !== undefined && { argument: [{ value: against, ...isMissing("argument") }] }),
    ...(typeof because === "string" && { because }),
  } satisfies { readonly [key in keyof TrioTrace<{ readonly stored: StoredTrioInput }>]?: unknown };
}

function told(result: unknown, text: string, below: readonly AccountLine[] = []): AccountLine {
  return { ...fact(text, below), result: typeof result === "boolean" ? result : "not_evaluated" };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const WHY: Words = {
  sends: "would send",
  "no-channel": "not known",
  "channel-conditions": "its conditions are false",
  "no-address": "the recipient has nothing that it could send to",
  preferences: "the recipient has opted out",
};

const SOURCES: Words = {
  recipient: "the recipient",
  recipient_tenant: "the recipient within the tenant",
  tenant: "the tenant",
  environment: "the environment",
};
