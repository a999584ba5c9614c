import type { Example } from "./example.ts";

/** Examples of the statuses of messages. */
export const OF_MESSAGES: readonly Example[] = [
  {
    name: "has-not",
    title: { en: "“Has not” and no message", de: "„Has not“ und keine Nachricht" },
    tries: {
      en: [
        "Kim has no email address, so `email_1` is skipped, and yet `sms_1` runs: what was never sent has not been delivered either.",
        "Add ` and email_1 has not been skipped` to the condition of `sms_1`: now the SMS stands in only for an email that went out.",
        "Give Kim an address in the scenario, `recipient: { email: kim@mail.test }`, and let the email bounce on the ladder: the SMS runs again.",
      ],
      de: [
        "Kim hat keine E-Mail-Adresse, also wird `email_1` übersprungen, und doch läuft `sms_1`: Was nie gesendet wurde, wurde auch nicht zugestellt.",
        "Hängen Sie ` and email_1 has not been skipped` an die Bedingung von `sms_1`: Nun springt die SMS nur für eine E-Mail ein, die hinausging.",
        "Geben Sie Kim im Szenario eine Adresse, `recipient: { email: kim@mail.test }`, und lassen Sie die E-Mail auf der Leiter zurückkommen: Die SMS läuft wieder.",
      ],
    },
    workflow: `# An email, and an SMS if it did not arrive within ten minutes.
key: parcel-at-the-door
steps:
  - ref: email_1
    type: channel
    channel_type: email
    when: recipient.email exists

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: minutes, value: 10 }

  - ref: sms_1
    type: channel
    channel_type: sms
    when: email_1 has not been delivered
`,
    scenario: `name: Kim has no email address
trigger:
  recipient: { name: Kim }
`,
    chosen: "/steps/2",
  },
  {
    name: "ranks",
    title: { en: "Ranks: a higher status counts too", de: "Ränge: Höheres zählt mit" },
    tries: {
      en: [
        "Drag the message of `email_1` down from delivered: `has been sent` holds for sent and everything above, and is lit on the ladder.",
        "Put it on bounced: that ranks below sent, although the email was under way, so neither step runs.",
        "Set “read” while it is bounced: what a recipient did is a set of its own, and does not lift the delivery.",
      ],
      de: [
        "Ziehen Sie die Nachricht von `email_1` von „zugestellt“ herab: `has been sent` gilt für „gesendet“ und alles darüber, und leuchtet auf der Leiter.",
        "Stellen Sie sie auf „zurückgekommen“: Das steht unter „gesendet“, obwohl die E-Mail unterwegs war, also läuft keiner der Schritte.",
        "Setzen Sie dabei „gelesen“: Was ein Empfänger tat, ist eine eigene Menge und hebt die Zustellung nicht.",
      ],
    },
    workflow: `# Delivery is a ladder: each status has a rank, and conditions compare ranks.
key: invoice
steps:
  - ref: email_1
    type: channel
    channel_type: email

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: hours, value: 1 }

  - ref: push_sent
    type: channel
    channel_type: push
    when: email_1 has been sent

  - ref: push_delivered
    type: channel
    channel_type: push
    when: email_1 has been delivered
`,
    scenario: `name: the email arrives
trigger:
  recipient: { email: kim@mail.test }
providers:
  email: delivered after 10s
`,
    chosen: "/steps/2",
  },
  {
    name: "highest",
    title: { en: "Several messages: the highest is asked", de: "Mehrere Nachrichten: die höchste" },
    tries: {
      en: [
        "`devices_1` goes to three devices; one was delivered to, and conditions ask this one, the highest: so nothing more is sent.",
        "Put that message on bounced: now the highest is the one that was only sent, and `sms_1` runs.",
        "Read the sentence in the card: it says how many messages there are, and why this one is asked.",
      ],
      de: [
        "`devices_1` geht an drei Geräte; eines wurde erreicht, und Bedingungen fragen diese Nachricht, die höchste: Also wird nichts weiter gesendet.",
        "Stellen Sie diese Nachricht auf „zurückgekommen“: Nun ist die höchste die, die nur gesendet wurde, und `sms_1` läuft.",
        "Lesen Sie den Satz in der Karte: Er sagt, wie viele Nachrichten es sind und warum diese gefragt wird.",
      ],
    },
    workflow: `# To every device of the recipient, and an SMS if none was reached.
key: sign-in-code
steps:
  - ref: devices_1
    type: channel
    channel_group_key: all-devices

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: seconds, value: 30 }

  - ref: sms_1
    type: channel
    channel_type: sms
    when: devices_1 has not been delivered
`,
    scenario: `name: one of three devices is reached
providers:
  devices_1: [bounces, delivered, sent only]
`,
    chosen: "/steps/2",
  },
  {
    name: "tracking",
    title: { en: "Tracking off: nobody can know", de: "Ohne Tracking weiß es niemand" },
    tries: {
      en: [
        "Kim opens the email after ten minutes, and the reminder goes out all the same: with `open_tracking: false` nobody learns of it.",
        "Set it to `true` in the workflow: the same event now counts as read, and the reminder is skipped.",
        "Look at the ladder with tracking off: statuses that this channel never reaches stand apart, with the reason.",
      ],
      de: [
        "Kim öffnet die E-Mail nach zehn Minuten, und die Erinnerung geht trotzdem hinaus: Mit `open_tracking: false` erfährt es niemand.",
        "Setzen Sie es im Workflow auf `true`: Dasselbe Ereignis zählt nun als gelesen, und die Erinnerung wird übersprungen.",
        "Sehen Sie die Leiter ohne Tracking an: Status, die dieser Kanal nie erreicht, stehen abseits, mit dem Grund.",
      ],
    },
    workflow: `# A reminder for those who have not read the first email within a day.
key: trial-tips
steps:
  - ref: email_1
    type: channel
    channel_type: email
    channel_overrides: { open_tracking: false, link_tracking: false }

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: days, value: 1 }

  - ref: email_2
    type: channel
    channel_type: email
    when: email_1 has not been read
`,
    scenario: `name: Kim opens the email
events:
  - at +10m: email_1 is opened
`,
    chosen: "/steps/2",
  },
  {
    name: "expired",
    title: { en: "Expired: nothing is true of it", de: "Abgelaufen: nichts davon gilt" },
    tries: {
      en: [
        "The delay is longer than messages are kept: `email_1` expires on the way, and then neither `has been read` nor `has not been read` holds.",
        "Remove the event from the timeline: the message is known again, and one of the two steps runs.",
        "Look at the ladder: an expired step stands outside of it, which is not the same as skipped.",
      ],
      de: [
        "Die Verzögerung ist länger, als Nachrichten aufbewahrt werden: `email_1` läuft ab, und dann gilt weder `has been read` noch `has not been read`.",
        "Entfernen Sie das Ereignis vom Zeitverlauf: Die Nachricht ist wieder bekannt, und einer der beiden Schritte läuft.",
        "Sehen Sie auf die Leiter: Ein abgelaufener Schritt steht außerhalb, was nicht dasselbe ist wie übersprungen.",
      ],
    },
    workflow: `# A yearly letter: the first email is long past its retention by then.
key: yearly-letter
steps:
  - ref: email_1
    type: channel
    channel_type: email
    channel_overrides: { open_tracking: true }

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: days, value: 300 }

  - ref: email_to_readers
    type: channel
    channel_type: email
    when: email_1 has been read

  - ref: email_to_others
    type: channel
    channel_type: email
    when: email_1 has not been read
`,
    scenario: `name: the message is no longer kept
events:
  - at +90d: email_1 expires
`,
    chosen: "/steps/3",
  },
  {
    name: "no-message",
    title: { en: "A step that made no message", de: "Ein Schritt ohne Nachricht" },
    tries: {
      en: [
        "The conditions of `in_app_feed_1` hold, but preferences forbid it: it makes no message, and counts as skipped.",
        "Its rank is the lowest, below queued, so the comparison in `email_1`, written with ranks, holds as well.",
        "Choose Messages instead of Skipped on the ladder: the message is there, and the email is skipped.",
      ],
      de: [
        "Die Bedingungen von `in_app_feed_1` treffen zu, aber Einstellungen verbieten es: Er macht keine Nachricht und zählt als übersprungen.",
        "Sein Rang ist der niedrigste, unter „eingereiht“, also trifft auch der Vergleich in `email_1` zu, der Ränge nennt.",
        "Wählen Sie auf der Leiter „Nachrichten“ statt „Übersprungen“: Die Nachricht ist da, und die E-Mail wird übersprungen.",
      ],
    },
    workflow: `# Ranks can be compared directly; a step without a message ranks below all.
key: mention
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: minutes, value: 15 }

  - ref: email_1
    type: channel
    channel_type: email
    when: refs.in_app_feed_1.delivery_status < $message.sent
`,
    scenario: `name: preferences forbid messages in the app
providers:
  in_app_feed_1: no message
`,
    chosen: "/steps/2",
  },
];
