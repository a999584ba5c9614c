import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { VERBS } from "../../src/cli/verbs.ts";
import { removeFolders } from "../cli/run.ts";
import { CiProject, read } from "./ci-project.ts";

afterAll(removeFolders);

const BAD = "steps:\n  - { ref: a, type: channel, when: feed has been sen }\n";

describe("examples/ci/gitlab-ci.yml", () => {
  const { heed } = parse(read("examples/ci/gitlab-ci.yml")) as {
    readonly heed: {
      readonly script: readonly string[];
      readonly artifacts: {
        readonly paths: readonly string[];
        readonly reports: { readonly junit: readonly string[] };
      };
    };
  };
  const script = heed.script.join("\n");

  test("writes the reports that it promises, and the diff of a merge request", async () => {
    const project = new CiProject();
    expect(
      await project.shell(script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: project.git("rev-parse", "main") }),
    ).toMatchObject({ code: 0 });
    for (const file of heed.artifacts.reports.junit)
      expect(project.read(file)).toMatch(/^<\?xml .*<testsuites/s);
    expect(project.read(heed.artifacts.paths[0] as string)).toContain("1 change in meaning");
    expect(project.read("heed-test.xml")).toContain('failures="0"');
  });

  test("fails with findings, after all reports are written; without a merge request, there is no diff", async () => {
    const project = new CiProject();
    project.write("workflows/b.workflow.yaml", BAD);
    expect((await project.shell(script)).code).toBe(1);
    expect(project.read("heed-check.xml")).toContain("unknown-case");
    expect(project.has("heed-test.xml")).toBe(true);
    expect(project.has("heed-diff.md")).toBe(false);
  });
});

describe("examples/ci/Jenkinsfile", () => {
  const text = read("examples/ci/Jenkinsfile");
  const lines = [...text.matchAll(/^\s*sh '(.*)'$/gm)].map(([, line]) => line);
  const reports = /junit '(.*)'/.exec(text)?.[1]?.split(", ") ?? [];

  test("writes the reports that it reads, and leaves findings to them", async () => {
    const project = new CiProject();
    project.write("workflows/b.workflow.yaml", BAD);
    for (const line of lines) expect(await project.shell(line as string)).toMatchObject({ code: 0 });
    expect(lines).toHaveLength(3);
    expect(reports).toHaveLength(2);
    for (const file of reports) expect(project.read(file)).toContain("<testsuites");
    expect(project.read("heed-check.xml")).toContain("unknown-case");
  });

  test("fails if heed cannot do its work", async () => {
    const project = new CiProject();
    project.git("rm", "-rqf", "workflows");
    expect((await project.shell(lines[1] as string)).code).not.toBe(0);
  });
});

describe(".pre-commit-hooks.yaml", () => {
  const hooks = parse(read(".pre-commit-hooks.yaml")) as readonly {
    readonly id: string;
    readonly name: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }[];
  const fitting = ["workflow.json", "a/workflow.yaml", "a/alert.workflow.yml"];

  test("names verbs of heed, and files that they read", () => {
    expect(hooks.map(({ id }) => id)).toEqual(["heed-check", "heed-fmt", "heed-test"]);
    for (const { entry, language, files } of hooks) {
      expect(language).toBe("system");
      const [, verb = ""] = /^npx --no-install heed (\w+)/.exec(entry) ?? [];
      expect(Object.keys(VERBS)).toContain(verb);
      for (const file of fitting) expect(file).toMatch(new RegExp(files));
    }
    for (const file of ["package.json", "myworkflow.json", "workflow.json.bak"])
      expect(file).not.toMatch(new RegExp(hooks[0]?.files ?? ""));
  });

  test.each(hooks)("$id passes and fails as a hook", async ({ entry, pass_filenames }) => {
    const project = new CiProject();
    const run = (...files: readonly string[]) =>
      project.shell([entry, ...(pass_filenames === false ? [] : files)].join(" "));
    expect(await run("workflows/workflow.yaml")).toMatchObject({ code: 0 });
    project.write("workflows/b.workflow.yaml", BAD);
    project.write("workflows/b.scenario.yaml", "workflow: workflow.yaml\nexpect: [email halts]\n");
    expect((await run("workflows/workflow.yaml", "workflows/b.workflow.yaml")).code).toBe(1);
  });
});
