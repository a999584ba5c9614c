// `npm start`: heed's main job on real input. Compiles the workflow of examples/escalation, decides and explains its
// email for a recipient who has seen the message in the app and for one who has not, and runs a scenario.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, root, run } from "./ensure.mjs";

ensureBuilt();

const example = "examples/escalation";

function heading(text) {
  console.log(`\n${text}\n${"-".repeat(text.length)}`);
}

function heed(...args) {
  console.log(`$ heed ${args.join(" ")}\n`);
  run(process.execPath, [join(root, "dist/cli.js"), ...args]);
}

heading(`The workflow as people write it: ${example}/workflow.yaml`);
console.log(readFileSync(join(root, example, "workflow.yaml"), "utf8"));

heading("The same with its conditions in stored form");
heed("compile", `${example}/workflow.yaml`);

const email = ["--conditions", `${example}/workflow.yaml`];
heading("Is the email sent to a recipient who has seen the message?");
heed("eval", ...email, "--context", `${example}/seen.json`);
heed("explain", ...email, "--context", `${example}/seen.json`);

heading("And to one who has not?");
heed("eval", ...email, "--context", `${example}/not-seen.json`);
heed("explain", ...email, "--context", `${example}/not-seen.json`);

heading("The whole workflow, run as a scenario says: nothing is sent, nobody waits");
console.log(readFileSync(join(root, example, "seen.scenario.yaml"), "utf8"));
heed("run", "--scenario", `${example}/seen.scenario.yaml`);
