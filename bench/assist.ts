import {
  completionsAt,
  findingsOf,
  hintsOf,
  hoverAt,
  openFile,
  renamed,
  tokensOf,
} from "../src/entries/assist.ts";

/** Measures answers about a place of a file, the reading of the changed file included, as an editor asks after each keystroke. */

/** A workflow of some 500 lines: 62 emails with conditions about one another, and delays between them. */
function workflowText(): string {
  const steps = Array.from({ length: 62 }, (_, index) => {
    const asked = `email_${index - 1} has not been sent and data.plan == "pro" or recipient.trial exists`;
    const when = index === 0 ? "data.plan exists" : asked;
    return `  - ref: email_${index}
    type: channel
    channel_type: email
    channel_key: postmark
    template:
      subject: "News for {{ recipient.name }}"
    when: ${when}
  - { ref: delay_${index}, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
`;
  });
  return `key: news\nsteps:\n${steps.join("")}`;
}

const text = workflowText();
const name = "news.workflow.yaml";
const at = text.indexOf("email_40 has") + "email_40 has not been s".length;

const opened = openFile({ name, text });
const changedFile = (changed: string) => openFile({ name, text: changed }, {}, opened);

const questions: readonly (readonly [string, (changed: string) => unknown])[] = [
  ["reading anew", (changed) => openFile({ name, text: changed })],
  ["reading again", (changed) => changedFile(changed)],
  ["completion", (changed) => completionsAt(changedFile(changed), at)],
  ["hover", (changed) => hoverAt(changedFile(changed), at)],
  ["semantic tokens", (changed) => tokensOf(changedFile(changed))],
  ["hints", (changed) => hintsOf(changedFile(changed))],
  ["rename", (changed) => renamed(changedFile(changed), at - 15, "mail")],
  ["findings", (changed) => findingsOf(changedFile(changed))],
];

const ROUNDS = 60;

console.log(`a file of ${text.split("\n").length} lines; milliseconds by the clock`);
console.log(["", "median", "95 of 100", "CPU"].map((cell) => cell.padStart(18)).join(""));
for (const [question, ask] of questions) {
  const times: number[] = [];
  // A text that was asked about before would be remembered.
  const typed = (round: number) => `${text.slice(0, at)}${"e".repeat(round)}${text.slice(at)}`;
  for (let round = 0; round < 15; round++) ask(typed(round));
  const before = process.cpuUsage();
  for (let round = 15; round < 15 + ROUNDS; round++) {
    const start = performance.now();
    ask(typed(round));
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const cells = [times[ROUNDS / 2], times[Math.floor(ROUNDS * 0.95)], (user + system) / 1000 / ROUNDS];
  console.log(
    [question, ...cells.map((cell = 0) => cell.toFixed(1))].map((cell) => cell.padStart(18)).join(""),
  );
}
