import { quotedPath } from "./package-scripts.ts";
import type { Seen } from "./seen.ts";

/** The comment by which editors with a YAML language server find a schema. */
function schemaComment(name: string, up: string): string {
  return `# yaml-language-server: $schema=${up}node_modules/heed/spec/schema/${name}.schema.json\n`;
}

/** The config of a new project: nothing is set, and what can be is shown. */
export function configText({ hasManifest, unknownChannels }: Seen): string {
  const [channel = "postmark"] = unknownChannels;
  const unknown =
    unknownChannels.length === 0
      ? "# Types of channels, where workflows and refs do not say them:\n"
      : `# No workflow says the types of these channels: ${unknownChannels.map(shown).join(", ")}.\n`;
  return `${hasManifest ? schemaComment("heed-config", "./") : ""}# How \`heed check\` judges, and what workflows do not say. \`heed schema heed-config\` has all keys.

# Levels of findings: off, warning or error. \`heed rule --list\` lists the rules.
rules: {}

${unknown}# channels:
#   ${shown(channel)}: email

# The account's time zone, by which send windows open in \`heed run\` and \`heed test\`:
# timezone: Europe/Berlin
`;
}

/** A key as a comment shows it. */
function shown(key: string): string {
  return /^[\w.-]+$/.test(key) ? key : JSON.stringify(key);
}

/** A workflow to begin with. */
export const SAMPLE_WORKFLOW = (hasManifest: boolean): string =>
  `${hasManifest ? schemaComment("config-file", "../") : ""}# First a message in the app, and an email only to those who have not seen it an hour later.
key: welcome
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed
    channel_key: app-feed

  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: hours, value: 1 }

  - ref: email_1
    type: channel
    channel_type: email
    channel_key: mail
    when: in_app_feed_1 has not been seen
`;

/** A scenario of that workflow. */
export const SAMPLE_SCENARIO = (hasManifest: boolean): string =>
  `${hasManifest ? schemaComment("scenario", "../") : ""}name: who has seen it in the app gets no email
workflow: welcome.yaml
events:
  - at +10m: in_app_feed_1 is seen
expect:
  - at +1h: email_1 is skipped
`;

/** The file of the check on GitHub. */
export const GITHUB_FILE = ".github/workflows/heed.yml";

/** The check on GitHub: findings become annotations of a pull request. */
export function githubText(folder: string, hasScenarios: boolean): string {
  const name = quotedPath(folder);
  return `name: heed
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  heed:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npm ci
      - run: npx heed check --format github ${name}
${hasScenarios ? `      - run: npx heed test ${name}\n` : ""}`;
}
