import { describe, expect, test } from "vitest";
import { EXAMPLES } from "../../src/examples/all.ts";
import { stateOf, writeFragment } from "../../src/state/index.ts";
import { cardOf, logOf, program, serve } from "./open-playground.ts";
import { openSite } from "./open-site.ts";

const HOSTILE = `<img src=x onerror="document.title='taken'">`;

describe.skipIf(program === undefined)("the page under its policy", () => {
  const site = openSite();

  test("every panel of every example is shown without a refusal and without an error", async () => {
    const page = await site.open();
    for (const { name } of EXAMPLES) {
      await page.getByRole("combobox", { name: "Choose an example" }).selectOption(name);
      await expect.poll(() => page.url()).toContain(`#${name}`);
      for (const panel of ["outcomes", "compare", "ladder"])
        await page.locator(`.panel [data-name=${panel}]`).click();
      for (const face of ["rows", "scenario", "text"])
        await page.locator(`.editor [data-name=${face}]`).click();
      await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(2);
    }
    expect(logOf.get(page)?.errors).toEqual([]);
    await page.context().close();
  });

  test("it asks its own server for its own files, and for nothing once it is there", async () => {
    const own = await serve();
    const page = await site.open({}, own);
    const { requests, errors } = logOf.get(page) ?? { requests: [], errors: [] };
    expect(requests.length).toBeGreaterThan(5);
    for (const request of requests) expect(request.startsWith(`GET ${own.address}`)).toBe(true);
    await own.end();
    const before = requests.length;
    await page.getByRole("combobox", { name: "Choose an example" }).selectOption("branches");
    await page.locator(".editor [data-name=rows]").click();
    await page.locator("heed-conditions").waitFor();
    await page.locator(".panel [data-name=outcomes]").click();
    await page.locator(".panel [data-name=compare]").click();
    await page.locator(".panel [data-name=ladder]").click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => page.locator(".notice").innerText()).toContain("Link copied");
    // Files that threads have loaded stay with them; a request that fails would be an error of the page.
    expect(requests.slice(before)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("hostile names and texts are shown as text", async () => {
    const workflow = `steps:
  - ref: '${HOSTILE.replaceAll("'", "''")}'
    type: channel
    name: '<script>document.title = "taken"</script>'
    when: data.x == '</code>${HOSTILE.replaceAll("'", "")}'
`;
    const state = { ...stateOf(workflow, "trigger:\n  data: { x: '<b>bold</b>' }\n"), chosen: "/steps/0" };
    const page = await site.open({ fragment: `#${await writeFragment(state)}` });
    await expect.poll(() => page.locator(".flow").innerText()).toContain("<img src=x");
    expect(await page.title()).toBe("heed playground");
    expect(await page.locator("main img, main b").count()).toBe(0);
    await page.context().close();
  });

  test("a fragment that is no state shows the first example and says so", async () => {
    for (const fragment of ["#1.AAAA", "#nonsense", "#%00%ff<script>", `#1.${"A".repeat(5000)}`]) {
      const page = await site.open({ fragment });
      expect(await page.locator(".notice").innerText(), fragment.slice(0, 20)).toContain("could not be read");
      await expect.poll(() => cardOf(page, "email_1").getAttribute("data-fate")).toBe("ran");
      expect(logOf.get(page)?.errors).toEqual([]);
      await page.context().close();
    }
  });

  test("the whole state survives a reload, and a copy of the link elsewhere", async () => {
    const page = await site.open({ fragment: "#groups" });
    await page.locator(".panel [data-name=compare]").click();
    await page.getByRole("textbox", { name: "Another condition, in words" }).fill("data.urgent == true");
    await page.locator(".editor [data-name=scenario]").click();
    await page.getByRole("textbox", { name: /^Scenario/ }).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# ßüß 😀");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => page.locator(".notice").innerText()).toContain("Link copied");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    const other = await site.open({ fragment: new URL(link).hash });
    await page.reload();
    await page.waitForSelector("html[data-ready]");
    for (const each of [page, other]) {
      expect(await each.getByRole("textbox", { name: /^Scenario/ }).innerText()).toContain("# ßüß 😀");
      expect(await each.getByRole("textbox", { name: "Another condition, in words" }).inputValue()).toBe(
        "data.urgent == true",
      );
      expect(await each.locator(".editor [data-name=scenario]").getAttribute("aria-pressed")).toBe("true");
      await each.context().close();
    }
  });
});
