// Decides with conditions that were compiled ahead of time. Build them, and run this where no code may be generated:
//
//     npx heed compile examples/compiled/new-comment.yaml --emit js --out-dir examples/compiled/conditions
//     node --disallow-code-generation-from-strings examples/compiled/main.mjs
import { email_1, trigger } from "./conditions/new-comment.js";

const recipient = { id: "user_1", plan: "pro" };
const refs = { in_app_feed_1: [{ id: "message_1", status: "delivered" }] };

console.log("starts:", trigger({ data: { total_comments: 2 } }));
console.log("sends an email:", email_1({ recipient, refs }));
try {
  email_1({ recipient, refs: {} });
} catch (error) {
  console.log("complains:", error.message);
}
