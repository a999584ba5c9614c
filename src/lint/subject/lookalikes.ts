/** Letters of other scripts that most fonts draw as they draw a letter of ASCII, each before the one it looks like. */
const PAIRS =
  // Cyrillic, then Greek. Letters that only resemble one, such as μ, are left out: they stand in honest names.
  "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS " +
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo";

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Letters of full width, of mathematics and of letter-like symbols, which stand for those of ASCII. */
const STYLED = /^[\uff21-\uff3a\uff41-\uff5a\u2100-\u214f\u{1d400}-\u{1d7ff}]$/u;

/** The letter of ASCII that a letter looks like; undefined where it is one itself, or looks like none. */
export function lookalikeOf(letter: string): string | undefined {
  const like = LOOKALIKES.get(letter);
  if (like !== undefined || !STYLED.test(letter)) return like;
  const plain = letter.normalize("NFKC");
  return /^[A-Za-z]$/.test(plain) ? plain : undefined;
}

/** A word with every such letter replaced. */
export function plainOf(word: string): string {
  return Array.from(word, (letter) => lookalikeOf(letter) ?? letter).join("");
}
