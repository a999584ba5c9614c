import { writeNewFile } from "../../files/write-file.ts";
import { type Format, Reporter } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { configText, GITHUB_FILE, githubText, SAMPLE_SCENARIO, SAMPLE_WORKFLOW } from "./files.ts";
import { addScripts } from "./package-scripts.ts";
import { type Seen, see } from "./seen.ts";

export interface InitOptions {
  readonly ci?: "github" | "none" | undefined;
  readonly format: Format;
}

/** A thing that is set up: written now, or left as it is for a reason. */
interface Part {
  readonly path: string;
  /** Undefined if it was written. */
  readonly left?: string | undefined;
}

/** The folder of the sample, if there is no workflow. */
const SAMPLE_FOLDER = "workflows";

/** `heed init`: writes what a project needs and does not have. */
export async function run({ ci, format }: InitOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, format);
  try {
    const seen = await see();
    const parts: Part[] = [];
    const write = async (path: string, text: string): Promise<void> => {
      parts.push({ path, left: (await writeNewFile(path, text)) ? undefined : "it is there" });
    };
    if (seen.config === undefined) await write("heed.config.yaml", configText(seen));
    else parts.push({ path: seen.config, left: "it is there" });
    if (seen.workflows.length === 0) {
      await write(`${SAMPLE_FOLDER}/welcome.yaml`, SAMPLE_WORKFLOW(seen.hasManifest));
      await write(`${SAMPLE_FOLDER}/welcome-seen.scenario.yaml`, SAMPLE_SCENARIO(seen.hasManifest));
    }
    const folder = seen.folder ?? SAMPLE_FOLDER;
    const hasScenarios = seen.hasScenarios || seen.workflows.length === 0;
    if (seen.hasManifest) parts.push({ path: "package.json", left: await addScripts(folder, hasScenarios) });
    const wantsCi = ci === undefined ? seen.usesGithub && seen.hasManifest : ci === "github";
    if (wantsCi) await write(GITHUB_FILE, githubText(folder, hasScenarios));
    const written = parts.filter(({ left }) => left === undefined).map(({ path }) => path);
    const kept = parts.flatMap(({ path, left }) => (left === undefined ? [] : [{ path, why: left }]));
    const next = nextSteps(seen, folder, hasScenarios);
    return await reporter.end({ pretty: shown(parts, next), json: { written, kept, next } });
  } catch (error) {
    return reporter.endWithFailure("heed init", error);
  }
}

function shown(parts: readonly Part[], next: readonly string[]): string {
  const lines = parts.map(({ path, left }) =>
    left === undefined ? `wrote ${visible(path)}` : `left ${visible(path)}: ${left}`,
  );
  return `${[...lines, "", "Next:", ...next.map((line) => `  ${line}`)].join("\n")}\n`;
}

/** The commands to go on with. */
function nextSteps(
  { hasManifest, workflows }: Seen,
  folder: string,
  hasScenarios: boolean,
): readonly string[] {
  const heed = hasManifest ? "npx heed" : "heed";
  const check = `${heed} check ${folder}`;
  if (hasScenarios) return [check, `${heed} test ${folder}`];
  const [first = folder] = workflows;
  return [check, `${heed} run --all ${visible(first)}`];
}
