import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from "vscode-languageserver-protocol/node";
import { findingsOf, openFile } from "../../src/assist/index.ts";
import { makeFolder } from "../cli/run.ts";
import { type Client, writeFiles } from "./client.ts";
import { SCENARIO, start, stopAfterEach, WORKFLOW } from "./started.ts";

stopAfterEach();

/** Pieces that people and machines type, with what is hard to count. */
const PIECES = [
  ..."aet :-\"'\n\t#[]{}|>.",
  ..."\r😀é\ud83d\udc00\ufeff",
  "\r\n",
  "\r\n      ",
  " and ",
  " has not been s",
  "in_app_feed_1",
  "    when: email_1 has been read\n",
  "  - ref: x\n    type: delay\n",
  "when: |\n",
  "expect:\n",
  " == null",
];

/** One edit: places as shares of the text's length, so that they exist in every text. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
    text: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES)),
  }),
  { minLength: 50, maxLength: 50 },
);

describe.each([
  "utf-16",
  "utf-8",
] as const)("a hundred and fifty random edits of each file, in %s", (encoding) => {
  test.each([
    ["workflow.yaml", WORKFLOW],
    ["seen.scenario.yaml", SCENARIO],
    ["workflow.json", '{"steps": [{"ref": "a", "type": "channel", "when": "a has been seen"}]}'],
    ["a.heed", 'email_1 has not been seen and data.x is "😀"'],
  ])("never end the server, and the last diagnostics are those of the last text: %s", async (name, text) => {
    const folder = writeFiles(makeFolder(), { "workflow.yaml": WORKFLOW });
    const client = await start({
      folders: [folder],
      capabilities: { general: { positionEncodings: [encoding] } },
    });
    const uri = await client.open(join(folder, name), text);
    await fc.assert(
      fc.asyncProperty(edits, fc.infiniteStream(fc.nat(99)), async (changes, numbers) => {
        await client.change(uri, [{ text }]);
        for (const { at, length, text: typed } of changes) {
          const before = client.text(uri);
          const start = Math.round(at * before.length);
          await client.edit(uri, { start, end: Math.min(before.length, start + length), text: typed });
          const [number = 0] = [...numbers.take(1)];
          if (number < 30) await ask(client, uri, number, Math.round(at * client.text(uri).length));
        }
        const shown = (await client.diagnostics(uri)).map(({ code, range }) => ({ code, range }));
        const workflow = openFile({ name: join(folder, "workflow.yaml"), text: WORKFLOW });
        const fresh = findingsOf(openFile({ name: join(folder, name), text: client.text(uri) }), {
          workflow,
        });
        const lines = client.lines(uri);
        const expected = fresh.map(({ code, span }) => ({
          code,
          range: lines.rangeOf(span ?? { start: 0, end: 0 }),
        }));
        // A scenario without errors is run as well.
        const ofRuns = ["expectation-failed", "event-refused", "undecidable-step"];
        expect(shown.filter(({ code }) => !ofRuns.includes(String(code)))).toEqual(expected);
      }),
      { numRuns: 3, seed: 17 },
    );
    expect(client.log).toEqual([]);
  });
});

/** Asks one of all questions at an offset; a refusal of a rename is an answer, a failure is none. */
async function ask(client: Client, uri: string, number: number, offset: number): Promise<void> {
  const { connection } = client;
  const position = client.lines(uri).positionAt(offset);
  const range = { start: position, end: client.lines(uri).positionAt(offset + 9) };
  const document = { textDocument: { uri } };
  const place = { ...document, position };
  const questions: (() => Promise<unknown>)[] = [
    () => connection.sendRequest(CompletionRequest.type, place),
    () => connection.sendRequest(HoverRequest.type, place),
    () => connection.sendRequest(SignatureHelpRequest.type, place),
    () => connection.sendRequest(DefinitionRequest.type, place),
    () => connection.sendRequest(ReferencesRequest.type, { ...place, context: { includeDeclaration: true } }),
    () => connection.sendRequest(PrepareRenameRequest.type, place),
    () =>
      connection
        .sendRequest(RenameRequest.type, { ...place, newName: "renamed" })
        .catch((error: { code?: number }) => expect(error.code).toBe(-32602)),
    () => connection.sendRequest(SemanticTokensRequest.type, document),
    () => connection.sendRequest(FoldingRangeRequest.type, document),
    () => connection.sendRequest(CodeLensRequest.type, document),
    () => connection.sendRequest(InlayHintRequest.type, { ...document, range }),
    () =>
      connection.sendRequest(CodeActionRequest.type, { ...document, range, context: { diagnostics: [] } }),
    () =>
      connection.sendRequest(DocumentFormattingRequest.type, {
        ...document,
        options: { tabSize: 2, insertSpaces: true },
      }),
  ];
  await questions[number % questions.length]?.();
}
