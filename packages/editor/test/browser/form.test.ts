import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, type PageSettings, program, STEPS } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };
const FORM = (attributes: string) =>
  `<form id="form"><fieldset><label for="conditions">When</label><heed-conditions id="conditions" name="conditions" ${attributes}></heed-conditions></fieldset></form>`;
const DEFAULT = `value='${JSON.stringify({ all: [PRO] })}'`;

describe.skipIf(program === undefined)("<heed-conditions>", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = async (settings: PageSettings = {}) => {
    page = await openPage(browser, settings);
    await page.evaluate((steps) => {
      const element = document.querySelector("heed-conditions") as Conditions;
      element.steps = steps;
      const events: string[] = [];
      Object.assign(window, { events });
      for (const type of ["input", "change"])
        document.addEventListener(type, (event) => {
          if (event.target === element) events.push(type);
        });
    }, STEPS);
  };
  beforeEach(() => open({ body: FORM(DEFAULT) }));
  afterEach(async () => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  });

  const get = <Key extends keyof Conditions>(key: Key) =>
    page.evaluate((name) => (document.querySelector("heed-conditions") as Conditions)[name] as unknown, key);
  const set = (properties: object) =>
    page.evaluate(
      (all) => void Object.assign(document.querySelector("heed-conditions") as object, all),
      properties,
    );
  const events = () => page.evaluate(() => (window as never as { events: string[] }).events.splice(0));
  const submitted = () =>
    page.evaluate(() => new FormData(document.querySelector("form") as HTMLFormElement).get("conditions"));

  test("submits its value as JSON, is reset to the value of its attribute, and takes a value as it is given", async () => {
    expect(await submitted()).toBe(JSON.stringify({ all: [PRO] }));
    const odd = { any: [{ note: 1, all: [{ argument: 5, variable: "data.x", operator: "equal_to" }] }] };
    await set({ value: odd });
    expect(await submitted()).toBe(JSON.stringify(odd));
    await page.evaluate(() => document.querySelector("form")?.reset());
    expect(await get("value")).toEqual({ all: [PRO] });
    expect(await events()).toEqual([]);
  });

  test("tells of every change, and of its end", async () => {
    const plan = page.getByLabel("Value", { exact: true });
    await plan.fill("");
    await plan.pressSequentially("max");
    expect(await events()).toEqual(["input", "input", "input", "input"]);
    await plan.blur();
    expect(await events()).toEqual(["change"]);
    expect(await get("value")).toEqual({ all: [{ ...PRO, argument: "max" }] });
    await page.getByLabel("Comparison").selectOption("not_equal_to");
    expect(await events()).toEqual(["input", "change"]);
  });

  test("is invalid while a condition is not finished, says so when asked, and is refused as it is by heed", async () => {
    await page.getByRole("button", { name: /^And: add a condition/ }).click();
    expect(await get("validationMessage")).toBe("1 condition is not finished.");
    expect(await page.getByText("Choose a step.").count()).toBe(0);
    expect(await page.evaluate(() => document.querySelector("form")?.checkValidity())).toBe(false);
    expect(await page.getByText("Choose a step.").count()).toBe(1);
    await page
      .getByRole("group", { name: "Condition 2 of 2" })
      .getByRole("button", { name: "Remove" })
      .click();
    expect(await page.evaluate(() => document.querySelector("form")?.checkValidity())).toBe(true);
    await set({ value: { all: [{ ...PRO, operator: "equals" }] } });
    await page.getByText("There is no operator").waitFor();
    expect(String(await get("validationMessage"))).toContain("`equal_to`");
    await set({ value: "no conditions" });
    expect(await page.evaluate(() => document.querySelector("form")?.checkValidity())).toBe(false);
    expect(await submitted()).toBe('"no conditions"');
  });

  test("changes nothing while it is disabled, by itself or by a fieldset, or readonly", async () => {
    for (const act of [
      () => set({ disabled: true }),
      () => page.evaluate(() => void document.querySelector("fieldset")?.setAttribute("disabled", "")),
      () => set({ readOnly: true }),
    ]) {
      await open({ body: FORM(DEFAULT) });
      await act();
      expect(
        await page
          .locator("heed-conditions button:enabled:not([aria-pressed]), heed-conditions select:enabled")
          .count(),
      ).toBe(0);
      // Another view may be looked at, and the row selected to be copied, unless the control is disabled.
      const isReadOnly = await get("readOnly");
      expect(await page.locator("heed-conditions [aria-pressed]:enabled").count()).toBe(isReadOnly ? 4 : 0);
      expect(await page.locator("heed-conditions input:not([readonly])").count()).toBe(0);
      await page.evaluate(() => (document.querySelector("heed-conditions") as Conditions).undo());
      expect(await get("value")).toEqual({ all: [PRO] });
    }
    expect(await submitted()).toBe(JSON.stringify({ all: [PRO] }));
  });

  test("keeps the nodes of selects that are chosen from, while it is drawn anew", async () => {
    const isSame = await page.evaluate(() => {
      const element = document.querySelector("heed-conditions") as Conditions;
      const root = element.shadowRoot as ShadowRoot;
      const nodes = () => [...root.querySelectorAll("select, select option")];
      const before = nodes();
      element.labels = { addOr: "or else" };
      element.steps = [...element.steps];
      return nodes().every((node, index) => node === before[index]);
    });
    expect(isSame).toBe(true);
  });

  test("keeps a number that is being typed, and stores it once it is one", async () => {
    await page.getByLabel("Type of value").selectOption("number");
    const field = page.getByLabel("Value", { exact: true });
    const seen: unknown[] = [];
    for (const key of "-1.50") {
      await field.press(key);
      seen.push([
        await field.inputValue(),
        ((await get("value")) as { all: { argument?: string }[] }).all[0]?.argument,
      ]);
    }
    expect(seen).toEqual([
      ["-", undefined],
      ["-1", "-1"],
      ["-1.", undefined],
      ["-1.5", "-1.5"],
      ["-1.50", "-1.50"],
    ]);
  });

  test("submits nothing by Enter in a field, and each row's fields are a form of their own", async () => {
    await page.evaluate(() => {
      Object.assign(window, { submits: 0 });
      const count = () =>
        Object.assign(window, { submits: (window as never as { submits: number }).submits + 1 });
      document.querySelector("form")?.addEventListener("submit", count);
    });
    const address = page.url();
    const field = page.getByLabel("Value", { exact: true });
    await page.locator(".kind").selectOption("audience");
    await field.press("End");
    await field.press("x");
    await field.press("Enter");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => (window as never as { submits: number }).submits)).toBe(0);
    expect(page.url()).toBe(address);
    expect(await field.inputValue()).toContain("x");
    const owners = await page
      .locator(".row input, .row select")
      .evaluateAll((all) =>
        all.map((each) => (each as HTMLInputElement).form?.closest(".row") === each.closest(".row")),
      );
    expect(owners.length).toBeGreaterThan(1);
    expect(owners).not.toContain(false);
  });

  test("keeps what can be undone when properties are set to what they are", async () => {
    await set({ prefixes: ["cart."], fields: [{ path: "data.plan" }], context: { data: {} } });
    const value = page.getByRole("textbox", { name: "Value", exact: true });
    await value.fill("free");
    await page.evaluate(() => {
      const element = document.querySelector("heed-conditions") as Conditions;
      for (const name of ["prefixes", "fields", "steps", "labels", "context", "value"] as const)
        Object.assign(element, { [name]: element[name] });
    });
    expect(await value.inputValue()).toBe("free");
    await page.evaluate(() => (document.querySelector("heed-conditions") as Conditions).undo());
    expect(await get("value")).toEqual({ all: [PRO] });
  });

  test("undoes by key, a word as one step, and shows it in the field that has the focus", async () => {
    const field = page.getByLabel("Value", { exact: true });
    await field.press("End");
    await field.pressSequentially("fessional");
    await page.keyboard.press("Control+z");
    expect(await field.inputValue()).toBe("pro");
    expect(await get("value")).toEqual({ all: [PRO] });
    await page.keyboard.press("Control+Shift+z");
    expect(await field.inputValue()).toBe("professional");
  });

  test("moves, copies, negates and removes rows by keys, and keeps the focus in the row", async () => {
    const other = { ...PRO, variable: "data.b" };
    await set({ value: { all: [PRO, other] } });
    await page.getByRole("group", { name: "Condition 1 of 2" }).getByLabel("Comparison").focus();
    await page.keyboard.press("Alt+ArrowDown");
    expect(await get("value")).toEqual({ all: [other, PRO] });
    const label = await page.evaluate(() =>
      document.querySelector("heed-conditions")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
    );
    expect(label).toBe("Comparison");
    const second = page.getByRole("group", { name: "Condition 2 of 2" });
    await second.getByRole("button", { name: "Negate" }).press("Enter");
    expect(await get("value")).toEqual({ all: [other, { ...PRO, operator: "not_equal_to" }] });
    await second.getByRole("button", { name: "Duplicate" }).press("Enter");
    await page
      .getByRole("group", { name: "Condition 1 of 3" })
      .getByRole("button", { name: "Remove" })
      .press("Enter");
    const negated = { ...PRO, operator: "not_equal_to" };
    expect(await get("value")).toEqual({ all: [negated, negated] });
    expect(await page.getByRole("status").textContent()).toBe("Removed. Undo brings it back.");
  });

  test("shows hostile refs, paths and texts as text", async () => {
    const hostile = '"><img src=x onerror="window.hit=1"><script>window.hit=1</script>{{x}}';
    await set({
      steps: [{ ref: hostile, name: hostile, channelType: hostile }],
      fields: [{ path: hostile, label: hostile }],
      value: {
        any: [
          {
            variable: `refs[${JSON.stringify(hostile)}].engagement_status`,
            operator: "contains",
            argument: "$message.seen",
          },
          { variable: hostile, operator: hostile, argument: hostile },
          { ...PRO, argument: hostile },
          { [hostile]: hostile },
          hostile,
        ],
      },
    });
    expect(await page.evaluate(() => (window as never as { hit?: number }).hit)).toBeUndefined();
    expect(await page.locator("heed-conditions img, heed-conditions script").count()).toBe(0);
    expect(await page.getByLabel("Step", { exact: true }).locator("option:checked").textContent()).toBe(
      hostile,
    );
  });

  test("takes properties that were set before it was defined, under another name too", async () => {
    // As a text: the test's own bundler would rewrite the import.
    const value = await page.evaluate(`(async () => {
      const late = document.createElement("heed-late");
      late.value = { any: [] };
      document.body.append(late);
      const { defineHeedConditions } = await import("/define.js");
      defineHeedConditions("heed-late");
      const said = late.shadowRoot.querySelector(".blank p").textContent;
      return [late.value, said, Object.hasOwn(late, "value")];
    })()`);
    expect(value).toEqual([{ any: [] }, "Never: there is no alternative that could hold.", false]);
  });

  test("writes lists in preferences, and offers neither statuses nor alternatives there", async () => {
    await set({ mode: "preference", value: null });
    await page.getByRole("button", { name: "Add a condition" }).click();
    const kinds = await page.getByLabel("Kind of condition").locator("option").allTextContents();
    expect(kinds).not.toContain("Message status");
    await page.getByLabel("Path").fill("plan");
    await page.getByLabel("Comparison").selectOption("exists");
    expect(await get("value")).toEqual([{ variable: "recipient.plan", operator: "exists", argument: null }]);
    expect(await page.getByRole("button", { name: "Or: add an alternative" }).count()).toBe(0);
  });

  test("shows the verdict on a context, on the whole and on each row, and follows every change", async () => {
    const seen = {
      variable: "refs.in_app_1.engagement_status",
      operator: "contains",
      argument: "$message.seen",
    };
    const context = { data: { plan: "pro" }, refs: { in_app_1: [{ status: "delivered" }] } };
    await set({ value: { any: [{ all: [seen, PRO] }, PRO] }, context });
    await page.locator(".overall").waitFor();
    const marks = () =>
      page.locator(".verdict").evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    expect(await marks()).toEqual(["false", "not needed", "true"]);
    expect(await page.locator(".overall").textContent()).toContain("True for this context");
    expect(await page.getByText("in_app_1: delivered").count()).toBe(1);
    await page
      .getByRole("group", { name: "Condition 1 of 3" })
      .getByRole("button", { name: "Negate" })
      .click();
    expect(await marks()).toEqual(["true", "true", "not needed"]);
    await set({ context: { refs: null } });
    expect(await page.locator(".overall").textContent()).toBe("The context lacks data, refs.in_app_1.");
    await set({ context: undefined });
    expect(await page.locator(".overall, .verdict").count()).toBe(0);
  });

  test("marks rows that make no difference, and conditions that can never hold, once that is asked for", async () => {
    const otherwise = { argument: PRO.argument, operator: PRO.operator, variable: PRO.variable };
    await set({ value: { any: [{ all: [otherwise, PRO] }] }, analysed: true });
    await page.locator(".note.needless").first().waitFor();
    expect(await page.locator(".note.needless").count()).toBe(2);
    // A shorter condition that is the same is taken by a click, and undone as any edit.
    expect(await page.locator(".simpler code").textContent()).toBe('data.plan == "pro"');
    await page.getByRole("button", { name: "Use this" }).click();
    // The row that stays is the one that was stored, with its keys in their order.
    expect(JSON.stringify(await get("value"))).toBe(JSON.stringify({ all: [otherwise] }));
    expect(await page.locator(".simpler").count()).toBe(0);
    await page.keyboard.press("Control+z");
    expect(await get("value")).toEqual({ any: [{ all: [PRO, PRO] }] });
    await page.locator(".simpler").waitFor();
    await page
      .getByRole("group", { name: "Condition 2 of 2" })
      .getByRole("button", { name: "Negate" })
      .click();
    await page.getByText("Can never hold, whatever the context").waitFor();
    expect(await page.locator(".note.needless").count()).toBe(0);
    await set({ analysed: false });
    expect(await page.getByText("Can never hold").count()).toBe(0);
  });

  test("is used for the first time: the in-app message not seen and the plan pro, or urgent", async () => {
    await set({ value: null });
    await page.getByRole("button", { name: "Add a condition" }).click();
    await page.getByLabel("Step", { exact: true }).selectOption("In-app: comment");
    await page.getByLabel("Has or has not").selectOption("has not");
    await page.getByRole("combobox", { name: "Status", exact: true }).click();
    await page
      .getByRole("option", { name: /^Has not been seen/ })
      .first()
      .click();
    await page.getByRole("button", { name: /^And: add a condition/ }).click();
    const second = page.getByRole("group", { name: "Condition 2 of 2" });
    await second.getByLabel("Kind of condition").selectOption("Trigger data");
    await second.getByLabel("Path").fill("plan");
    await second.getByLabel("Value", { exact: true }).fill("pro");
    await page.getByRole("button", { name: "Or: add an alternative" }).click();
    const third = page.getByRole("group", { name: "Condition 3 of 3" });
    await third.getByLabel("Kind of condition").selectOption("Trigger data");
    await third.getByLabel("Path").fill("urgent");
    await third.getByLabel("Type of value").selectOption("yes or no");
    await third.getByLabel("Value", { exact: true }).selectOption("yes");
    expect(await get("value")).toEqual({
      any: [
        {
          all: [
            {
              variable: "refs.in_app_1.engagement_status",
              operator: "not_contains",
              argument: "$message.seen",
            },
            PRO,
          ],
        },
        { variable: "data.urgent", operator: "equal_to", argument: "true" },
      ],
    });
    expect(await page.evaluate(() => document.querySelector("form")?.checkValidity())).toBe(true);
    const said = await page.locator(".reads code").textContent();
    expect(said).toBe('(in_app_1 has not been seen and data.plan == "pro") or data.urgent == true');
  });
});
