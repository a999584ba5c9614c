import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CommandError } from "../../../src/cli/command-error.ts";
import { finding, hostileFile, written } from "./written.ts";

const END = { pretty: "1 file: 1 warning\n", json: {} };

/** A workflow command as GitHub's runner reads it. */
function readCommand(line: string): { command: string; properties: object; message: string } {
  const [, command = "", list = "", message = ""] = /^::([a-z]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  const pairs = [...list.matchAll(/(\w+)=([^,]*)(?:,|$)/g)].map(([, name, value = ""]) => [
    name,
    decoded(value),
  ]);
  return { command, properties: Object.fromEntries(pairs), message: decoded(message) };
}

function decoded(text: string): string {
  const codes: { readonly [code: string]: string } = {
    "25": "%",
    "0D": "\r",
    "0A": "\n",
    "3A": ":",
    "2C": ",",
  };
  return text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => codes[code] ?? "");
}

describe("the github format", () => {
  test("has a command for each finding, then the summary", async () => {
    const text = "steps:\n  - when: a\n    b\n";
    const out = await written("github", async (report) => {
      const diagnostics = [
        finding({ message: "50% of `a:b,c`", help: "Write 100%.", span: { start: 17, end: 18 } }),
        finding({ code: "wrong-symbol", severity: "error", span: { start: 17, end: 24 } }),
        finding({ code: "empty-file" }),
      ];
      await report.file({ name: "./a,b:c%.yaml", text, diagnostics });
      await report.failure("none.yaml", new CommandError("there is no such file", "Check the spelling."));
      await report.failure("", new CommandError("a file name is empty"));
      expect(await report.end(END)).toBe(2);
    });
    expect(out.split("\n")).toEqual([
      "::warning file=a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=11,endColumn=12,title=equal-to-null::50%25 of `a:b,c`%0AWrite 100%25.",
      "::error file=a%2Cb%3Ac%25.yaml,line=2,endLine=3,title=wrong-symbol::`a` is odd",
      "::warning file=a%2Cb%3Ac%25.yaml,title=empty-file::`a` is odd",
      "::error file=none.yaml::there is no such file%0ACheck the spelling.",
      "::error::a file name is empty",
      "1 file: 1 warning",
      "",
    ]);
  });

  test("has only the failure if nothing can be checked", async () => {
    const out = await written("github", async (report) => {
      expect(
        await report.endWithFailure("heed.config.yaml", new CommandError("there is no key `rule`")),
      ).toBe(2);
    });
    expect(out).toBe("::error file=heed.config.yaml::there is no key `rule`\n");
  });

  test("lets no text begin a command or a property", async () => {
    await fc.assert(
      fc.asyncProperty(hostileFile, async (file) => {
        const out = await written("github", async (report) => {
          await report.file(file);
          await report.failure(file.name, new CommandError(file.text, file.name));
        });
        const commands = out.split(/\r\n|[\n\r\u2028\u2029]/).slice(0, -1);
        expect(commands).toHaveLength(file.diagnostics.length + 1);
        for (const [index, line] of commands.entries()) {
          const { command, properties, message } = readCommand(line);
          const { severity = "error", code, span } = file.diagnostics[index] ?? {};
          expect(command).toBe(severity);
          expect(properties).toEqual({
            ...(file.name !== "" && { file: expect.stringMatching(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}]+$/u) }),
            ...(span && { line: expect.stringMatching(/^\d+$/), endLine: expect.stringMatching(/^\d+$/) }),
            ...("col" in properties && { col: expect.any(String), endColumn: expect.any(String) }),
            ...(code && { title: code }),
          });
          expect(message).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});
