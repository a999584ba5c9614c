import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files of the tests of `heed run` and `heed test`. */

export const WORKFLOW = `key: new-comment
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - ref: branch_1
    type: branch
    branches:
      - name: Paid
        when: recipient.plan == "pro"
        steps:
          - ref: email_1
            type: channel
            channel_key: mail
            when: in_app_feed_1 has not been seen and recipient.muted != true
      - { name: Free, steps: [] }
`;

export const MET = `name: seen in time
workflow: flows/workflow.yaml
trigger: { recipient: { plan: pro } }
events:
  - at +2m: in_app_feed_1 is seen
expect:
  - email_1 is skipped
  - completes after 5m
`;

export const UNMET = `workflow: flows/workflow.yaml
trigger: { recipient: { plan: pro, muted: false } }
events:
  - at +2m: in_app_feed_1 is read
  - at +3m: email_1 bounces
  - at +1h: cancel
expect:
  - branch_1 takes "Paid"
  - email_1 is skipped
  - at +5m: in_app_feed_1 has been seen or recipient.plan == "free"
  - cancel is refused
`;

/** Writes files into a folder, by their paths. */
export function write(folder: string, files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
