import {
  argumentKindOf,
  isOperator,
  isPreferenceOperator,
  OPERATOR_NAMES,
  OPERATORS,
  prefixesFor,
  segmentText,
} from "../../condition/index.ts";
import { entryOf, spanInScalar, type TextNode } from "../../document/index.ts";
import { caseOf, isOffered, labelOf } from "../../status/index.ts";
import { SLOT_KINDS } from "../../workflow/index.ts";
import { knownContext } from "../fields.ts";
import { type OpenFile, type Surroundings, stepOfSlot } from "../open-file.ts";
import { type StoredPlace, storedPlaceAt } from "../stored-place.ts";
import { unfinishedValue } from "../unfinished-value.ts";
import type { Completion, TextCompletion } from "./completion.ts";
import { messageArguments } from "./message-arguments.ts";
import { stepsToAsk } from "./steps-before.ts";

/** Returns everything that the text at an offset of a stored condition can be, the best first. */
export function completionsInStored(
  file: OpenFile,
  offset: number,
  around: Surroundings,
): readonly Completion[] {
  const place = storedPlaceAt(file, offset);
  if (place?.node !== undefined) return written(offered(file, place, around), place.node);
  const value = unfinishedValue(file, offset, PART_LINE);
  const mended = value && storedPlaceAt(value.file, value.from + 1);
  if (value === undefined || mended?.node?.span.start !== value.from) return [];
  const found = offered(value.file, mended, around);
  if (value.quote !== "") return written(found, mended.node);
  const { style } = mended.node;
  const plain = { ...mended.node, style: style === "json" ? style : "plain" } as const;
  const quote = style === "json" ? '"' : "";
  return written(found, plain).map((one) => ({
    ...one,
    edit: { start: offset, end: offset, text: quote + one.edit.text + quote },
  }));
}

/** A line up to the value of a part of a stored condition. */
const PART_LINE =
  /^(?<before>(?:.*[\s{,[-]|\s*)(?<mark>["']?)(?:variable|property|operator|argument)\k<mark>\s*:\s*)(?<quote>["']?)(?<rest>[^\s,}]*)$/s;

function written(found: readonly TextCompletion[], node: TextNode): readonly Completion[] {
  const isQuoted = ["json", "double", "single"].includes(node.style);
  const span = node.value === "" && isQuoted ? inside(node.span) : spanInScalar(node, 0, node.value.length);
  const isPlain = node.style === "plain";
  return found.flatMap(({ insert, ...one }) => {
    const needsQuotes = isPlain && /^[$@`"'[{]|: | #/.test(insert) && !/^\$/.test(insert);
    if (needsQuotes) return [];
    const text =
      isQuoted && node.style !== "single"
        ? JSON.stringify(insert).slice(1, -1)
        : insert.replaceAll("'", node.style === "single" ? "''" : "'");
    return [{ ...one, edit: { ...span, text }, filter: insert }];
  });
}

function inside({ start, end }: { readonly start: number; readonly end: number }) {
  return { start: start + 1, end: end - 1 };
}

function offered(file: OpenFile, place: StoredPlace, around: Surroundings): readonly TextCompletion[] {
  switch (place.key) {
    case "variable":
    case "property":
      return variables(file, place, around);
    case "operator":
      return operators(place);
    case "argument":
      return argumentsOf(file, place, around);
    default:
      return [];
  }
}

function variables(file: OpenFile, { slot }: StoredPlace, around: Surroundings): readonly TextCompletion[] {
  const { readsRefs } = SLOT_KINDS[slot.kind];
  const steps = readsRefs ? stepsToAsk(file, stepOfSlot(file, slot)) : [];
  const prefixes = prefixesFor(slot.target, file.options.prefixes);
  const fields = [...knownContext(file, around).fields.values()];
  return [
    ...steps.flatMap(({ ref, step, precedes }) =>
      ["delivery_status", "engagement_status"].map((property): TextCompletion => {
        const insert = `refs${segmentText(ref)}.${property}`;
        const detail = step.channelType ?? step.type ?? "step";
        return { label: insert, kind: "ref", insert, detail, group: precedes === "sometimes" ? 1 : 0 };
      }),
    ),
    ...fields
      .filter(({ path }) =>
        prefixes.some((prefix) => path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`)),
      )
      .map(({ path, types }): TextCompletion => {
        const detail = [...types].join(" or ");
        return { label: path, kind: "field", insert: path, ...(detail !== "" && { detail }), group: 1 };
      }),
    { label: "recipient", kind: "field", insert: "recipient", detail: "for audiences", group: 2 },
  ];
}

function operators({ map, slot }: StoredPlace): readonly TextCompletion[] {
  const variable = String((entryOf(map, "variable") ?? entryOf(map, "property"))?.node.value ?? "");
  const status = statusOperators(variable);
  return OPERATOR_NAMES.flatMap((name): readonly TextCompletion[] => {
    if (slot.target !== "preference" && isPreferenceOperator(name)) return [];
    const isAudience = argumentKindOf(name) === "audience";
    if (isAudience !== (variable === "recipient")) return [];
    if (status !== undefined && !status.includes(argumentKindOf(name))) return [];
    return [{ label: name, kind: "operator", insert: name, detail: OPERATORS[name].text, group: 0 }];
  });
}

/** The kinds of argument of the operators that a status property is compared by. */
function statusOperators(variable: string): readonly string[] | undefined {
  if (messageArguments(variable) === undefined) return undefined;
  return variable.endsWith(".engagement_status") ? ["item"] : ["ranked"];
}

function argumentsOf(
  file: OpenFile,
  { map, slot }: StoredPlace,
  around: Surroundings,
): readonly TextCompletion[] {
  const variable = String((entryOf(map, "variable") ?? entryOf(map, "property"))?.node.value ?? "");
  const operator = String(entryOf(map, "operator")?.node.value ?? "");
  const statuses = messageArguments(variable);
  if (statuses !== undefined) {
    const asked = stepsToAsk(file, stepOfSlot(file, slot)).find(({ ref }) =>
      variable.startsWith(`refs${segmentText(ref)}.`),
    )?.step;
    const property = variable.slice(variable.lastIndexOf(".") + 1);
    return statuses.map((insert): TextCompletion => {
      const found = caseOf(property, operator, insert.slice("$message.".length));
      const isListed =
        found !== undefined &&
        isOffered(found.row, {
          channelType: asked?.channelType,
          ...asked?.tracking,
          polarity: found.polarity,
        });
      return {
        label: insert,
        kind: "value",
        insert,
        ...(found && {
          detail: found.row.phrases[found.polarity],
          documentation: labelOf(found.row.name, found.polarity).description,
        }),
        group: isListed ? 0 : 1,
      };
    });
  }
  const context = knownContext(file, around);
  if (isOperator(operator) && argumentKindOf(operator) === "audience") {
    return [...context.audiences].map((insert) => ({ label: insert, kind: "audience", insert, group: 0 }));
  }
  const values = context.fields.get(variable)?.values ?? [];
  return values
    .filter((value) => typeof value === "string")
    .map((insert) => ({ label: insert, kind: "value", insert, group: 0 }));
}
