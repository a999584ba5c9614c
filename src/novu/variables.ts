import { readAnyPath, segmentText } from "../condition/index.ts";
import type { Site } from "../problem/index.ts";
import type { Notes } from "./notes.ts";

/** The step types of Novu, as far as they matter to variables. */
export type StepTypes = ReadonlyMap<string, string>;

/** A variable of Novu: a path, or a status of the message of a step. */
export type Variable =
  | { readonly kind: "path"; readonly text: string; readonly novu: string }
  | {
      readonly kind: "status";
      readonly ref: string;
      readonly status: "seen" | "read";
      readonly novu: string;
    };

/** Properties of a subscriber by what heed calls them. */
const SUBSCRIBER: { readonly [name: string]: string } = {
  subscriberId: "id",
  email: "email",
  phone: "phone_number",
  avatar: "avatar",
  locale: "locale",
  timezone: "timezone",
};

/** Properties of a subscriber that recipients have only if you store them. */
const STORED_BY_YOU: readonly string[] = ["firstName", "lastName"];

const WORKFLOW: { readonly [name: string]: string } = { workflowId: "id", name: "name" };

/** Reads the name of a variable of Novu. Notes what has no equal, and returns undefined for it. */
export function variableOf(
  name: string,
  site: Site,
  steps: StepTypes | undefined,
  notes: Notes,
): Variable | undefined {
  const segments = name.replace(/\[(\d+)\]/g, ".$1").split(".");
  const [root = "", first, ...rest] = segments;
  const path = (prefix: string, keys: readonly string[]): Variable | undefined => {
    const text = prefix + keys.map(segmentText).join("");
    if (keys.length > 0 && keys.every((key) => key !== "") && readAnyPath(text) !== undefined)
      return { kind: "path", text, novu: name };
    return notes.noEqual(site, `\`${name}\` is no value that a condition can compare`);
  };
  switch (root) {
    case "payload":
      return path("data", segments.slice(1));
    case "subscriber": {
      if (first === "data") {
        notes.differs(
          "novu-name",
          site,
          `\`${name}\` becomes \`recipient${rest.map(segmentText).join("")}\``,
          "Properties of a recipient stand beside its name and email; store them there.",
        );
        return path("recipient", rest);
      }
      const known = first === undefined ? undefined : SUBSCRIBER[first];
      if (known !== undefined) return path("recipient", [known, ...rest]);
      if (first !== undefined && STORED_BY_YOU.includes(first)) {
        notes.differs(
          "novu-name",
          site,
          `\`${name}\` becomes \`recipient.${first}\`, which recipients have only if you store it`,
          "The platform's own key is `recipient.name`, for both together.",
        );
        return path("recipient", [first, ...rest]);
      }
      return notes.noEqual(site, `\`${name}\` has no equal: nothing is known here of who is online`);
    }
    case "workflow": {
      const known = first === undefined ? undefined : WORKFLOW[first];
      if (known !== undefined && rest.length === 0) return path("workflow", [known]);
      if (first === "tags") {
        notes.differs(
          "novu-name",
          site,
          `\`${name}\` becomes \`workflow.categories\`: a workflow has no tags at run time`,
        );
        return path("workflow", ["categories", ...rest]);
      }
      return notes.noEqual(site, `\`${name}\` has no equal`);
    }
    case "steps":
      return stepVariable(name, first, rest, site, steps, notes, path);
    case "context":
      return notes.noEqual(site, `\`${name}\` has no equal`, "`tenant` is nearest, if the context is one.");
    default:
      return notes.noEqual(site, `\`${name}\` is no variable of Novu`);
  }
}

function stepVariable(
  name: string,
  step: string | undefined,
  [property = "", ...rest]: readonly string[],
  site: Site,
  steps: StepTypes | undefined,
  notes: Notes,
  path: (prefix: string, keys: readonly string[]) => Variable | undefined,
): Variable | undefined {
  const type = step === undefined ? undefined : steps?.get(step);
  if (step === undefined || step === "" || (steps !== undefined && type === undefined))
    return notes.noEqual(site, `\`${name}\` names no step of the workflow`);
  if ((property === "seen" || property === "read") && rest.length === 0) {
    if (type === undefined || type === "in_app")
      return { kind: "status", ref: step, status: property, novu: name };
    return notes.noEqual(
      site,
      `\`${name}\` has never a value in Novu: only messages in the app report it`,
      `\`${step} has been ${property}\` asks for it here, if the channel reports it.`,
    );
  }
  if (property === "eventCount" && rest.length === 0 && (type === undefined || type === "digest")) {
    notes.differs(
      "novu-name",
      site,
      `\`${name}\` becomes \`run.total_activities\`, of the last batch before the step`,
    );
    return path("run", ["total_activities"]);
  }
  if (type === "http_request") {
    const keys = [property, ...rest];
    notes.differs(
      "novu-name",
      site,
      `\`${name}\` becomes \`data${keys.map(segmentText).join("")}\`: what a fetch returns is merged into \`data\``,
    );
    return path("data", keys);
  }
  return notes.noEqual(site, `\`${name}\` has no equal`);
}
