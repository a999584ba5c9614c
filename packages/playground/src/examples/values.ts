import type { Example } from "./example.ts";

/** Examples of conditions on values: of the recipient, the trigger's data, audiences, times. */
export const OF_VALUES: readonly Example[] = [
  {
    name: "groups",
    title: { en: "And, or, not", de: "Und, oder, nicht" },
    tries: {
      en: [
        "`and` binds tighter than `or`: the urgent comment goes out although Kim has seen the message, because one alternative holds.",
        "Put brackets around the `or` and the part before it: now both sides must hold, and the email is skipped.",
        "Open Conditions: the same condition as cards, one for each alternative, with a verdict on each row.",
      ],
      de: [
        "`and` bindet enger als `or`: Der dringende Kommentar geht hinaus, obwohl Kim die Nachricht gesehen hat, denn eine Alternative trifft zu.",
        "Setzen Sie Klammern um das `or` und den Teil davor: Nun müssen beide Seiten zutreffen, und die E-Mail wird übersprungen.",
        "Öffnen Sie „Bedingungen“: dieselbe Bedingung als Karten, eine für jede Alternative, mit einem Urteil an jeder Zeile.",
      ],
    },
    workflow: `# Email only if the message has not been seen and the plan is pro, or if it is urgent.
key: comment
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: minutes, value: 5 }

  - ref: email_1
    type: channel
    channel_type: email
    when: data.urgent == true or in_app_feed_1 has not been seen and recipient.plan == "pro"
`,
    scenario: `name: an urgent comment that Kim has seen
trigger:
  data: { urgent: true }
  recipient: { plan: free }
events:
  - at +1m: in_app_feed_1 is seen
`,
    chosen: "/steps/2",
  },
  {
    name: "preferences",
    title: { en: "Lists: what somebody has muted", de: "Listen: was jemand stumm schaltet" },
    tries: {
      en: [
        "Kim has muted the topic of this comment, so the message is skipped: the right side is a path as well, and the card shows both values.",
        "Change `topic` to `design` in the scenario: it is not in the list, and the message goes out.",
        "Remove `muted_topics`: nothing stands at the path then, which contains nothing, so the message goes out, too.",
      ],
      de: [
        "Kim hat das Thema dieses Kommentars stumm geschaltet, also wird die Nachricht übersprungen: Auch rechts steht ein Pfad, und die Karte zeigt beide Werte.",
        "Ändern Sie `topic` im Szenario zu `design`: Es steht nicht in der Liste, und die Nachricht geht hinaus.",
        "Entfernen Sie `muted_topics`: Dann steht am Pfad nichts, das nichts enthält, und die Nachricht geht auch hinaus.",
      ],
    },
    workflow: `# Nobody is told of topics that they have muted. Admins of both teams always are.
key: topic-update
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed
    when: recipient.muted_topics does not contain data.topic

  - ref: email_1
    type: channel
    channel_type: email
    when: recipient.roles contains all ["admin", "editor"]
`,
    scenario: `name: Kim has muted billing
trigger:
  data: { topic: billing }
  recipient:
    muted_topics: [billing, legal]
    roles: [admin]
`,
    chosen: "/steps/0",
  },
  {
    name: "audience",
    title: { en: "Audiences: who belongs to a group", de: "Zielgruppen: wer dazugehört" },
    tries: {
      en: [
        "Kim is in the audience `beta-testers`, so the message goes out; the sentence lists every audience that Kim is in.",
        'Drop `recipient leaves audience "beta-testers"` on the timeline within the day: the email on the next day is skipped.',
        "Write `audiences: []` in the scenario: an empty list is an answer, but without the line it is unknown, and the run stops.",
      ],
      de: [
        "Kim ist in der Zielgruppe `beta-testers`, also geht die Nachricht hinaus; der Satz nennt alle Zielgruppen von Kim.",
        'Setzen Sie `recipient leaves audience "beta-testers"` in dem Tag auf den Zeitverlauf: Die E-Mail am nächsten Tag wird übersprungen.',
        "Schreiben Sie `audiences: []` ins Szenario: Eine leere Liste ist eine Antwort, ohne die Zeile aber ist es unbekannt, und der Lauf bleibt stehen.",
      ],
    },
    workflow: `# A new feature is announced to those who test it.
key: new-feature
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed
    when: recipient is in audience "beta-testers"

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: days, value: 1 }

  - ref: email_1
    type: channel
    channel_type: email
    when: recipient is in audience "beta-testers" and in_app_feed_1 has not been seen
`,
    scenario: `name: Kim tests new features
trigger:
  audiences: [beta-testers, customers]
`,
    chosen: "/steps/0",
  },
  {
    name: "times",
    title: { en: "Times, and times relative to now", de: "Zeiten, auch von jetzt an" },
    tries: {
      en: [
        "The trial ends within seven days of the trigger, so the reminder runs; “now” is the moment of the decision, not of the trigger.",
        "Change `trial_ends_at` to `2025-02-01T00:00Z`: that is more than seven days away, and the reminder is skipped.",
        "Write `soon` there: that is no point in time, every comparison of times with it is false, and the sentence says so.",
      ],
      de: [
        "Der Probezeitraum endet binnen sieben Tagen nach dem Auslöser, also läuft die Erinnerung; „jetzt“ ist der Moment der Entscheidung.",
        "Ändern Sie `trial_ends_at` zu `2025-02-01T00:00Z`: Bis dahin sind es mehr als sieben Tage, und die Erinnerung wird übersprungen.",
        "Schreiben Sie dort `soon`: Das ist kein Zeitpunkt, jeder Zeitvergleich damit ist falsch, und der Satz sagt es.",
      ],
    },
    workflow: `# A reminder in the last week of a trial.
key: trial-ends
steps:
  - ref: email_1
    type: channel
    channel_type: email
    when: recipient.trial_ends_at is before 7 days from now

  - ref: chat_1
    type: channel
    channel_type: chat
    when: recipient.signed_up_at is between 2024-12-01 and 2024-12-31
`,
    scenario: `name: the trial ends in three days
trigger:
  at: 2025-01-01T00:00Z
  recipient:
    trial_ends_at: 2025-01-04T00:00Z
    signed_up_at: 2024-12-20T09:30Z
`,
    chosen: "/steps/0",
  },
];
