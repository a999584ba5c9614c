import { compile } from "../src/entries/index.ts";
import type { StoredConditions } from "../src/entries/runtime.ts";

/** Conditions as workflows have them. */
const TEXTS = [
  "in_app_feed_1 has not been seen",
  "in_app_feed_1 has not been read and email_1 has been sent",
  'recipient.plan == "pro" or data.amount > 100',
  "email_1 has been delivered and email_1 has not had a link clicked",
  'data.priority == "high" and push_1 has not been skipped',
  "data.total_comments > 1",
  'in_app_feed_1 has not been seen and (recipient.plan == "pro" or data.amount > 100)',
  "recipient.phone_number exists and sms_1 has not been sent",
  "data.muted != true",
  "email_1 has bounced or email_1 has failed delivery",
];

/** So many conditions by name. After the first ten, paths into the data differ from ten to ten. */
export function typicalConditions(count: number): { readonly [name: string]: StoredConditions } {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const turn = Math.floor(index / TEXTS.length);
      const text = (TEXTS[index % TEXTS.length] as string).replace(
        /data\.\w+/g,
        (path) => path + (turn || ""),
      );
      return [`step_${index + 1}`, compile(text).conditions as StoredConditions];
    }),
  );
}
