import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../cli/run.ts";
import { type Client, uriOf, writeFiles } from "../client.ts";
import { start, startInFolder, stopAfterEach, WORKFLOW } from "../started.ts";

stopAfterEach();

const codes = (found: readonly { readonly code?: unknown }[]) => found.map(({ code }) => code);

describe("the diagnostics of an open document", () => {
  test("are those of `heed check`, at the place of the mistake, of unsaved text", async () => {
    const { client, uri } = await startInFolder();
    expect(await client.diagnostics(uri)).toEqual([]);
    await client.replace(uri, "not been seen", "not been sen");
    const [found] = await client.diagnostics(uri);
    expect(found).toMatchObject({ severity: 1, code: "unknown-case", source: "heed" });
    expect(found?.message).toContain("\n");
    expect(client.slice(uri, found?.range as never)).toBe("sen");
    await client.replace(uri, "not been sen", "not been seen");
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("are of the newest version only, however fast it is typed", async () => {
    const { client, uri } = await startInFolder();
    for (let typed = 0; typed < 30; typed++) await client.replace(uri, "not been se", "not been se x");
    expect(codes(await client.diagnostics(uri))).not.toEqual([]);
    const versions = client.published.filter((one) => one.uri === uri).map(({ version }) => version ?? 0);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(versions.at(-1)).toBe(31);
    expect(versions.length).toBeLessThan(10);
  });

  test("are not sent again while another document is typed in", async () => {
    const { client, folder, uri } = await startInFolder();
    const other = await client.open(join(folder, "other.yaml"), WORKFLOW);
    await client.diagnostics(uri);
    await client.replace(other, "been seen", "been sen");
    await client.diagnostics(other);
    await client.replace(other, "been sen", "been seen");
    await client.diagnostics(other);
    expect(client.published.filter((one) => one.uri === uri)).toHaveLength(1);
  });

  test("are sent anew when it is opened again", async () => {
    const { client, folder, uri } = await startInFolder({}, WORKFLOW.replace("been seen", "been sen"));
    await client.diagnostics(uri);
    await client.close(uri);
    await client.openFile(join(folder, "workflow.yaml"));
    await client.diagnostics(await client.open(join(folder, "other.yaml"), WORKFLOW));
    expect(codes(await client.diagnosticsUntil(uri, ({ length }) => length > 0))).toEqual(["unknown-case"]);
  });

  test("are taken back when it is closed", async () => {
    const { client, uri } = await startInFolder({}, WORKFLOW.replace("been seen", "been sen"));
    expect(codes(await client.diagnostics(uri))).toEqual(["unknown-case"]);
    await client.close(uri);
    expect(await client.diagnosticsUntil(uri, ({ length }) => length === 0)).toEqual([]);
    expect(client.published.at(-1)?.version).toBeUndefined();
  });

  test("are right in text with a mark, with CRLF, with emoji and with half of one", async () => {
    const { client, folder } = await startInFolder();
    const text = `\ufeff# 😀 \ud83d\r\n${WORKFLOW.replaceAll("\n", "\r\n").replace("been seen", "been sen")}`;
    const uri = await client.open(join(folder, "other.yaml"), text);
    const [found] = await client.diagnostics(uri);
    expect(client.slice(uri, found?.range as never)).toBe("sen");
    expect(found?.range.start.line).toBe(15);
  });

  test("are of a text too that was never saved", async () => {
    const client = await start();
    const uri = await client.open("untitled:Untitled-1", WORKFLOW.replace("been seen", "been sen"), "yaml");
    expect(codes(await client.diagnostics(uri))).toEqual(["unknown-case"]);
  });

  test("stay while the file has a mistake of YAML", async () => {
    const { client, folder } = await startInFolder();
    const uri = await client.open(join(folder, "comment.yaml"), WORKFLOW);
    await client.replace(uri, "channel_type: email", "channel_type: [email");
    expect(codes(await client.diagnostics(uri))).toEqual(["yaml-syntax"]);
  });

  test("have the address of their page, and other places that explain them", async () => {
    const { client, uri } = await startInFolder(
      {},
      WORKFLOW.replace("in_app_feed_1 has not been seen", "email_1 has been seen"),
    );
    const [found] = await client.diagnostics(uri);
    const page = new URL(found?.codeDescription?.href ?? "");
    expect(readFileSync(page, "utf8")).toContain(`# ${found?.code}`);
    const [place] = found?.relatedInformation ?? [];
    expect(client.slice(uri, place?.location.range as never)).toContain("email_1");
  });

  test("of parts of no use are marked as such", async () => {
    const { client, uri } = await startInFolder(
      {},
      WORKFLOW.replace("been seen", "been seen and in_app_feed_1 has not been seen"),
    );
    const [found] = await client.diagnostics(uri);
    expect(found).toMatchObject({ code: "duplicate-condition", severity: 2, tags: [1] });
  });
});

describe("a config", () => {
  const CONFIG = "rules:\n  equal-to-null: off\n";
  const NULL = WORKFLOW.replace("in_app_feed_1 has not been seen", "data.x == null");
  const open = async (client: Client, folder: string) => client.open(join(folder, "deep/w.yaml"), NULL);

  test("is found upwards, and counts", async () => {
    const folder = writeFiles(makeFolder(), { "heed.config.yaml": CONFIG });
    const client = await start({ folders: [folder] });
    expect(await client.diagnostics(await open(client, folder))).toEqual([]);
  });

  test("counts as soon as it changes, on disk or in the editor", async () => {
    const folder = writeFiles(makeFolder(), {});
    const client = await start({ folders: [folder] });
    const uri = await open(client, folder);
    expect(codes(await client.diagnostics(uri))).toEqual(["equal-to-null"]);
    const path = join(folder, "heed.config.yaml");
    await client.write(path, CONFIG, 1);
    expect(await client.diagnosticsUntil(uri, ({ length }) => length === 0)).toEqual([]);
    const config = await client.openFile(path);
    await client.replace(config, "off", "error");
    expect((await client.diagnosticsUntil(uri, ({ length }) => length > 0))[0]).toMatchObject({
      code: "equal-to-null",
      severity: 1,
    });
  });

  test("has diagnostics of its own, and counts as far as it is right", async () => {
    const folder = writeFiles(makeFolder(), { "heed.config.yaml": `${CONFIG}  no-such-rule: off\n` });
    const client = await start({ folders: [folder] });
    const config = await client.openFile(join(folder, "heed.config.yaml"));
    const [found] = await client.diagnostics(config);
    expect(client.slice(config, found?.range as never)).toBe("no-such-rule");
    expect(await client.diagnostics(await open(client, folder))).toEqual([]);
  });
});

describe("several folders", () => {
  test("have a config each, also those that are added later", async () => {
    const folders = ["off", "warning", "error"].map((level) =>
      writeFiles(makeFolder(), { "heed.config.yaml": `rules:\n  equal-to-null: ${level}\n` }),
    );
    const [off = "", warning = "", error = ""] = folders;
    const client = await start({ folders: [off, warning] });
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: uriOf(error), name: "error" }], removed: [{ uri: uriOf(off), name: "off" }] },
    });
    const severities = [];
    for (const folder of folders) {
      const text = WORKFLOW.replace("in_app_feed_1 has not been seen", "data.x == null");
      const uri = await client.open(join(folder, "w.yaml"), text);
      severities.push((await client.diagnostics(uri)).map(({ severity }) => severity));
    }
    expect(severities).toEqual([[], [2], [1]]);
  });
});
