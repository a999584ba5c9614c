import { type AssistOptions, type OpenFile, openFile } from "../../src/assist/index.ts";

/** A file with a bar at the place that a question is about. */
export function marked(
  text: string,
  { name = "new-comment.workflow.yaml", ...options }: AssistOptions & { readonly name?: string } = {},
): { readonly file: OpenFile; readonly offset: number; readonly text: string } {
  const offset = text.indexOf("|");
  const whole = text.slice(0, offset) + text.slice(offset + 1);
  return { file: openFile({ name, text: whole }, options), offset, text: whole };
}

/** A workflow of a message in the app, a delay and an email, with a `when` of the email. */
export function escalation(when: string, others = ""): string {
  return `key: new-comment
trigger_data_json_schema:
  type: object
  required: [plan]
  properties:
    plan: { type: string, enum: [free, pro] }
    count: { type: integer, description: Number of comments. }
    muted: { type: boolean }
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed, channel_key: knock-feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - ref: email_1
    type: channel
    channel_type: email
    channel_key: postmark
    when: ${when}
  - { ref: sms_1, type: channel, channel_type: sms, channel_key: twilio }
${others}`;
}
