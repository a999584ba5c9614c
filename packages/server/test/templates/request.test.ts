import { describe, expect, test } from "vitest";
import { renderJson, renderRequest, renderValue } from "../../src/templates/request.ts";

const SCOPE = { data: { id: 'a"b', ids: ["x", "y"], nested: { a: 1 } }, recipient: { id: "1234" } };

describe("a request", () => {
  test("has headers and parameters from a text that gives a map", () => {
    const request = renderRequest(
      {
        url: " https://api.example/u/{{ data.id | url_encode }}?z=1 ",
        headers: '{"x-id": "{{ data.id }}", "x-count": 2}',
        query_params: "{{ data.nested | json }}",
        body: "plain {{ data.id }}",
      },
      SCOPE,
    );
    expect(request).toEqual({
      url: "https://api.example/u/a%22b?z=1&a=1",
      method: "POST",
      headers: { "x-id": 'a"b', "x-count": "2" },
      body: 'plain a"b',
    });
  });

  test("has what is not there left out", () => {
    expect(renderRequest({ headers: null, query_params: "", body: null }, SCOPE)).toEqual({
      url: undefined,
      method: "POST",
      headers: {},
      body: undefined,
    });
  });

  test.each([
    [{ headers: "[1]" }, /`headers` are not a map/],
    [{ headers: [{ value: "a" }] }, /has no `key`/],
    [{ url: "no address", query_params: [{ key: "a", value: "b" }] }, /not an address/],
    [{ query_params: "{" }, /not JSON/],
  ])("is refused: %j", (template, fault) => {
    expect(() => renderRequest(template, SCOPE)).toThrow(fault);
  });
});

test("JSON is what a text of Liquid gives", () => {
  expect(renderJson('{"a": "{{ data.id }}", "b": {{ data.ids | json }}}', SCOPE)).toEqual({
    a: 'a"b',
    b: ["x", "y"],
  });
  expect(() => renderJson("{{ data.id }}", SCOPE)).toThrow("The template gives a text that is not JSON.");
});

test("values have Liquid in their texts: lists, maps and quoted texts are read as JSON, and others stay texts", () => {
  expect(renderValue("{{ data.ids | json }}", SCOPE)).toEqual(["x", "y"]);
  expect(renderValue("{{ data.ids }}", SCOPE)).toEqual(["x", "y"]);
  expect(renderValue("{{ recipient.id }}", SCOPE)).toBe("1234");
  expect(renderValue("{{ recipient.id | json }}", SCOPE)).toBe("1234");
  expect(renderValue("{{ data.id }}", SCOPE)).toBe('a"b');
  expect(renderValue("[{{ data.id }}", SCOPE)).toBe('[a"b');
  expect(renderValue({ a: ["{{ data.id }}", 7, null] }, SCOPE)).toEqual({ a: ['a"b', 7, null] });
});
