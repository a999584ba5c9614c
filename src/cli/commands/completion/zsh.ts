import type { Offered, OfferedOption, OfferedVerb } from "./words.ts";

/** Writes the script for zsh, as a file of a folder in `$fpath` or to be sourced. */
export function zshScript({ verbs, globals }: Offered): string {
  return `#compdef heed
# Completion of heed for zsh, made by \`heed completion zsh\`.
_heed() {
  local curcontext="$curcontext" state line
  local -a verbs
  verbs=(
${verbs.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join("\n")}
  )
  _arguments -C ${globals.map((option) => specOf(option)).join(" ")} '1: :->verb' '*:: :->rest'
  case $state in
    verb) _describe -t verbs verb verbs ;;
    rest)
      case $words[1] in
${verbs.map((verb) => verbCase(verb, globals)).join("\n")}
      esac
      ;;
  esac
}
if [[ \${funcstack[1]} == _heed ]]; then
  _heed "$@"
elif (( $+functions[compdef] )); then
  compdef _heed heed
fi
`;
}

function verbCase({ name, options, words }: OfferedVerb, globals: readonly OfferedOption[]): string {
  const specs = [...options, ...globals].map((option) => `          ${specOf(option)}`);
  const operands = words.length > 0 ? [`          '1:word:(${words.join(" ")})'`] : [];
  return [
    `        ${name})`,
    "          _arguments \\",
    ...[...specs, ...operands, "          '*:file:_files'"].map(
      (line, index, all) => `  ${line}${index === all.length - 1 ? "" : " \\"}`,
    ),
    "          ;;",
  ].join("\n");
}

/** `'(-t --name)'{-t,--name}'[run only...]:value:_files'` */
function specOf({ flags, description, value }: OfferedOption): string {
  const text = `[${description.replace(/[[\]\\:]/g, "\\$&")}]${valuePart(value)}`;
  if (flags.length < 2) return quoted(`${flags[0]}${text}`);
  return `'(${flags.join(" ")})'{${flags.join(",")}}${quoted(text)}`;
}

function valuePart(value: OfferedOption["value"]): string {
  if (value === undefined) return "";
  return value === "any" ? ":value:_files" : `:value:(${value.join(" ")})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
