import { expect, test } from "vitest";
import { renderText } from "../../src/templates/liquid.ts";
import { scopeOf, type TemplateVariables } from "../../src/templates/scope.ts";

const ACTIVITY = { inserted_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z" };

const VARIABLES: TemplateVariables = {
  data: { page: "Home", recipient: "not this", timestamp: "nor this" },
  recipient: { id: "u", name: "Ada" },
  actor: null,
  actors: [],
  activities: [
    { ...ACTIVITY, id: "1", actor: { name: "Bo" }, data: { body: "Hi", id: "nor this" } },
    { ...ACTIVITY, id: "2", actor: null, data: { body: "Ho" } },
  ],
  total_activities: 2,
  total_actors: 1,
  tenant: null,
  vars: { base: "https://a.example" },
  workflow: { id: "v", key: "k", categories: [], commercial: false, override_preferences: false },
  timestamp: "2026-01-02T00:00:00Z",
};

test("templates see the variables, and data without `data.` where no variable has its name", () => {
  const show = (template: string) => renderText(template, scopeOf(VARIABLES));
  expect(show("{{ page }} {{ data.page }} {{ recipient.name }} {{ data.recipient }} {{ timestamp }}")).toBe(
    "Home Home Ada not this 2026-01-02T00:00:00Z",
  );
  expect(
    show(
      "{% for a in activities %}{{ a.id }}{{ a.body }}{{ a.data.body }}{{ a.actor.name }}{{ a.timestamp }} {% endfor %}",
    ),
  ).toBe("1HiHiBo2026-01-01T00:00:00Z 2HoHo2026-01-01T00:00:00Z ");
  expect(
    show("{{ actor.name }}{{ tenant.name }}{{ current_message.id }}{{ total_activities }}{{ workflow.key }}"),
  ).toBe("2k");
});

test("data cannot take the place of a variable, nor change what others see", () => {
  const data = JSON.parse('{"workflow": 1, "vars": 2, "__proto__": {"polluted": 3}}');
  const show = (template: string) => renderText(template, scopeOf({ ...VARIABLES, data }));
  expect(show("{{ workflow.key }} {{ vars.base }} {{ polluted }}")).toBe("k https://a.example ");
});
