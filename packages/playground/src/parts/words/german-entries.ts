import type { EntryTable } from "./entry-words.ts";

/** The words of the entries of a timeline in German. `statuses` are those of messages. */
export function germanEntries(statuses: { readonly [status: string]: string }): EntryTable {
  const events = Object.entries(statuses).map(([status, word]) => [`message.${status}`, word]);
  return {
    decided: {
      halts: "hält an",
      skipped: "übersprungen",
      fails: "scheitert",
      starts: "startet",
      runs: "läuft",
      stops: "beendet den Lauf",
      noMessage: "keine Nachricht entstand",
      sends: (count) => (count === 1 ? "sendet eine Nachricht" : `sendet ${count} Nachrichten`),
      waits: (until) => `wartet bis ${until}`,
      writes: (parts) => `schreibt in ${parts.join(" und ")}`,
      takes: (arm) =>
        arm === null
          ? "nimmt keinen Zweig"
          : typeof arm === "number"
            ? `nimmt Zweig ${arm}`
            : `nimmt „${arm}“`,
    },
    noWaits: {
      missing: "an seinem Pfad steht nichts",
      invalid: "der Wert an seinem Pfad ist keine Zeit",
      passed: "der Moment ist schon vorbei",
      "too-long": "der Moment liegt später, als die Plattform erlaubt",
      unreadable: "seine Einstellungen ergeben keine Zeit",
    },
    events: {
      ...Object.fromEntries(events),
      "message.created": "erzeugt",
      "message.unseen": "wieder ungesehen",
      "message.unread": "wieder ungelesen",
      "message.unarchived": "nicht mehr archiviert",
    },
    unnoticed: { what: "nichts wird bemerkt", why: "der Kanal verfolgt es nicht" },
    refused: (event) => `\`${event}\` ändert nichts`,
    refusals: {
      "no-message": "der Schritt hat noch keine Nachricht",
      "never-clicked": "kein Link in seinen Nachrichten wird verfolgt",
      "not-awaited": "kein Schritt wartet darauf, oder seine Bedingungen treffen nicht zu",
      "no-batch": "keine Sammlung ist offen",
      over: "der Lauf ist zu Ende",
      "no-moment": "sein Moment kam nie",
    },
    fewerMessages: (count) => `der Schritt hat ${count === 1 ? "eine Nachricht" : `${count} Nachrichten`}`,
    unfit: ({ type, from, channelType }) =>
      `\`${type}\` folgt nicht auf \`${from}\`${channelType === null ? "" : ` bei \`${channelType}\``}`,
    changed: changedIn,
    held: { until: (at) => `wird zurückgehalten bis ${at}`, why: "seine Sendefenster" },
    heldForGood: { what: "wird zurückgehalten", why: "seine Sendefenster öffnen sich nie" },
    waited: { matches: "findet sein Ereignis", timesOut: "wartet vergebens", halts: "und hält an" },
    joined: (items) => `sammelt ein weiteres: ${items} bisher`,
    expired: "ist hinter der Aufbewahrungsfrist",
    endings: {
      completed: "vollendet",
      halted: "angehalten",
      ended: "früh beendet",
      failed: "gescheitert",
      cancelled: "abgebrochen",
    },
    reasons: {
      holds: (text, result, found) =>
        `\`${text}\` ist ${result ? "wahr" : "falsch"}${found === "" ? "" : ` (${found})`}`,
      more: (count) => ` und ${count} weitere`,
      outcomes: { skipped: "übersprungen", expired: "abgelaufen" },
      status: (name) => statuses[name] ?? name,
      highestOf: (count, found) => `die höchste von ${count}: ${found}`,
      value: (path = "es", value) => (value === undefined ? `${path} fehlt` : `${path} ist ${value}`),
      audiences: (value) =>
        value === undefined ? "die Zielgruppen fehlen" : `die Zielgruppen sind ${value}`,
    },
  };
}

/** The phrases of scenarios about values and audiences. */
const CHANGES: readonly (readonly [pattern: RegExp, german: string])[] = [
  [/^becomes (.*)$/is, "wird $1"],
  [/^is removed$/i, "wird entfernt"],
  [/^joins audience "(.*)"$/is, "kommt in die Zielgruppe „$1“"],
  [/^leaves audience "(.*)"$/is, "verlässt die Zielgruppe „$1“"],
];

function changedIn(text: string): string {
  const [pattern, german] = CHANGES.find(([each]) => each.test(text)) ?? [];
  return pattern === undefined || german === undefined ? text : text.replace(pattern, german);
}
