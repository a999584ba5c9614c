import type { Example } from "./example.ts";

/** Examples of what runs do: branches, waits, batches, values that change meanwhile. */
export const OF_RUNS: readonly Example[] = [
  {
    name: "branches",
    title: { en: "Branches: the first that holds", de: "Verzweigung: die erste, die zutrifft" },
    tries: {
      en: [
        "Kim's plan is pro, so the run takes the first branch whose condition holds; the other two are not taken.",
        "Change the plan to `free` in the scenario: no condition holds, and the default branch is taken.",
        "Look at all outcomes: each is one way through the workflow, one click away.",
      ],
      de: [
        "Kims Tarif ist `pro`, also nimmt der Lauf den ersten Zweig, dessen Bedingung zutrifft; die beiden anderen nimmt er nicht.",
        "Ändern Sie den Tarif im Szenario zu `free`: Keine Bedingung trifft zu, und der übrige Zweig wird genommen.",
        "Sehen Sie alle Ausgänge an: Jeder ist ein Weg durch den Workflow, einen Klick entfernt.",
      ],
    },
    workflow: `# Who is told how depends on the plan. The first branch that holds is taken.
key: outage
steps:
  - ref: branch_1
    type: branch
    branches:
      - name: Enterprise
        when: recipient.plan == "enterprise"
        steps:
          - { ref: sms_1, type: channel, channel_type: sms }
          - { ref: email_1, type: channel, channel_type: email }
      - name: Paid
        when: recipient.plan == "pro" or recipient.seats > 5
        steps:
          - { ref: email_2, type: channel, channel_type: email }
      - name: Everybody else
        steps:
          - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }

  - ref: chat_1
    type: channel
    channel_type: chat
    when: email_1 has been skipped and email_2 has been skipped
`,
    scenario: `name: Kim pays
trigger:
  recipient: { plan: pro, seats: 1 }
`,
    chosen: "/steps/0",
  },
  {
    name: "wait",
    title: { en: "Wait for an event", de: "Auf ein Ereignis warten" },
    tries: {
      en: [
        "The run waits up to three days for a payment; none comes, the wait times out, and the reminder runs.",
        "Drop `event payment.completed` on the timeline within the three days: the wait matches then, and the reminder is skipped.",
        "Move the event behind the third day: it comes too late, and is refused.",
      ],
      de: [
        "Der Lauf wartet bis zu drei Tage auf eine Zahlung; keine kommt, das Warten endet, und die Erinnerung läuft.",
        "Setzen Sie `event payment.completed` in den drei Tagen auf den Zeitverlauf: Das Warten trifft dann zu, und die Erinnerung wird übersprungen.",
        "Schieben Sie das Ereignis hinter den dritten Tag: Es kommt zu spät und wird abgewiesen.",
      ],
    },
    workflow: `# A reminder to those who have not paid within three days.
key: unpaid-order
steps:
  - ref: email_1
    type: channel
    channel_type: email

  - ref: wait_1
    type: wait_for_event
    settings:
      event:
        event_type: integration_source
        integration_source_key: payments
        event_key: payment.completed
      expires_after: { unit: days, value: 3 }
      on_match: continue
      on_timeout: continue

  - ref: email_2
    type: channel
    channel_type: email
    when: refs.wait_1.matched == false
`,
    scenario: `name: nobody pays
trigger:
  recipient: { email: kim@mail.test }
`,
    chosen: "/steps/2",
  },
  {
    name: "batch",
    title: { en: "A batch: how many were collected", de: "Eine Sammlung: wie viele es sind" },
    tries: {
      en: [
        "One comment within the hour is one activity: the single email runs, the digest is skipped.",
        "Drop `triggers again` on the timeline within the hour: the batch collects it, and the digest runs instead.",
        "Look at all outcomes: never do both emails go out; in one outcome the run ends, since it joined a batch that was open.",
      ],
      de: [
        "Ein Kommentar in der Stunde ist eine Aktivität: Die einzelne E-Mail läuft, die gesammelte wird übersprungen.",
        "Setzen Sie `triggers again` in der Stunde auf den Zeitverlauf: Die Sammlung nimmt es auf, und die gesammelte E-Mail läuft stattdessen.",
        "Sehen Sie alle Ausgänge an: Nie gehen beide E-Mails hinaus; in einem endet der Lauf, weil er in eine offene Sammlung kam.",
      ],
    },
    workflow: `# Comments of one hour become one email.
key: comments
steps:
  - ref: batch_1
    type: batch
    settings:
      batch_window: { unit: hours, value: 1 }

  - ref: email_single
    type: channel
    channel_type: email
    when: run.total_activities == 1

  - ref: email_digest
    type: channel
    channel_type: email
    when: run.total_activities > 1
`,
    scenario: `name: one comment
trigger:
  data: { comment: Looks good }
`,
    chosen: "/steps/1",
  },
  {
    name: "meanwhile",
    title: { en: "What changes meanwhile", de: "Was sich inzwischen ändert" },
    tries: {
      en: [
        "Kim upgrades on the second day, so the email with the offer is skipped: conditions read values when the step is decided.",
        "Drag the playhead of the timeline to the first day: the run has not come to the email yet.",
        "Move the event behind the third day: the offer goes out, and the upgrade comes too late to be seen.",
      ],
      de: [
        "Kim steigt am zweiten Tag um, also wird die E-Mail mit dem Angebot übersprungen: Bedingungen lesen Werte, wenn der Schritt entschieden wird.",
        "Ziehen Sie den Zeiger des Zeitverlaufs auf den ersten Tag: Der Lauf ist noch nicht bei der E-Mail.",
        "Schieben Sie das Ereignis hinter den dritten Tag: Das Angebot geht hinaus, und der Umstieg kommt zu spät.",
      ],
    },
    workflow: `# An offer on the third day, to those who are still on the free plan.
key: upgrade-offer
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: days, value: 3 }

  - ref: email_1
    type: channel
    channel_type: email
    when: recipient.plan == "free"
`,
    scenario: `name: Kim upgrades on the second day
trigger:
  recipient: { plan: free }
events:
  - at +2d: recipient.plan becomes "pro"
`,
    chosen: "/steps/2",
  },
];
