import type { Example } from "./example.ts";

/** The first example: an email to those who have not seen a message in the app. */
export const ESCALATION: Example = {
  name: "escalation",
  title: { en: "Has been seen?", de: "Wurde sie gesehen?" },
  tries: {
    en: [
      "Put the message of `in_app_feed_1` on “seen” on the ladder: the card of the email turns to skipped, and the sentence in it says why.",
      "Drag the message back, or go back in the browser: the email runs again.",
      "Write `in_app_feed_1 has not been read` in the workflow: a message that was only seen now lets the email go out.",
    ],
    de: [
      "Stellen Sie die Nachricht von `in_app_feed_1` auf der Leiter auf „gesehen“: Die Karte der E-Mail wird übersprungen, und der Satz darin sagt, warum.",
      "Ziehen Sie die Nachricht zurück, oder gehen Sie im Browser zurück: Die E-Mail läuft wieder.",
      "Schreiben Sie im Workflow `in_app_feed_1 has not been read`: Nun lässt eine Nachricht, die nur gesehen wurde, die E-Mail hinaus.",
    ],
  },
  workflow: `# A new comment: first a message in the app, and an email
# only to those who have not seen it five minutes later.
key: new-comment
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
    when: in_app_feed_1 has not been seen
`,
  scenario: `name: nobody looks into the app
trigger:
  recipient: { name: Kim }
`,
  chosen: "/steps/2",
};
