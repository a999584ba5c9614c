import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const room = process.env.HEED_MUTATE;
const reports = `node_modules/.cache/heed-mutation/${room}`;

/** `scripts/mutate.mjs` runs Stryker with this, a room at a time. */
export default {
  mutate: [`src/${room}/**/*.ts`, "!src/**/generated/**"],
  testRunner: "bundle",
  plugins: [fileURLToPath(new URL("scripts/mutation/test-runner.mjs", import.meta.url))],
  // Outside the project, whose files other tools may be walking.
  tempDirName: join(tmpdir(), "heed-mutation"),
  cleanTempDir: "always",
  ignorePatterns: ["dist", "bench", "examples", "soak-failures"],
  // Types are taken away without a look at them, and some tests count the lines of files.
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  concurrency: 1,
  // Changes that never come to an end are told by counting; a busy machine must not look like one.
  timeoutMS: 60_000,
  reporters: [process.stdout.isTTY ? "progress" : "progress-append-only", "json", "html"],
  jsonReporter: { fileName: `${reports}/report.json` },
  htmlReporter: { fileName: `${reports}/report.html` },
  thresholds: { high: 95, low: 90, break: null },
};
