import type { Document, DocumentNode } from "../../document/index.ts";

/** Kind of a JSON or YAML file, and the verb or option that takes it. */
export interface FileKind {
  readonly is: "a scenario" | "a config" | "stored conditions" | "a preference set" | "a context";
  readonly help: string;
}

/** Kinds by the keys of a root: a file is of the first kind that has one of `marks`, and only `others` beside. */
const KINDS: readonly (FileKind & {
  readonly marks: readonly string[];
  readonly others?: readonly string[];
})[] = [
  {
    is: "a scenario",
    marks: ["expect", "events", "workflow", "trigger", "providers", "handlers"],
    others: ["name", "timezone", "device_timezone"],
    help: "`heed test FILE` runs it, and so does `heed run --scenario FILE`.",
  },
  {
    is: "a config",
    marks: ["rules", "heed-ignore"],
    others: ["channels", "timezone"],
    help: "Give it with `--config`.",
  },
  {
    is: "stored conditions",
    marks: ["all", "any", "variable"],
    others: ["operator", "argument"],
    help: "`heed validate` and `heed decompile` read those.",
  },
  {
    is: "a preference set",
    marks: ["channel_types", "categories", "workflows", "preferences"],
    help: "`heed check` reads those.",
  },
  {
    is: "a context",
    marks: ["data", "recipient", "actor", "refs"],
    others: ["workflow", "tenant", "run", "vars", "now", "total_activities", "activities"],
    help: "Give it to `heed eval` or `heed explain` with `--context`.",
  },
];

/** Returns the kind of a file without steps by the keys of its root; undefined if they do not say. */
export function otherKindOf({ root }: Document): FileKind | undefined {
  const keys = keysOf(root);
  if (keys.includes("steps")) return undefined;
  return KINDS.find(({ marks, others }) => {
    if (!keys.some((key) => marks.includes(key))) return false;
    return others === undefined || keys.every((key) => marks.includes(key) || others.includes(key));
  });
}

/** Returns the keys of a map, or those of the first map in a list. */
function keysOf(node: DocumentNode | undefined): readonly string[] {
  if (node?.kind === "map") return node.entries.map(({ key }) => key);
  return node?.kind === "list" ? keysOfVariable(node.items[0]?.node) : [];
}

/** Returns the keys of a stored condition; other lists are of no kind. */
function keysOfVariable(node: DocumentNode | undefined): readonly string[] {
  const keys = node?.kind === "map" ? node.entries.map(({ key }) => key) : [];
  return keys.includes("variable") ? keys : [];
}
