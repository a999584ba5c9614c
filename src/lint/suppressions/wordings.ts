import { alternatives, didYouMean, type Severity } from "../../diagnostics/index.ts";

/** Every finding about an exception, with what its wording needs. `entry`: it stands in a config, not in a comment. */
export interface IgnoreParameters {
  /** `what` kind of finding cannot be ignored. */
  "forbidden-ignore": { rule: string; what: "error" | "ignore" };
  "ignore-without-reason": { word: string; rules: readonly string[]; entry: boolean };
  /** `known` are the rules that it could be. `nothing` is named beside the word that is `found`. */
  "unknown-ignore":
    | { what: "rule"; found: string; known: readonly string[] }
    | { what: "comment"; found: string }
    | { what: "nothing"; found: string };
  "unused-ignore":
    | { why: "not-found" | "off"; rules: readonly string[]; entry: boolean }
    | { why: "nothing-begins" | "not-first" }
    | { why: "nowhere"; at: string }
    | { why: "no-file"; file: string };
}

/** The name of a finding about an exception. */
export type IgnoreFindingName = keyof IgnoreParameters;

interface IgnoreWording<Name extends IgnoreFindingName> {
  /** How much it counts where nobody says otherwise. */
  readonly level: Severity;
  /** One sentence: what is wrong. */
  message(parameters: IgnoreParameters[Name]): string;
  /** What to do. */
  help(parameters: IgnoreParameters[Name]): string;
}

const REMOVE = "Remove it.";

/** The words of every finding about an exception, and how much each counts. */
export const IGNORE_WORDINGS: { readonly [Name in IgnoreFindingName]: IgnoreWording<Name> } = {
  "forbidden-ignore": {
    level: "error",
    message: ({ rule, what }) =>
      what === "error"
        ? `\`${rule}\` is always an error, and no error can be ignored`
        : `\`${rule}\` is about exceptions, and cannot be ignored itself`,
    help: ({ what }) =>
      what === "error"
        ? "Correct what is wrong, and remove this: a condition with such an error cannot be used."
        : "Correct the exception that it is about, or set its level in the config.",
  },
  "ignore-without-reason": {
    level: "error",
    message: () => "no reason is given, so this ignores nothing",
    help: ({ word, rules, entry }) =>
      entry
        ? "Say under `reason` why the finding is no fault here."
        : `Say behind a colon why the finding is no fault here: \`# ${word} ${rules.join(", ") || "<rule>"}: <reason>\`.`,
  },
  "unknown-ignore": {
    level: "error",
    message: (parameters) =>
      parameters.what === "nothing"
        ? "no rule is named, so this ignores nothing"
        : `there is no ${parameters.what} \`${parameters.found}\`, so this ignores nothing`,
    help: (parameters) => {
      if (parameters.what === "nothing") {
        return `Name each rule that is meant: \`# ${parameters.found} <rule>, <rule>: <reason>\`.`;
      }
      if (parameters.what === "comment") {
        return "Write `heed-ignore` for what begins on the next line, or `heed-ignore-file` for the file.";
      }
      const { found, known } = parameters;
      const words = found.split(/\s+/);
      if (words.length > 1 && words.every((word) => known.includes(word))) return "Put commas between rules.";
      return (
        didYouMean(found, known) ??
        "`docs/rules/README.md` lists the rules; each that is meant has to be named."
      );
    },
  },
  "unused-ignore": {
    level: "warning",
    message: (parameters) => {
      switch (parameters.why) {
        case "not-found":
          return `nothing is reported as ${alternatives(parameters.rules)} here, so this ignores nothing`;
        case "off":
          return `${alternatives(parameters.rules)} ${parameters.rules.length > 1 ? "are" : "is"} off, so this ignores nothing`;
        case "nothing-begins":
          return "no entry begins on the next line, so this ignores nothing";
        case "not-first":
          return "a key stands before this, so this ignores nothing";
        case "nowhere":
          return `\`${parameters.at}\` is nowhere in what was checked, so this ignores nothing`;
        default:
          return `no file that was checked is \`${parameters.file}\`, so this ignores nothing`;
      }
    },
    help: (parameters) => {
      switch (parameters.why) {
        case "not-found":
          return parameters.entry ? REMOVE : "Remove it, or move it to what it is meant for.";
        case "nothing-begins":
          return "Put it on the line before an entry, or at the end of a line.";
        case "not-first":
          return "Move it before the first key, or write `heed-ignore` for what begins on the next line.";
        case "nowhere":
          return "Write a JSON pointer, such as `/steps/0/when`, or the ref of a step; or remove this.";
        case "no-file":
          return "Paths count from the folder of this config; correct it, or remove this.";
        default:
          return REMOVE;
      }
    },
  },
};
