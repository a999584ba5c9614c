import { type CaseLabel, type CaseName, caseNamed, type MessageStatus, type Polarity } from "heed/status";
import type { LadderWords } from "./english.ts";

/** The words of statuses. */
export const STATUSES: LadderWords["statuses"] = {
  undelivered: "fehlgeschlagen",
  bounced: "unzustellbar",
  delivery_attempted: "versucht",
  queued: "wartet",
  not_sent: "nicht gesendet",
  sent: "gesendet",
  delivered: "zugestellt",
  seen: "gesehen",
  read: "gelesen",
  interacted: "angetippt",
  link_clicked: "Link angeklickt",
  archived: "archiviert",
};

const MEANINGS: { readonly [name in MessageStatus | "skipped" | "expired"]: string } = {
  undelivered: "Die Zustellung wurde versucht und schlug fehl; kein weiterer Versuch folgt.",
  bounced: "Der Anbieter nahm die Nachricht und verwarf sie dann wegen der Adresse.",
  delivery_attempted: "Die Zustellung wurde versucht und schlug fehl; ein weiterer Versuch kann folgen.",
  queued: "Erzeugt und wartend: auf den ersten oder einen weiteren Versuch oder auf ein Sendefenster.",
  not_sent: "Verarbeitet, aber nicht gesendet: Der Kanal ist im Testbetrieb.",
  sent: "Der Anbieter hat die Nachricht.",
  delivered: "Der Anbieter bestätigte, dass die Nachricht ankam.",
  seen: "Die Nachricht wurde angezeigt.",
  read: "Die Nachricht wurde geöffnet oder gelesen.",
  interacted: "Die Nachricht wurde im Feed angeklickt.",
  link_clicked: "Einem Link in der Nachricht wurde gefolgt.",
  archived: "Die Nachricht wurde weggelegt.",
  skipped: "Der Schritt erzeugte keine Nachricht.",
  expired: "Der Schritt liegt hinter seiner Aufbewahrungsfrist: Jede Statusbedingung an ihn ist falsch.",
};

/** The cases that are no participle of a status, with "has" and with "has not". */
const SAID: { readonly [name in CaseName]?: readonly [has: string, hasNot: string] } = {
  skipped: ["Wurde übersprungen", "Wurde nicht übersprungen"],
  failed_delivery: ["Ist fehlgeschlagen", "Ist nicht fehlgeschlagen"],
  bounced: ["Kam als unzustellbar zurück", "Kam nicht zurück"],
  link_clicked: ["Ein Link wurde angeklickt", "Kein Link wurde angeklickt"],
  seen_not_read: ["Wurde gesehen, aber nicht gelesen", "Wurde nicht gesehen, oder gelesen"],
  read_not_link_clicked: ["Wurde gelesen, aber nicht angeklickt", "Wurde nicht gelesen, oder angeklickt"],
};

/** A case in German, made of the words of its status. A host that has a German catalogue gives it as `labels.label`. */
function labelIn(name: CaseName, polarity: Polarity): CaseLabel {
  const { argument } = caseNamed(name);
  const has = polarity === "has";
  const status = argument in STATUSES ? STATUSES[argument as MessageStatus] : "";
  const said = SAID[name] ?? [`Wurde ${status}`, `Wurde nicht ${status}`];
  const known =
    argument in MEANINGS ? MEANINGS[argument as keyof typeof MEANINGS] : "Das eine gilt, das andere nicht.";
  return {
    label: said[has ? 0 : 1],
    description: has ? known : "Trifft zu, wenn dies nicht gilt, auch ohne Nachricht.",
  };
}

/** The words of the parts in German. */
export const GERMAN: LadderWords = {
  label: labelIn,
  meaning: (name) => MEANINGS[name],
  statuses: STATUSES,
  channels: {
    in_app_feed: "In-App-Feed",
    in_app_guide: "In-App-Guide",
    in_app: "In-App",
    email: "E-Mail",
    sms: "SMS",
    push: "Push",
    chat: "Chat",
    http: "Webhook",
  },
  channelGroup: "mehrere Kanäle, oder nicht bekannt",
  ladders: "Nachrichten jedes Schritts",
  noLadders: "Kein Schritt dieses Workflows sendet Nachrichten.",
  outcome: (ref) => `Was ${ref} hinterließ`,
  outcomes: { messages: "Nachrichten", skipped: "Übersprungen", expired: "Abgelaufen" },
  skippedNote: "Der Schritt erzeugte keine Nachricht. Ein gewählter Status gibt ihm eine.",
  notReachedNote: "Der Lauf kam noch nicht zu diesem Schritt. Ein gewählter Status gibt ihm eine Nachricht.",
  engagement: "Reaktionen",
  engagementNote: "eine Menge: jede für sich",
  delivery: "Zustellung",
  deliveryNote: "genau eine",
  deliveryOf: (message, count) => (count > 1 ? `Zustellung von Nachricht ${message}` : "Zustellung"),
  engagementOf: (message, count) => (count > 1 ? `Reaktionen auf Nachricht ${message}` : "Reaktionen"),
  message: (message) => `Nachricht ${message}`,
  addMessage: "Nachricht hinzufügen",
  remove: "Entfernen",
  removeMessage: (message) => `Nachricht ${message} entfernen`,
  highest: "höchste",
  highestOf: (message, reason) => `Bedingungen fragen Nachricht ${message}: ${reason}.`,
  precedence: {
    "highest-status": "ihr höchster Status steht über denen der anderen",
    "more-statuses": "die höchsten Status sind gleich, und ihre weiteren stehen darüber",
    "link-clicked": "die Ränge sind gleich, und ein Link in ihr wurde angeklickt",
    "inserted-earlier": "die Status sind gleich, und sie entstand früher",
    "smaller-id": "die Status sind gleich, und ihre Kennung kommt zuerst",
    alike: "alle sind gleich, also spricht jede für den Schritt",
  },
  expiredNote: "Hinter der Aufbewahrungsfrist: Jede Statusbedingung ist falsch, ob bejaht oder verneint.",
  never: (channel) => `Nie bei ${channel}`,
  neverDelivery: {
    sent: (channel) => `${channel} geht von wartend gleich zu zugestellt`,
    not_sent: (channel) => `${channel} hat keinen Testbetrieb`,
    delivered: (channel) => `niemand bestätigt Zustellungen bei ${channel}`,
  },
  neverReached: (channel) => `der Ablauf von ${channel} führt nicht dorthin`,
  neverClicked: (channel) => `kein Link wird verfolgt bei ${channel}`,
  linkTrackingOff: "Link-Tracking ist aus",
  heldAlthoughNever: (channel) => `bei ${channel} nicht möglich, aber gegeben`,
  byApp: "durch eine App",
  onlyByApp: (channel) => `${channel} setzt dies nicht von selbst; eine App kann es`,
  lit: {
    holds: "die Bedingung trifft zu",
    first: "in manchem Fall trifft nur die erste zu",
    second: "in manchem Fall trifft nur die zweite zu",
    both: "in manchem Fall trifft nur die erste zu, in manchem nur die zweite",
    undecided: "nicht entschieden",
  },
  withIt: (what) => `Damit: ${what}.`,
  litMarks: { holds: "✓", first: "1", second: "2", both: "1 2", undecided: "?" },
  here: { holds: "Trifft so zu", not: "Trifft so nicht zu", differ: "So verschieden", same: "So gleich" },
  litStates: (count, of) => `in ${count} der ${of} Zustände damit`,
  lookAt: "Ein Status, auf den gezeigt wird, sagt hier, was Bedingungen ihn fragen können.",
  noCase: "Keine Bedingung in Worten fragt allein danach.",
  isSet: (what) => `Gesetzt: ${what}`,
  isUnset: (what) => `Nicht mehr gesetzt: ${what}`,
  isAt: (what) => `Zustellung: ${what}`,
  skipped: "übersprungen",
};
