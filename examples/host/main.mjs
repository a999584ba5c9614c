// Runs examples/escalation twice, five minutes in a third of a second: for a recipient who sees the message in the app,
// and for one who does not. Try it: `npm run build && node examples/host/main.mjs`
import { readFileSync } from "node:fs";
import { readPlan } from "heed/workflow";
import { Host } from "./host.mjs";

const file = new URL("../escalation/workflow.yaml", import.meta.url);
const { plan, diagnostics } = readPlan(readFileSync(file, "utf8"), "yaml");
if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

for (const sees of [true, false]) {
  console.log(sees ? "A recipient who sees it:" : "A recipient who does not:");
  let count = 0;
  const host = new Host(plan, {
    speed: 1000,
    async send({ ref, channel }) {
      console.log(`  ${ref} goes out by ${channel.type}`);
      const message = { id: `message-${++count}`, status: "delivered", engagement_statuses: [] };
      // Stands in for a webhook of the provider: two minutes later the recipient opens the app.
      const seen = () => {
        message.engagement_statuses.push("seen");
        const kind = {
          event_type: "message",
          event_key: "seen",
          source_type: "workflow",
          source_key: "new-comment",
        };
        host.receive(kind, { message_id: message.id, step_ref: ref });
      };
      if (sees) setTimeout(seen, 120);
      return [message];
    },
  });
  console.log(`  ${await host.run({ recipient: { id: "kim" } })}`);
}
