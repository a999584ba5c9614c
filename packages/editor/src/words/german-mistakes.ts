import type { Problem } from "heed";

type Parameters<Code extends Problem["code"]> = Extract<Problem, { readonly code: Code }>["parameters"];

type Wordings = { readonly [Code in Problem["code"]]?: (parameters: Parameters<Code>) => string };

const TYPES: { readonly [name: string]: string } = {
  text: "Text",
  string: "Text",
  number: "Zahl",
  boolean: "Wahrheitswert",
  list: "Liste",
  object: "Objekt",
  null: "null",
};

const typeIn = (name: string) => TYPES[name] ?? name;

/** The mistakes that rows can have, in German. What is not here is shown in heed's own words. */
const WORDINGS: Wordings = {
  "not-a-trio": ({ found }) => `Hier muss eine Bedingung stehen, nicht: ${typeIn(found)}.`,
  "missing-key": ({ key }) => `Dieser Bedingung fehlt ${code(key)}.`,
  "unknown-key": ({ key, known }) =>
    `${code(key)} gehört nicht hierher. Möglich sind ${known.map(code).join(", ")}.`,
  "value-key": () => `Der Wert, mit dem verglichen wird, heißt ${code("argument")}, nicht ${code("value")}.`,
  "wrong-type": ({ key, expected, found }) =>
    `${code(key)} muss vom Typ ${typeIn(expected)} sein, nicht ${typeIn(found)}.`,
  "any-in-preference": () =>
    "Die Bedingungen einer Einstellung müssen alle gelten: Alternativen sind dort nicht möglich.",
  "any-in-all": () =>
    "Eine Gruppe, in der alles gelten muss, kann keine Alternativen enthalten. Wiederholen Sie die äußeren Bedingungen in jeder Alternative.",
  "nested-group": ({ outer, inner }) =>
    `In ${code(outer)} kann kein ${code(inner)} stehen. Schreiben Sie seine Bedingungen eine Ebene höher.`,
  "operator-conditions": () =>
    `Gruppen werden mit ${code("all")} und ${code("any")} geschrieben, nicht mit ${code("operator")} und ${code("conditions")}.`,
  "group-not-list": ({ key, found }) => `${code(key)} braucht eine Liste, nicht: ${typeIn(found)}.`,

  "unknown-operator": ({ operator }) => `Den Vergleich ${code(operator)} gibt es nicht.`,
  "operator-symbol": ({ operator }) =>
    `${code(operator)} ist nicht der gespeicherte Name eines Vergleichs, wie es ${code("equal_to")} ist.`,
  "operator-renamed": ({ operator }) =>
    operator === "is_timestamp_after"
      ? `${code(operator)} ist kein Vergleich der Plattform. ${code("is_timestamp_on_or_after")} gilt auch in dem Augenblick selbst.`
      : `${code(operator)} gibt es nur in Einstellungen.`,
  "missing-argument": ({ operator }) => `${code(operator)} braucht einen Wert, mit dem verglichen wird.`,

  "refs-in-preference": ({ variable }) =>
    `Diese Bedingungen gehören zu keinem Schritt, können also ${code(variable)} nicht lesen.`,
  "audience-variable": ({ variable }) =>
    `Nur der Empfänger kann in einer Zielgruppe sein, nicht ${code(variable)}.`,
  "time-expected": ({ found }) =>
    `${code(found)} ist keine Zeit. Möglich sind ein Datum (${code("2025-01-31")}), eine Zeit (${code("2025-01-31T09:00Z")}), eine relative Zeit (${code("7 days ago")}) oder ein Pfad.`,
  "impossible-date": ({ found }) =>
    `${code(found)} gibt es nicht. Prüfen Sie Monat, Tag und Uhrzeit, die mit 23:59:59 endet.`,
  "relative-in-between": ({ found }) =>
    `Die Enden eines Zeitraums können keine relativen Zeiten wie ${code(found)} sein. Fragen Sie zweimal: am oder nach der ersten, und vor der zweiten.`,
  "two-ends-expected": ({ operator }) => `${code(operator)} braucht zwei Enden.`,
  "number-expected": ({ found }) => `${code(found)} ist keine Zahl. Möglich sind Zahlen und Pfade.`,
  "number-not-finite": () => "Eine Zahl ist zu groß, um damit zu rechnen.",
  "liquid-not-path": ({ found }) =>
    `${code(found)} ist kein einzelner Pfad in Klammern, wie es ${code("{{ data.at }}")} ist.`,

  "unknown-ref-property": ({ variable, property }) =>
    property === ""
      ? `${code(variable)} sagt nicht, wonach der Schritt gefragt wird.`
      : `${code(variable)} ist keine Eigenschaft eines Schritts.`,
  "status-operator": ({ property, operator }) =>
    `${code(property)} kann nicht mit ${code(operator)} verglichen werden. Wählen Sie die Bedingung als Nachrichtenstatus.`,
  "status-argument": ({ property, found }) =>
    found === ""
      ? `${code(property)} wird mit einem Status verglichen, und keiner ist da.`
      : `${code(property)} kann nicht mit ${code(found)} verglichen werden. Wählen Sie die Bedingung als Nachrichtenstatus.`,
  "message-argument-on-data": ({ argument }) =>
    `${code(argument)} ist ein Nachrichtenstatus, mit dem nur der Status eines Schritts verglichen werden kann.`,
  "status-as-argument": ({ argument }) =>
    `${code(argument)} liest einen Schritt. Das kann nur die linke Seite einer Bedingung.`,

  "too-deep": ({ limit }) => `Werte dürfen höchstens ${limit} Ebenen tief sein.`,
  "too-long": ({ length, limit }) => `${length} Zeichen sind zu lang: höchstens ${limit} sind möglich.`,
};

/** Words a mistake in German, as sentences; undefined for one that has no German words. */
export function germanMistake({ code: name, parameters }: Problem): string | undefined {
  const wording = WORDINGS[name] as ((given: typeof parameters) => string) | undefined;
  return wording?.(parameters);
}

/** The longest text of a condition that is shown. */
const LONGEST = 60;

/** A text of a condition, with signs that cannot be seen as their code points. */
function code(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => {
    const point = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `U+${point}`;
  });
  return `„${visible.length > LONGEST ? `${visible.slice(0, LONGEST - 1)}…` : visible}“`;
}
