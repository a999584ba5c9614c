import { describe, expect, test } from "vitest";
import { linked, showsLinks } from "../../../src/cli/output/hyperlinks.ts";

describe("links on terminals", () => {
  test.each<readonly [boolean, { readonly [name: string]: string }]>([
    [true, { TERM: "xterm-kitty" }],
    [true, { TERM: "alacritty" }],
    [true, { WT_SESSION: "1" }],
    [true, { VTE_VERSION: "6003" }],
    [true, { TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "3.4.1" }],
    [true, { TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.72.0" }],
    [true, { TERM_PROGRAM: "WezTerm", TERM_PROGRAM_VERSION: "20240203-110809-5046fc22" }],
    [false, { TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.71.2" }],
    [false, { TERM_PROGRAM: "iTerm.app", TERM_PROGRAM_VERSION: "2.9" }],
    [false, { TERM_PROGRAM: "Apple_Terminal", TERM_PROGRAM_VERSION: "450" }],
    [false, { TERM_PROGRAM: "toString", TERM_PROGRAM_VERSION: "1" }],
    [false, { VTE_VERSION: "5000" }],
    [false, { TERM: "dumb", WT_SESSION: "1" }],
    [false, { TERM: "tmux-256color", VTE_VERSION: "6003" }],
    [false, { CI: "true", TERM: "xterm-kitty" }],
    [false, { FORCE_HYPERLINK: "0", TERM: "xterm-kitty" }],
    [false, {}],
  ])("%s for %j", (expected, env) => {
    expect(showsLinks(true, env)).toBe(expected);
  });

  test("are for terminals, unless they are asked for", () => {
    expect(showsLinks(false, { TERM: "xterm-kitty" })).toBe(false);
    expect(showsLinks(false, { FORCE_HYPERLINK: "1" })).toBe(true);
  });

  test("are written as OSC 8", () => {
    expect(linked("[a]", "file:///a.md")).toBe("\u001b]8;;file:///a.md\u001b\\[a]\u001b]8;;\u001b\\");
  });
});
