import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  type Command,
  type CompletionList,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  type Hover,
  HoverRequest,
  InlayHintRequest,
  type Location,
  type MarkupContent,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { makeFolder } from "../cli/run.ts";
import { type Client, uriOf, writeFiles } from "./client.ts";
import { editsFor, withEdits } from "./edits.ts";
import { SCENARIO, start, startInFolder, stopAfterEach, WORKFLOW } from "./started.ts";

stopAfterEach();

const at = (client: Client, uri: string, part: string) => ({
  textDocument: { uri },
  position: client.at(uri, part),
});

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe.each(["utf-16", "utf-8"] as const)("in %s", (encoding) => {
  const capabilities = { general: { positionEncodings: [encoding] } };
  /** Characters of several units before the place that is asked about. */
  const EMOJI = WORKFLOW.replace("when: in_app", 'when: data.name == "😀é" and in_app');

  test("completion offers what can follow, and its edit writes it", async () => {
    const { client, uri } = await startInFolder({ capabilities }, EMOJI);
    expect(client.encoding).toBe(encoding);
    await client.replace(uri, "has not been seen", "has not been s");
    const place = at(client, uri, "has not been s");
    const { items } = (await client.connection.sendRequest(CompletionRequest.type, place)) as CompletionList;
    const seen = items.find(({ label }) => /seen/.test(label));
    expect(withEdits(client, uri, [seen?.textEdit as never])).toBe(EMOJI);
    expect(items.every(({ filterText }) => filterText !== undefined && filterText !== "")).toBe(true);
  });

  test("hover explains the condition under the pointer, with its span", async () => {
    const { client, uri } = await startInFolder({ capabilities }, EMOJI);
    const place = at(client, uri, "in_app_feed_1 has not| been seen");
    const { contents, range } = (await client.connection.sendRequest(HoverRequest.type, place)) as Hover;
    expect((contents as MarkupContent).kind).toBe("markdown");
    expect((contents as MarkupContent).value.length).toBeGreaterThan(20);
    expect(client.slice(uri, range as never)).toBe("in_app_feed_1 has not been seen");
  });

  test("definition and references lead from a condition to the step, and to scenarios", async () => {
    const { client, uri, scenario } = await startInFolder({ capabilities }, EMOJI);
    const place = at(client, uri, "and in_app|_feed_1");
    const defined = (await client.connection.sendRequest(DefinitionRequest.type, place)) as Location[];
    expect(defined.map((one) => [one.uri, client.slice(uri, one.range), one.range.start.line])).toEqual([
      [uri, "in_app_feed_1", 2],
    ]);
    const find = (includeDeclaration: boolean) =>
      client.connection.sendRequest(ReferencesRequest.type, { ...place, context: { includeDeclaration } });
    const all = (await find(true)) as Location[];
    expect(all.map((one) => one.uri)).toEqual([uri, uri, scenario]);
    expect(await find(false)).toEqual(all.slice(1));
  });

  test("rename changes the step, its conditions and the scenarios of the workflow", async () => {
    const { client, uri, scenario } = await startInFolder({ capabilities }, EMOJI);
    const place = at(client, uri, "and in_app|_feed_1");
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, place);
    expect(prepared).toMatchObject({ placeholder: "in_app_feed_1" });
    expect(client.slice(uri, (prepared as unknown as { range: never }).range)).toBe("in_app_feed_1");
    const change = await client.connection.sendRequest(RenameRequest.type, { ...place, newName: "feed" });
    expect(withEdits(client, uri, editsFor(change as WorkspaceEdit, uri))).toBe(
      EMOJI.replaceAll("in_app_feed_1", "feed"),
    );
    await client.open(scenario, SCENARIO);
    expect(withEdits(client, scenario, editsFor(change as WorkspaceEdit, scenario))).toBe(
      SCENARIO.replaceAll("in_app_feed_1", "feed"),
    );
  });

  test("a rename of a scenario's step changes the workflow and its other scenarios too", async () => {
    const { client, folder, uri, scenario } = await startInFolder({ capabilities });
    writeFiles(folder, { "deep/other.scenario.yaml": SCENARIO.replace("workflow.yaml", "../workflow.yaml") });
    await client.open(scenario, SCENARIO);
    const place = at(client, scenario, "in_app|_feed_1");
    const change = (await client.connection.sendRequest(RenameRequest.type, {
      ...place,
      newName: "feed",
    })) as WorkspaceEdit;
    const other = uriOf(join(folder, "deep/other.scenario.yaml"));
    for (const each of [uri, scenario, other]) expect(editsFor(change, each).length, each).toBeGreaterThan(0);
  });

  test("a rename to the name of another step is refused, and says why", async () => {
    const { client, uri } = await startInFolder({ capabilities });
    const place = at(client, uri, "ref: in_app|_feed_1");
    const refused = client.connection.sendRequest(RenameRequest.type, { ...place, newName: "email_1" });
    await expect(refused).rejects.toThrow(/email_1/);
  });

  test("code actions mend what the diagnostics find", async () => {
    const { client, uri } = await startInFolder({ capabilities }, EMOJI);
    await client.replace(uri, "not been seen", "not been sen");
    const diagnostics = await client.diagnostics(uri);
    const [found] = diagnostics;
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: found?.range as never,
      context: { diagnostics: [...diagnostics], only: ["quickfix"] },
    });
    const [action] = actions ?? [];
    expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "unknown-case" }] });
    expect(withEdits(client, uri, editsFor((action as { edit: WorkspaceEdit }).edit, uri))).toBe(EMOJI);
  });

  test("formatting spells conditions, and leaves the rest of the file", async () => {
    const { client, uri } = await startInFolder(
      { capabilities },
      EMOJI.replace("has not been seen", "hasn't  been SEEN # why").replace("key:", "key:   "),
    );
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 8, insertSpaces: false },
    });
    expect(withEdits(client, uri, edits ?? [])).toBe(
      EMOJI.replace("has not been seen", "has not been seen # why").replace("key:", "key:   "),
    );
  });

  test("semantic tokens name the words of conditions, in the order of the file", async () => {
    const { client, uri } = await startInFolder({ capabilities }, EMOJI);
    const { legend } = client.initialized.capabilities.semanticTokensProvider as never as {
      legend: { tokenTypes: string[] };
    };
    const { data } = (await client.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri },
    })) as { data: number[] };
    const tokens: string[] = [];
    let [line, character] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 4);
      line += down;
      character = down === 0 ? character + right : right;
      const range = { start: { line, character }, end: { line, character: character + length } };
      tokens.push(`${client.slice(uri, range)}: ${legend.tokenTypes[type]}`);
    }
    expect(tokens).toContain('"😀é": string');
    expect(tokens.filter((token) => token === "in_app_feed_1: variable")).toHaveLength(2);
    expect(tokens).toContain("and: keyword");
  });

  test("inlay hints stand behind the words that they are about", async () => {
    const { client, uri } = await startInFolder({ capabilities }, EMOJI);
    const [hint] =
      (await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: whole })) ??
      [];
    const offset = client.lines(uri).offsetAt(hint?.position as never);
    expect(client.text(uri).slice(0, offset)).toMatch(/in_app_feed_1 has not been seen$/);
    expect(hint?.label).toMatch(/5/);
  });
});

describe("a scenario", () => {
  test("has signatures of its lines", async () => {
    const { client, scenario } = await startInFolder();
    await client.open(scenario, SCENARIO);
    const place = at(client, scenario, "email_1 is| skipped");
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, place);
    const [first] = help?.signatures ?? [];
    expect(first?.label).toMatch(/is/);
    expect(first?.parameters?.length).toBeGreaterThan(1);
  });

  test("has completion of its lines, from the workflow that it names", async () => {
    const { client, scenario } = await startInFolder();
    await client.open(scenario, SCENARIO.replace("email_1 is skipped", "em"));
    const place = at(client, scenario, "+5m: em");
    const { items } = (await client.connection.sendRequest(CompletionRequest.type, place)) as CompletionList;
    expect(items.map(({ label }) => label).join("\n")).toMatch(/email_1/);
  });

  test("has a lens that runs it, on the texts in the editor", async () => {
    const { client, uri, scenario } = await startInFolder({ initializationOptions: { showsAnswers: true } });
    await client.open(scenario, SCENARIO);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, {
      textDocument: { uri: scenario },
    });
    expect(lenses).toMatchObject([{ command: { title: "Run scenario" } }]);
    const { command, arguments: given = [] } = lenses?.[0]?.command as Command;
    const run = () =>
      client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given as never[] });
    expect(await run()).toMatchObject({
      passed: true,
      title: "who has seen it gets no email: passed: 1 expectation, met",
      text: expect.stringContaining("+2m  in_app_feed_1  seen"),
      workflow: { uri, version: 1 },
    });
    await client.replace(uri, "has not been seen", "has been seen");
    const failed = (await run()) as {
      passed: boolean;
      steps: { step: string; range: never; fate: string }[];
    };
    expect(failed).toMatchObject({ passed: false, workflow: { uri, version: 2 } });
    expect(failed.steps.map(({ step, fate }) => `${step} ${fate}`)).toContain("email_1 runs");
    const email = failed.steps.find(({ step }) => step === "email_1");
    expect(client.slice(uri, email?.range as never)).toMatch(/^ref: email_1/);
  });

  test("is run from its workflow too, with all others that name it", async () => {
    const { client, folder, uri } = await startInFolder();
    const lenses = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    expect(await lenses()).toMatchObject([
      { range: { start: { line: 1, character: 0 } }, command: { title: "Run its scenario" } },
    ]);
    await client.write(join(folder, "other.scenario.yaml"), SCENARIO, 1);
    const [lens] = (await lenses()) ?? [];
    expect(lens?.command?.title).toBe("Run its 2 scenarios");
    const { command = "", arguments: given = [] } = lens?.command ?? {};
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given as never[] });
    expect(client.messages.join("\n").match(/passed: 1 expectation, met/g)).toHaveLength(2);
  });

  test("shows expectations that its workflow does not meet, as both are typed", async () => {
    const { client, uri, scenario } = await startInFolder();
    await client.open(scenario, SCENARIO);
    expect(await client.diagnostics(scenario)).toEqual([]);
    await client.replace(uri, "has not been seen", "has been seen");
    const [found] = await client.diagnosticsUntil(scenario, ({ length }) => length > 0);
    expect(found?.code).toBe("expectation-failed");
    expect(client.slice(scenario, found?.range as never)).toContain("email_1 is skipped");
    await client.replace(uri, "has been seen", "has not been seen");
    expect(await client.diagnosticsUntil(scenario, ({ length }) => length === 0)).toEqual([]);
  });
});

describe("a condition", () => {
  test("has its stored form, and questions, as actions whose answers are shown", async () => {
    const { client, uri } = await startInFolder();
    const position = client.at(uri, "has not |been");
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const commands = (actions ?? []).flatMap((one) => ("command" in one && one.command ? [one.command] : []));
    expect(commands.length).toBeGreaterThan(1);
    for (const one of commands as Command[]) {
      const { command, arguments: given = [] } = one;
      await client.connection.sendRequest(ExecuteCommandRequest.type, {
        command,
        arguments: given as never[],
      });
    }
    expect(client.messages).toHaveLength(commands.length);
    expect(client.messages.join("\n")).toContain('"refs.in_app_feed_1.engagement_status"');
  });

  test("is shown in its stored form, and asked about, by the commands of its place", async () => {
    const { client, uri } = await startInFolder({ initializationOptions: { showsAnswers: true } });
    const position = client.at(uri, "has not |been");
    const call = (command: string) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [uri, position] });
    expect(await call("heed.showStored")).toMatchObject({ text: expect.stringContaining("not_contains") });
    expect((await call("heed.ask")) as { text: string }).toMatchObject({ text: expect.stringMatching(/./) });
    expect(client.messages).toEqual([]);
    await expect(call("heed.unknown")).rejects.toThrow("there is no command `heed.unknown`");
  });

  test("folds if it has several lines", async () => {
    const { client, uri } = await startInFolder(
      {},
      WORKFLOW.replace("when: in_app", "when: |\n      data.x is 1\n      and in_app"),
    );
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    expect(folds).toEqual([{ startLine: 14, endLine: 16 }]);
  });

  test("in a file of its own has diagnostics and a spelling", async () => {
    const client = await start();
    const uri = await client.open(join(makeFolder(), "a.heed"), "email_1 hasn't been sen");
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(["unknown-case"]);
    await client.change(uri, [{ text: "email_1 hasn't been seen\n" }]);
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(withEdits(client, uri, edits ?? [])).toBe("email_1 has not been seen\n");
  });
});

describe("a finding with two remedies", () => {
  test("has an action for each, whose titles say what they differ in", async () => {
    const stored = { variable: "refs.feed.status", operator: "less_than", argument: "$message.seen" };
    const workflow = {
      steps: [
        { ref: "feed", type: "channel", channel_type: "in_app_feed", channel_key: "app" },
        { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } },
        {
          ref: "mail",
          type: "channel",
          channel_type: "email",
          channel_key: "m",
          conditions: { all: [stored] },
        },
      ],
    };
    const client = await start();
    const uri = await client.open(
      join(makeFolder(), "workflow.json"),
      JSON.stringify(workflow, undefined, 2),
    );
    const diagnostics = [...(await client.diagnostics(uri))];
    const range = diagnostics.find(({ code }) => code === "legacy-status")?.range as never;
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics, only: ["quickfix"] },
    });
    expect(actions?.map(({ title }) => title)).toEqual([
      "Mend: legacy-status, and keep every verdict",
      "Mend: legacy-status, as it was likely meant",
    ]);
  });
});

describe("a remedy of several edits", () => {
  test("says in its title what is written, if that is short", async () => {
    const { client, uri } = await startInFolder({}, WORKFLOW.replace("been seen", "been sen && data.x = 1"));
    const diagnostics = [...(await client.diagnostics(uri))];
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostics.find(({ code }) => code === "unknown-case")?.range as never,
      context: { diagnostics, only: ["quickfix"] },
    });
    expect(actions?.map(({ title }) => title)).toContain("Write `seen and data.x ==`");
  });
});

describe("all fixes at once", () => {
  test("are applied if they are asked for, as on save", async () => {
    const { client, uri } = await startInFolder(
      {},
      WORKFLOW.replace("has not been seen", "has not been seen and in_app_feed_1 has not been seen"),
    );
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: whole,
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    const [action] = (actions ?? []) as { kind: string; edit: WorkspaceEdit }[];
    expect(action?.kind).toBe("source.fixAll.heed");
    expect(withEdits(client, uri, editsFor(action?.edit as WorkspaceEdit, uri))).toBe(WORKFLOW);
  });
});

describe("a file of another kind", () => {
  test.each([
    ["docker-compose.yaml", "services:\n  web:\n    image: x\n"],
    ["package.json", '{ "name": "a", "scripts": { "when": "x has been s" } }'],
    ["notes.txt", "when in_app_feed_1 has not been s"],
  ])("gets nothing: %s", async (name, text) => {
    const client = await start();
    const uri = await client.open(
      join(makeFolder(), name),
      text,
      name.endsWith("txt") ? "plaintext" : undefined,
    );
    expect(await client.diagnostics(uri)).toEqual([]);
    const place = { textDocument: { uri }, position: client.lines(uri).positionAt(text.length) };
    const { connection } = client;
    expect(await connection.sendRequest(CompletionRequest.type, place)).toBeNull();
    expect(await connection.sendRequest(HoverRequest.type, place)).toBeNull();
    const options = { tabSize: 2, insertSpaces: true };
    expect(await connection.sendRequest(DocumentFormattingRequest.type, { ...place, options })).toEqual([]);
  });
});

describe("a workflow", () => {
  test("has no completion outside of the places of conditions", async () => {
    const { client, uri } = await startInFolder();
    for (const part of [
      "key: new-com|ment",
      "    type: chan|nel",
      "    channel_key: app-f|eed",
      "  - ref: em|ail_1",
    ]) {
      const found = await client.connection.sendRequest(CompletionRequest.type, at(client, uri, part));
      expect((found as CompletionList | null)?.items ?? [], part).toEqual([]);
    }
  });
});
