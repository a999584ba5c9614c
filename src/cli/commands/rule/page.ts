import type { Colors } from "../../process-io.ts";

/**
 * Renders a page of `docs` for a terminal: headings and code stand out, examples are indented, and links are their texts. Pages
 * are the package's own, so they need no escapes.
 */
export function renderPage(page: string, { bold, cyan, dim }: Colors): string {
  let isCode = false;
  const lines = page.split("\n").flatMap((line): readonly string[] => {
    if (/^```/.test(line)) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [`    ${line}`.trimEnd()];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [bold(heading)];
    const words = line
      .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
      .replace(/\*\*([^*]+)\*\*/g, (_all, text: string) => bold(text))
      .replace(/`([^`]+)`/g, (_all, code: string) => cyan(code));
    return [/^\|[-|]+\|$/.test(words) ? dim(words) : words];
  });
  return lines.join("\n");
}
