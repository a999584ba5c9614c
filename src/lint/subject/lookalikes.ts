/** Letters of other scripts that look like an ASCII letter in most fonts, each followed by that letter. */
const PAIRS =
  // Cyrillic, then Greek. Letters that merely resemble an ASCII letter, such as μ, are left out: they occur in proper names.
  "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS " +
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo";

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Full-width letters, mathematical letters and letter-like symbols that stand for ASCII letters. */
const STYLED = /^[\uff21-\uff3a\uff41-\uff5a\u2100-\u214f\u{1d400}-\u{1d7ff}]$/u;

/** Returns the ASCII letter that a letter looks like; undefined for an ASCII letter, or if there is none. */
export function lookalikeOf(letter: string): string | undefined {
  const like = LOOKALIKES.get(letter);
  if (like !== undefined || !STYLED.test(letter)) return like;
  const plain = letter.normalize("NFKC");
  return /^[A-Za-z]$/.test(plain) ? plain : undefined;
}

/** Replaces every such letter of a word. */
export function plainOf(word: string): string {
  return Array.from(word, (letter) => lookalikeOf(letter) ?? letter).join("");
}
