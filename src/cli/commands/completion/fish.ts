import type { Offered, OfferedOption } from "./words.ts";

/** Writes the script for fish 3 and later. */
export function fishScript({ verbs, globals }: Offered): string {
  const lines = [
    ...globals.map((option) => `complete -c heed ${optionPart(option)}`),
    ...verbs.map(
      ({ name, summary }) => `complete -c heed -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ),
    ...verbs.flatMap(({ name, options, words }) => {
      const within = `complete -c heed -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
      return [
        ...options.map((option) => `${within} ${optionPart(option)}`),
        ...(words.length > 0 ? [`${within} -a ${quoted(words.join(" "))}`] : []),
      ];
    }),
  ];
  return `# Completion of heed for fish, made by \`heed completion fish\`.\n${lines.join("\n")}\n`;
}

/** `-s t -l name -r -d '...'`; `-x`: its value is one of some words, and no file. */
function optionPart({ flags, description, value }: OfferedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const values =
    value === undefined ? [] : value === "any" ? ["-r"] : ["-x", `-a ${quoted(value.join(" "))}`];
  return [...names, ...values, `-d ${quoted(description)}`].join(" ");
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}
