import {
  type Document,
  type DocumentNode,
  entryOf,
  type MapEntry,
  type MapNode,
  type NodeSite,
  writeYamlText,
} from "../document/index.ts";
import { pointerTo, type Site } from "../problem/index.ts";
import { isDurationUnit } from "../time/index.ts";
import { type Note, Notes } from "./notes.ts";
import { readRule } from "./read-rule.ts";

/** A file of Novu as heed has it. */
export interface Imported {
  /** `rule`: one condition; `workflow`: a file with steps. */
  readonly kind: "rule" | "workflow";
  /** The condition in words, or the workflow as YAML; undefined for a rule that has no equal. */
  readonly text: string | undefined;
  /** Everything that differs or has no equal, in the file's order. */
  readonly notes: readonly Note[];
}

/** Types of steps by what Novu calls them. */
const STEPS: { readonly [type: string]: readonly (readonly [key: string, value: string])[] } = {
  in_app: [
    ["type", "channel"],
    ["channel_type", "in_app_feed"],
  ],
  email: [
    ["type", "channel"],
    ["channel_type", "email"],
  ],
  sms: [
    ["type", "channel"],
    ["channel_type", "sms"],
  ],
  push: [
    ["type", "channel"],
    ["channel_type", "push"],
  ],
  chat: [
    ["type", "channel"],
    ["channel_type", "chat"],
  ],
  delay: [["type", "delay"]],
  digest: [["type", "batch"]],
  throttle: [["type", "throttle"]],
  http_request: [["type", "http_fetch"]],
};

/** The setting that holds the length of a step's wait, by the type of Novu. */
const LENGTHS: { readonly [type: string]: string } = { delay: "delay_for", digest: "batch_window" };

/** A condition that is no condition, so that no step runs by mistake: `heed check` rejects it. */
const UNKNOWN = "?";

/** Reads a rule, or a workflow with rules, as Novu's API and dashboard have them. Returns undefined if a document is neither. */
export function readNovu({ root }: Document): Imported | undefined {
  if (root === undefined) return undefined;
  const notes = new Notes();
  const workflow = workflowIn(root, "");
  if (workflow !== undefined) {
    const text = workflowText(workflow.map, workflow.pointer, notes);
    return { kind: "workflow", text, notes: inOrder(notes) };
  }
  const isRule = root.value === null || (root.kind === "map" && root.entries.length <= 1);
  if (!isRule) return undefined;
  const text = readRule({ node: root, span: root.span, isAlias: false }, "", notes);
  return { kind: "rule", text, notes: inOrder(notes) };
}

function inOrder({ all }: Notes): readonly Note[] {
  return all.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** The map with steps: the root, or what an answer of the API has under `data`. */
function workflowIn(
  root: DocumentNode,
  pointer: string,
): { readonly map: MapNode; readonly pointer: string } | undefined {
  if (root.kind !== "map") return undefined;
  if (entryIn(root, "steps")?.node.kind === "list") return { map: root, pointer };
  const data = entryIn(root, "data")?.node;
  return data === undefined || pointer !== "" ? undefined : workflowIn(data, "/data");
}

function workflowText(map: MapNode, pointer: string, notes: Notes): string {
  const steps = stepsIn(map, pointer, notes);
  const types = new Map(steps.map(({ ref, type }) => [ref, type]));
  const named = (["workflowId", "name"] as const).flatMap((name): string[] => {
    const value = textAt(map, name);
    return value === undefined ? [] : [`${name === "name" ? "name" : "key"}: ${writeYamlText(value, false)}`];
  });
  const lines = [
    "# Imported from Novu. The contents of messages are not.",
    ...named,
    steps.length === 0 ? "steps: []" : "steps:",
    ...steps.flatMap((step) => stepLines(step, types, notes)),
  ];
  return `${lines.join("\n")}\n`;
}

interface NovuStep {
  readonly ref: string;
  readonly type: string;
  readonly map: MapNode;
  readonly site: Site & { readonly pointer: string };
}

function stepsIn(map: MapNode, pointer: string, notes: Notes): readonly NovuStep[] {
  const list = entryIn(map, "steps")?.node;
  const at = pointerTo(pointer, "steps");
  return (list?.kind === "list" ? list.items : []).flatMap(({ node, span }, index): NovuStep[] => {
    const site = { span, pointer: pointerTo(at, index) };
    if (node.kind !== "map") return notes.noEqual(site, "it is no step") ?? [];
    const type = textAt(node, "type") ?? textAt(innerMap(node, ["template"]), "type") ?? "";
    const ref = textAt(node, "stepId") ?? textAt(node, "slug") ?? `step_${index + 1}`;
    return [{ ref, type, map: node, site }];
  });
}

function stepLines(
  { ref, type, map, site }: NovuStep,
  types: ReadonlyMap<string, string>,
  notes: Notes,
): readonly string[] {
  const known = Object.hasOwn(STEPS, type) ? STEPS[type] : undefined;
  if (known === undefined)
    notes.noEqual(
      entrySite(map, "type", site),
      `a step of type \`${type}\` has no equal`,
      "Write what it does as a step of a type that the platform has.",
    );
  const pairs = known ?? [["type", type || "unknown"] as const];
  return [
    `  - ref: ${writeYamlText(ref, false)}`,
    ...pairs.map(([key, value]) => `    ${key}: ${writeYamlText(value, false)}`),
    ...settingLines(type, map, site, notes),
    ...conditionLines(map, site, types, notes),
  ];
}

/** The length of a delay or a digest, if it is a plain one. */
function settingLines(type: string, map: MapNode, site: NovuStep["site"], notes: Notes): readonly string[] {
  const setting = Object.hasOwn(LENGTHS, type) ? LENGTHS[type] : undefined;
  if (setting === undefined) {
    if (type === "throttle" || type === "http_request")
      notes.noEqual(site, `the settings of \`${type}\` are not imported`, "Write them by hand.");
    return [];
  }
  const controls = controlsOf(map)?.map;
  const [amount, unit, kind = "regular"] = ["amount", "unit", "type"].map(
    (name) => entryIn(controls, name)?.node.value,
  );
  const value = typeof amount === "string" && /^\d{1,9}$/.test(amount) ? Number(amount) : amount;
  if (kind !== "regular" || typeof value !== "number" || typeof unit !== "string" || !isDurationUnit(unit)) {
    return (
      notes.noEqual(
        site,
        `the wait of \`${type}\` is not a plain length of time`,
        `Write its \`settings.${setting}\` by hand.`,
      ) ?? []
    );
  }
  if (type === "digest" && entryIn(controls, "digestKey")?.node.value)
    notes.noEqual(
      entrySite(controls, "digestKey", site),
      "the key by which a digest collects is not imported",
      "Write `settings.batch_key` by hand.",
    );
  return ["    settings:", `      ${setting}: { unit: ${unit}, value: ${value} }`];
}

function conditionLines(
  map: MapNode,
  site: NovuStep["site"],
  steps: ReadonlyMap<string, string>,
  notes: Notes,
): readonly string[] {
  const filters = entryIn(map, "filters");
  const isFiltered = filters?.node.kind === "list" && filters.node.items.length > 0;
  if (isFiltered)
    notes.noEqual(
      entrySite(map, "filters", site),
      "`filters`, the older form of conditions, has no equal",
      "Write its groups as one condition, joined by `or`.",
    );
  const controls = controlsOf(map);
  const skip = entryIn(controls?.map, "skip");
  if (skip === undefined || controls === undefined) return isFiltered ? unknownLines() : [];
  const pointer = pointerTo(site.pointer + controls.pointer, "skip");
  const text = readRule(skip satisfies NodeSite, pointer, notes, { steps });
  if (text === undefined || isFiltered) return unknownLines();
  return text === "always" ? [] : [`    when: ${writeYamlText(text, false)}`];
}

function unknownLines(): readonly string[] {
  return [
    "    # Not imported: Novu's condition has no equal. Write one before you use this step.",
    `    when: "${UNKNOWN}"`,
  ];
}

/** The controls of a step: `controlValues` in the API, `controls.values` in the dashboard. */
function controlsOf(map: MapNode): { readonly map: MapNode; readonly pointer: string } | undefined {
  for (const keys of [["controlValues"], ["controls", "values"]]) {
    const found = innerMap(map, keys);
    if (found !== undefined) return { map: found, pointer: `/${keys.join("/")}` };
  }
  return undefined;
}

function innerMap(map: MapNode, keys: readonly string[]): MapNode | undefined {
  let inner: DocumentNode | undefined = map;
  for (const key of keys) inner = inner?.kind === "map" ? entryIn(inner, key)?.node : undefined;
  return inner?.kind === "map" ? inner : undefined;
}

function entryIn(map: MapNode | undefined, key: string): MapEntry | undefined {
  return map && entryOf(map, key);
}

function textAt(map: MapNode | undefined, key: string): string | undefined {
  const value = entryIn(map, key)?.node.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}

function entrySite(map: MapNode | undefined, key: string, site: NovuStep["site"]): Site {
  const entry: MapEntry | undefined = entryIn(map, key);
  return entry === undefined ? site : { span: entry.span, pointer: pointerTo(site.pointer, key) };
}
