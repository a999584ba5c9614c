import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { makeFolder, removeFolders } from "../cli/run.ts";
import { bashSyntax, CiProject, read } from "./ci-project.ts";

afterAll(removeFolders);

interface Step {
  readonly id: string;
  readonly if?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: { readonly [name: string]: string };
}
interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: { readonly [name: string]: { readonly description: string; readonly default: string } };
  readonly outputs: { readonly [name: string]: { readonly description: string; readonly value: string } };
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
const action = parse(read("action.yml")) as Action;
const { steps } = action.runs;
const scriptOf = ({ run }: Step) => /scripts\/action\/[\w.-]+/.exec(run)?.[0] ?? "";

describe("action.yml", () => {
  test("is a composite action whose steps run scripts that exist, without a mistake that bash sees", () => {
    expect(action.runs.using).toBe("composite");
    expect(steps.map(({ id }) => id)).toEqual(["install", "check", "test", "diff", "comment"]);
    for (const step of steps) {
      expect(step.shell).toBe("bash");
      const script = scriptOf(step);
      expect(read(script).length).toBeGreaterThan(50);
      if (script.endsWith(".sh")) expect(bashSyntax(script)).toBe("");
    }
    expect(bashSyntax("scripts/action/paths.sh")).toBe("");
  });

  test("uses inputs, outputs and variables that are there, and puts no input into the text of a script", () => {
    const text = read("action.yml");
    for (const [, input = ""] of text.matchAll(/inputs\.([\w-]+)/g))
      expect(Object.keys(action.inputs)).toContain(input);
    for (const [, id = ""] of text.matchAll(/steps\.([\w-]+)\./g))
      expect(steps.map((step) => step.id)).toContain(id);
    for (const { value } of Object.values(action.outputs)) {
      const [, id, output = ""] = /steps\.([\w-]+)\.outputs\.([\w-]+)/.exec(value) ?? [];
      const step = steps.find((one) => one.id === id) as Step;
      expect(read(scriptOf(step))).toContain(`echo "${output}=`);
    }
    for (const step of steps) {
      expect(step.run).not.toContain("${{");
      const given = Object.keys(step.env ?? {});
      const used = [...read(scriptOf(step)).matchAll(/\bHEED_[A-Z_]+/g)].map(([name]) => name);
      for (const name of given.filter((one) => one !== "HEED" && one !== "HEED_PATHS"))
        expect(used).toContain(name);
      for (const name of used) expect(given).toContain(name);
    }
    for (const { description } of Object.values({ ...action.inputs, ...action.outputs }))
      expect(description).toMatch(/\.$/);
  });
});

describe("the steps of the action", () => {
  test("find heed in the project, else in the action's checkout", async () => {
    const project = new CiProject();
    const checkout = makeFolder();
    const cli = (folder: string) => {
      mkdirSync(join(folder, "dist"), { recursive: true });
      writeFileSync(join(folder, "dist/cli.js"), "console.log('0.0.0')");
      return join(folder, "dist/cli.js");
    };
    const own = cli(checkout);
    expect(await project.step("install.sh", { GITHUB_ACTION_PATH: checkout })).toMatchObject({
      code: 0,
      outputs: { heed: own },
    });
    const installed = cli(join(project.folder, "node_modules/heed"));
    const { outputs } = await project.step("install.sh", { GITHUB_ACTION_PATH: checkout });
    expect(outputs.heed).toBe(installed);
  });

  test("check: annotations, SARIF, and the exit code of the findings", async () => {
    const project = new CiProject();
    const good = await project.step("check.sh", { HEED_SARIF: "out/heed.sarif" });
    expect(good).toMatchObject({ code: 0, outputs: { sarif: "out/heed.sarif" } });
    expect(JSON.parse(project.read("out/heed.sarif")).runs[0].results).toEqual([]);
    project.write(
      "work flows/b.workflow.yaml",
      "steps:\n  - { ref: a, type: channel, when: feed has been sen }\n",
    );
    const bad = await project.step("check.sh", {
      HEED_PATHS: "workflows\nwork flows\r\n\n",
      HEED_SARIF: "heed.sarif",
    });
    expect(bad.code).toBe(1);
    expect(bad.stdout).toMatch(/^::error file=work flows\/b\.workflow\.yaml,line=2,.*title=unknown-case::/m);
    expect(JSON.parse(project.read("heed.sarif")).runs[0].results).toHaveLength(1);
    const without = await project.step("check.sh", { HEED_SARIF: "" });
    expect(without).toMatchObject({ code: 0, outputs: {} });
  });

  test("check: takes no path for an option, and no path is the folder", async () => {
    const project = new CiProject();
    expect((await project.step("check.sh", { HEED_PATHS: "--fix" })).code).toBe(2);
    expect(await project.step("check.sh", { HEED_PATHS: "" })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 file"),
    });
    project.write("workflows/workflow.yaml", "steps: [{ ref: a, type: channel, when: data.x == null }]\n");
    expect((await project.step("check.sh")).code).toBe(0);
    expect((await project.step("check.sh", { HEED_MAX_WARNINGS: "0" })).code).toBe(1);
  });

  test("test: the scenarios, with coverage if asked, and nothing without any", async () => {
    const project = new CiProject();
    expect(await project.step("test.sh")).toMatchObject({ code: 0, stdout: "1 scenario: 1 passed\n" });
    expect((await project.step("test.sh", { HEED_MIN_COVERAGE: "100" })).code).toBe(1);
    project.write("workflows/seen.scenario.yaml", "workflow: workflow.yaml\nexpect: [email is skipped]\n");
    const failed = await project.step("test.sh");
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain("::error file=workflows/seen.scenario.yaml,line=2");
    project.git("rm", "-qf", "workflows/seen.scenario.yaml");
    expect(await project.step("test.sh")).toMatchObject({
      code: 0,
      stdout: "There are no scenarios here.\n",
    });
  });

  test("diff: the comment of a pull request, and its summary", async () => {
    const project = new CiProject();
    const summary = join(project.folder, "summary.md");
    const [base, head] = [project.git("rev-parse", "main"), project.git("rev-parse", "topic")];
    const { code, outputs } = await project.step("diff.sh", {
      HEED_BASE: base,
      HEED_HEAD: head,
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(code).toBe(0);
    const comment = readFileSync(outputs.comment as string, "utf8");
    expect(comment).toMatch(/^<!-- heed diff -->\n\*\*heed diff:\*\* 1 change in meaning\n/);
    expect(comment).toContain("<code>90 minutes</code>, which was <code>5 minutes</code>");
    expect(project.read("summary.md")).toBe(comment);
  });

  test("diff: says that a shallow checkout lacks the commits", async () => {
    const project = new CiProject();
    const missing = "0123456789012345678901234567890123456789";
    expect(
      await project.step("diff.sh", { HEED_BASE: missing, HEED_HEAD: project.git("rev-parse", "topic") }),
    ).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("fetch-depth: 0"),
      outputs: {},
    });
  });
});

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly type: string };
}

describe("the comment of the action", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Stands in for GitHub's API, as far as comments go. */
  async function api(comments: Comment[], status = 200) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk) => (text += chunk));
      request.on("end", () => {
        asked.push(`${request.method} ${request.url}`);
        const { body = "" } = text === "" ? {} : (JSON.parse(text) as { body?: string });
        const url = new URL(request.url ?? "", "http://localhost");
        const page = Number(url.searchParams.get("page"));
        const isKnown = request.headers.authorization === "Bearer secret";
        if (request.method === "POST")
          comments.push({ id: comments.length + 1, body, user: { type: "Bot" } });
        const patched = comments.find(({ id }) => url.pathname.endsWith(`/comments/${id}`));
        if (request.method === "PATCH" && patched !== undefined) patched.body = body;
        response.writeHead(isKnown ? status : 401, { "content-type": "application/json" });
        response.end(
          JSON.stringify(request.method === "GET" ? comments.slice((page - 1) * 100, page * 100) : {}),
        );
      });
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  const project = new CiProject();
  async function post(url: string, text: string) {
    const file = join(makeFolder(), "comment.md");
    writeFileSync(file, text);
    return project.step("comment.mjs", {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: "a/b",
      HEED_COMMENT: file,
      HEED_PULL_REQUEST: "7",
      HEED_TOKEN: "secret",
    });
  }
  const text = (what: string) => `<!-- heed diff -->\n**heed diff:** ${what}\n`;

  test("is posted once, and then updated in place", async () => {
    const others = Array.from({ length: 120 }, (_, index) => ({
      id: 1000 + index,
      body: "hello",
      user: { type: "User" },
    }));
    const comments: Comment[] = [...others];
    const { asked, url } = await api(comments);
    expect(await post(url, text("1 change in meaning"))).toMatchObject({
      code: 0,
      stdout: "The comment is posted.\n",
    });
    expect(comments).toHaveLength(121);
    expect(await post(url, text("2 changes in meaning"))).toMatchObject({
      code: 0,
      stdout: "The comment is up to date.\n",
    });
    expect(comments).toHaveLength(121);
    expect(comments.at(-1)?.body).toBe(text("2 changes in meaning"));
    asked.length = 0;
    await post(url, text("2 changes in meaning"));
    expect(asked.every((one) => one.startsWith("GET /repos/a/b/issues/7/comments?per_page=100&page="))).toBe(
      true,
    );
    await post(url, text("same meaning"));
    expect(comments.at(-1)?.body).toBe(text("same meaning"));
  });

  test("is not posted if nothing changed, nor written over what a person has written", async () => {
    const comments: Comment[] = [{ id: 5, body: text("quoted by a person"), user: { type: "User" } }];
    const { url } = await api(comments);
    expect((await post(url, text("same meaning (1 change in words only)"))).stdout).toContain(
      "there is no comment",
    );
    expect(comments).toHaveLength(1);
    await post(url, text("1 change in meaning"));
    expect(comments.map(({ body }) => body)).toEqual([
      text("quoted by a person"),
      text("1 change in meaning"),
    ]);
  });

  test("ends with 1 and names the permission if the token may not write", async () => {
    const { url } = await api([], 403);
    expect(await post(url, text("1 change in meaning"))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("pull-requests: write"),
    });
  });
});

test("the example for GitHub gives the action inputs that it has", () => {
  const { jobs } = parse(read("examples/ci/github.yml")) as {
    readonly jobs: {
      readonly heed: {
        readonly steps: readonly { readonly uses: string; readonly with?: object; readonly id?: string }[];
      };
    };
  };
  const own = jobs.heed.steps.find(({ id }) => id === "heed");
  expect(own?.uses).toBe("./.heed");
  for (const input of Object.keys(own?.with ?? {})) expect(Object.keys(action.inputs)).toContain(input);
});
