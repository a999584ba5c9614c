import type { Offered, OfferedOption, OfferedVerb } from "./words.ts";

/** Writes the script for bash 4 and later, which needs no further package. */
export function bashScript({ verbs, globals }: Offered): string {
  return `# Completion of heed for bash, made by \`heed completion bash\`.
_heed() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" verb="" words="" i
  # bash takes \`--format=json\` apart.
  if [[ $cur == "=" ]]; then
    cur=""
  elif [[ $prev == "=" ]]; then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ \${COMP_WORDS[i]} == "--" ]] && return
    [[ -z $verb && \${COMP_WORDS[i]} != -* ]] && verb="\${COMP_WORDS[i]}"
  done
  case "$verb $prev" in
${verbs.flatMap(valueCases).join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case "$verb" in
${verbs.map((verb) => `    ${verb.name}) words="${flagsOf([...verb.options, ...globals])}" ;;`).join("\n")}
    "") words="${flagsOf(globals)}" ;;
    esac
  elif [[ -z $verb ]]; then
    words="${verbs.map(({ name }) => name).join(" ")}"
  else
    case "$verb" in
${verbs
  .filter(({ words }) => words.length > 0)
  .map(({ name, words }) => `    ${name}) words="${words.join(" ")}" ;;`)
  .join("\n")}
    esac
  fi
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
  return 0
}
complete -o default -F _heed heed
`;
}

/** After an option with a value: its words, or files, which bash completes if there is no reply. */
function valueCases({ name, options }: OfferedVerb): readonly string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === undefined) return [];
    const patterns = flags.map((flag) => `"${name} ${flag}"`).join(" | ");
    const reply = value === "any" ? "" : ` COMPREPLY=($(compgen -W "${value.join(" ")}" -- "$cur"));`;
    return [`  ${patterns})${reply} return ;;`];
  });
}

function flagsOf(options: readonly OfferedOption[]): string {
  return options.flatMap(({ flags }) => flags).join(" ");
}
