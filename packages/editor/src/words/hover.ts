import type { Relation } from "heed/condition";

/** Words about a condition under the pointer, in a module of its own: only the text view needs it. */
export interface HoverWords {
  readonly stored: string;
  /** The meaning of the operators of each relation. */
  readonly relations: { readonly [relation in Relation]: string };
  /** The verdict on a step that was skipped. */
  ifSkipped(verdict: boolean): string;
  /** The verdict on a value that is missing. */
  ifMissing(verdict: boolean): string;
  /** A reason for which the channel does not usually report a status. */
  onChannel(reason: string): string;
}

const ENGLISH: HoverWords = {
  stored: "Stored as",
  relations: {
    equality: "Compares whole values, without converting types: 5 and “5” differ.",
    order: "Compares two numbers, or two texts character by character; it is false of any other pair.",
    inclusion: "Looks for a text in a text, for an item in a list, or for an item that two lists share.",
    items: "Looks for every item of one list in another; it is false of anything but two lists.",
    presence:
      "Asks about the value itself: null, an empty text and an empty list count as empty, and only null as absent.",
    instants: "Compares moments; a value that is no timestamp makes it false.",
    numbers: "Both ends are included; it is false of anything but numbers.",
    membership: "Asks for a key among the recipient's audiences.",
  },
  ifSkipped: (verdict) => `If the step was skipped, this is ${verdict}.`,
  ifMissing: (verdict) => `If the value is missing, this is ${verdict}.`,
  onChannel: (reason) => `Not usual here: ${reason}.`,
};

const truth = (verdict: boolean) => (verdict ? "wahr" : "falsch");

const GERMAN: HoverWords = {
  stored: "Gespeichert als",
  relations: {
    equality: "Vergleicht ganze Werte, ohne Typen umzuwandeln: 5 und „5“ sind verschieden.",
    order: "Vergleicht zwei Zahlen, oder zwei Texte Zeichen für Zeichen; bei anderen Paaren ist es falsch.",
    inclusion:
      "Sucht einen Text in einem Text, einen Eintrag in einer Liste oder einen Eintrag, den zwei Listen teilen.",
    items: "Sucht jeden Eintrag einer Liste in einer anderen; bei anderem als zwei Listen ist es falsch.",
    presence:
      "Fragt nach dem Wert selbst: null, ein leerer Text und eine leere Liste gelten als leer, und nur null als nicht vorhanden.",
    instants: "Vergleicht Zeitpunkte; bei einem Wert, der keiner ist, ist es falsch.",
    numbers: "Beide Enden gehören dazu; bei anderem als Zahlen ist es falsch.",
    membership: "Fragt nach einem Schlüssel unter den Zielgruppen des Empfängers.",
  },
  ifSkipped: (verdict) => `Wurde der Schritt übersprungen, ist dies ${truth(verdict)}.`,
  ifMissing: (verdict) => `Fehlt der Wert, ist dies ${truth(verdict)}.`,
  onChannel: (reason) => `Hier nicht üblich: ${reason}.`,
};

/** The words for conditions under the pointer in a language; English if there are none of it. */
export function hoverWords(language: string): HoverWords {
  return language === "de" ? GERMAN : ENGLISH;
}
