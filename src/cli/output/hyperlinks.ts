/** Environment variables, by which terminals tell what they are. */
type Environment = { readonly [name: string]: string | undefined };

/** Names of terminals in `TERM` that show links. */
const TERMS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)\b/;

/** Names of programs in `TERM_PROGRAM`, each with the first version that shows links. */
const PROGRAMS: { readonly [program: string]: readonly [major: number, minor: number] } = {
  "iTerm.app": [3, 1],
  WezTerm: [20200620, 0],
  vscode: [1, 72],
  ghostty: [0, 0],
  zed: [0, 0],
};

/**
 * Checks whether a terminal shows texts as links (OSC 8). `FORCE_HYPERLINK` decides if it is set; others decide by what the
 * terminal says of itself, since one that does not know links may show their addresses.
 */
export function showsLinks(isTerminal: boolean, env: Environment): boolean {
  const { FORCE_HYPERLINK: forced, TERM = "", TERM_PROGRAM = "", TERM_PROGRAM_VERSION = "", CI } = env;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  // A multiplexer passes links on only if it is set up to.
  if (!isTerminal || TERM === "dumb" || CI || env.TMUX || /^(?:screen|tmux)/.test(TERM)) return false;
  if (TERMS.test(TERM) || env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM) return true;
  // Version 0.50.0 of VTE broke off at links.
  if (Number(env.VTE_VERSION ?? 0) > 5000) return true;
  const since = Object.hasOwn(PROGRAMS, TERM_PROGRAM) ? PROGRAMS[TERM_PROGRAM] : undefined;
  if (since === undefined) return false;
  const [major = 0, minor = 0] = TERM_PROGRAM_VERSION.split(/[.-]/).map(Number);
  return major > since[0] || (major === since[0] && minor >= since[1]);
}

/** Writes a text as a link. The address must be a URI, which has no control characters. */
export function linked(text: string, uri: string): string {
  return `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
}
