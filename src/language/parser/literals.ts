import type { Report } from "../report.ts";

/**
 * Decodes a text token: the escapes of JSON and `\'`, in either kind of quotes. Returns undefined after reporting an
 * invalid escape or a control character.
 *
 * @param image the token with its quotes
 * @param start the offset of the token in the source
 */
export function readText(image: string, start: number, report: Report): string | undefined {
  const inner = image.slice(1, -1);
  if (!ANY_SPECIAL.test(inner)) return inner;
  let isSound = true;
  const value = inner.replace(
    EACH_SPECIAL,
    (found: string, hex: string | undefined, character: string | undefined, offset: number) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      const escaped = ESCAPES.get(character ?? "");
      if (escaped !== undefined) return escaped;
      isSound = false;
      const from = start + 1 + offset;
      const place = { start: from, end: from + found.length };
      if (character === undefined) report.fail("control-character", { code: found.charCodeAt(0) }, place);
      else report.fail("bad-escape", { found }, place);
      return found;
    },
  );
  return isSound ? value : undefined;
}

const CONTROL = "[\\u0000-\\u001f]";
const ANY_SPECIAL = new RegExp(`\\\\|${CONTROL}`);
/** An escape, valid or not, or a control character. */
const EACH_SPECIAL = new RegExp(`\\\\(?:u([0-9a-fA-F]{4})|([^\\r\\n]))|${CONTROL}`, "g");

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Normalises a relative time to its stored form: lower case, single spaces. */
export function normaliseRelativeTime(image: string): string {
  return image.toLowerCase().replace(/[ \t\r\n]+/g, " ");
}
