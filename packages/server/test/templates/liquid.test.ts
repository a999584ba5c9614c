import { describe, expect, test } from "vitest";
import { faultInText, faultsInTexts, renderText, TemplateError } from "../../src/templates/liquid.ts";

describe("a text of Liquid", () => {
  test("shows values, nothing for what is not there, and JSON for what is no text", () => {
    const scope = {
      data: { name: "Ada", list: [1, "b"], map: { a: [1] }, maps: [{ a: 1 }], none: null, no: false },
    };
    const show = (path: string) => renderText(`{{ ${path} }}`, scope);
    expect(show("data.name")).toBe("Ada");
    expect(show("data.none")).toBe("");
    expect(show("data.unknown.at.all")).toBe("");
    expect(show("data.no")).toBe("false");
    expect(show("data.list")).toBe("1b");
    expect(show("data.map")).toBe('{"a":[1]}');
    expect(show("data.maps")).toBe('[{"a":1}]');
  });

  test.each([
    ["{% if a %}", /tag {% if a %} not closed/],
    ["{% foo %}", /tag "foo" not found \(line 1, column 1\)/],
    ["a\n{{ a | nothing }}", /undefined filter: nothing \(line 2, column 1\)/],
    ["{{ 'ada' | user }}", /undefined filter: user/],
    ["{% render 'x' %}", /the tag `render`, which brings in a partial/i],
    ["{% include '/etc/passwd' %}", /the tag `include`/],
    ["{% layout '/etc/passwd' %}", /the tag `layout`/],
    ["{% block a %}{% endblock %}", /the tag `block`/],
    ["{% t %}Hello{% endt %}", /the tag `t`, which brings in a translation/],
    ["x".repeat(1_048_577), /parse length limit/],
  ])("is refused when it is read: %.30s", (template, fault) => {
    expect(faultInText(template)).toMatch(fault);
    expect(() => renderText(template, {})).toThrow(TemplateError);
  });

  test("has no fault if it can be read", () => {
    expect(faultInText("{% for a in data.list %}{{ a | json }}{% endfor %}")).toBeUndefined();
  });
});

test("the faults of all texts in a value have pointers", () => {
  const value = { a: ["{{ b", { "c/~": "{% d %}", e: "{{ f }}" }], g: 1, h: null };
  expect(faultsInTexts(value).map(({ pointer }) => pointer)).toEqual(["/a/0", "/a/1/c~1~0"]);
});

describe("values in HTML", () => {
  const scope = { data: { name: `<b>"O'Hara" & Söhne</b>` } };
  const html = (template: string) => renderText(template, scope, "html");
  const ESCAPED = "&lt;b&gt;&quot;O&#39;Hara&quot; &amp; Söhne&lt;/b&gt;";

  test("are escaped once, whatever escapes them", () => {
    expect(html("<p title='{{ data.name }}'>{{ data.name }}</p>")).toBe(
      `<p title='${ESCAPED}'>${ESCAPED}</p>`,
    );
    expect(html("{{ data.name | escape }}")).toBe(ESCAPED);
    expect(html("{{ data.name | escape_once }}")).toBe(ESCAPED);
    expect(html("{{ data.name | escape | escape }}")).toBe(ESCAPED);
    expect(html("{% echo data.name %}")).toBe(ESCAPED);
    expect(html("{% assign a = data.name %}{{ a }}")).toBe(ESCAPED);
    expect(html("{{ '&lt; &' | escape_once }}")).toBe("&lt; &amp;");
  });

  test("are not escaped after `raw`, in HTML of filters, and in what `capture` has collected", () => {
    expect(html("{{ data.name | raw }}")).toBe(scope.data.name);
    expect(html("{{ 'a\n<' | newline_to_br }}")).toBe("a<br />\n&lt;");
    expect(html("{{ '**a** <i>' | from_markdown }}")).toBe("<p><strong>a</strong> &lt;i&gt;</p>");
    expect(
      html("{% capture a %}<i>{{ data.name }}</i>{% endcapture %}{{ a }}{{ a.size }}{{ a | size }}"),
    ).toBe(`<i>${ESCAPED}</i>6060`);
  });

  test("are escaped if a filter has changed HTML", () => {
    expect(html("{% capture a %}<i>{% endcapture %}{{ a | append: data.name }}")).toBe(`&lt;i&gt;${ESCAPED}`);
    expect(html("{{ '%3Cb%3E' | raw | url_decode }}")).toBe("&lt;b&gt;");
    expect(html("{{ data.name | json }}")).not.toContain("<");
  });
});

describe("values in JSON", () => {
  const scope = { data: { quote: 'a"b\\c\n', list: ["a"], number: 1, none: null } };

  test("end no text", () => {
    const json = renderText(
      '{"text": "{{ data.quote }}", "whole": {{ data.quote | json }}, "list": {{ data.list }}, "number": {{ data.number }}}',
      scope,
      "json",
    );
    expect(JSON.parse(json)).toEqual({ text: 'a"b\\c\n', whole: 'a"b\\c\n', list: ["a"], number: 1 });
  });

  test("are whole after `capture`, and as they are after `raw`", () => {
    const captured = '{% capture a %}{"x": "{{ data.quote }}"}{% endcapture %}{{ a }}';
    expect(JSON.parse(renderText(captured, scope, "json"))).toEqual({ x: 'a"b\\c\n' });
    expect(renderText("{{ data.quote | raw }}", scope, "json")).toBe('a"b\\c\n');
  });
});

describe("the platform's filters", () => {
  test.each([
    ["'2023-12-31T19:30:00Z' | timezone: 'America/New_York'", "2023-12-31T14:30:00-05:00"],
    ["'2023-12-31T19:30:00Z' | timezone: 'Etc/UTC'", "2023-12-31T19:30:00+00:00"],
    ["'2023-12-31T19:30:00Z' | date: '%Y-%m-%d %H:%M'", "2023-12-31 19:30"],
    ["'2023-12-31T19:30:00Z' | date: '%-I:%M %p', 'America/New_York'", "2:30 PM"],
    ["'2023-12-31T14:30:00Z' | format_date_in_locale: 'en-GB', 'long'", "31 December 2023"],
    ["'2023-12-31T14:30:00Z' | format_date_in_locale: 'en-US'", "12/31/23"],
    [
      "'2023-12-31T14:30:45Z' | format_datetime_in_locale: 'en-US', 'medium', 'short'",
      "Dec 31, 2023, 2:30 PM",
    ],
    ["'soon' | format_date_in_locale: 'en'", "soon"],
    ["'soon' | timezone: 'Etc/UTC'", "soon"],
    ["10000 | format_number: 'en'", "10,000"],
    ["10000 | format_number: 'de_DE'", "10.000"],
    ["10000 | format_number: '!!'", "10,000"],
    ["'many' | format_number: 'en'", "many"],
    ["10 | currency: 'GBP', 'en'", "£10.00"],
    ["10 | currency", "$10.00"],
    ["10.99 | rounded_currency: 'GBP', 'en'", "£11"],
    ["1 | pluralize: 'user', 'users'", "user"],
    ["2 | pluralize: 'user', 'users'", "users"],
    ["'my pROJECT o’name' | titlecase", "My Project O’name"],
    ["'a' | md5", "0cc175b9c0f1b6a831c399e269772661"],
    ["'a' | sha256", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"],
    ["'a' | hmac_sha256: 'k' | size", "64"],
    ["data.one | intersect: data.two | json", '["b",{"x":1}]'],
    ["'1.0.0' | compare_versions: '2.0.0'", "-1"],
    ["'1.10.0' | compare_versions: '1.9.0'", "1"],
    ["'1.0.0' | compare_versions: 'v1.0.0+5'", "0"],
    ["'1.0.0-rc.2' | compare_versions: '1.0.0-rc.10'", "-1"],
    ["'1.0.0-rc' | compare_versions: '1.0.0'", "-1"],
    ["'1.0.0-1' | compare_versions: '1.0.0-a'", "-1"],
    ["'1.0.0-a' | compare_versions: '1.0.0-a.b'", "-1"],
    ["' a ' | strip | size", "1"],
    ["' a ' | lstrip | size", "2"],
    ["' a ' | rstrip | size", "2"],
  ])("{{ %s }} is %s", (expression, expected) => {
    const scope = { data: { one: ["a", "b", { x: 1 }], two: ["b", "c", { x: 1 }] } };
    expect(renderText(`{{ ${expression} }}`, scope)).toBe(expected);
  });

  test("read JSON", () => {
    const template = "{% assign a = data.text | from_json %}{{ a.b.c }}";
    expect(renderText(template, { data: { text: '{"b": {"c": "d"}}' } })).toBe("d");
  });

  test.each([
    ["1 | currency: 'XXXXX'", /names a currency that is none/],
    ["'2023-12-31T19:30:00Z' | timezone: 'Mars/Olympus'", /names a time zone that is none/],
    ["'{' | from_json", /gives `from_json` a text that is not JSON/],
  ])("cannot do {{ %s }}", (expression, fault) => {
    expect(() => renderText(`{{ ${expression} }}`, {})).toThrow(fault);
  });
});

describe("hostile templates and data", () => {
  const nums = Array.from({ length: 20_000 }, (_, index) => index);
  const scope = {
    data: JSON.parse(
      '{"s": "x", "list": [{"a": 1}], "__proto__": {"polluted": "yes"}, "nested": {"constructor": "own"}}',
    ),
  };

  test.each([
    ["a loop without end", "{% for i in (1..1000000000) %}{% endfor %}"],
    [
      "loops in loops",
      "{% for i in (1..1000) %}{% for j in (1..1000) %}{% for k in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}",
    ],
    ["loops over long data", "{% for i in data.nums %}{% for j in data.nums %}{% endfor %}{% endfor %}"],
    ["rows of a table", "{% tablerow i in (1..10000000) %}{% endtablerow %}"],
    [
      "a text that doubles",
      "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}",
    ],
    [
      "a capture that doubles",
      "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..60) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}",
    ],
    [
      "a list that doubles",
      "{% assign a = data.nums %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}",
    ],
    ["replacements that multiply", "{{ data.long | replace: 'x', data.long }}"],
    ["a date of great width", "{{ 'now' | date: '%99999999999d' }}"],
    ["much output", "{% for i in (1..50000) %}{{ data.long }}{% endfor %}"],
    ["deep nesting", `${"{% if true %}".repeat(20_000)}${"{% endif %}".repeat(20_000)}`],
    [
      "much Markdown",
      "{% capture a %}{% for i in (1..50000) %}<<<<<{% endfor %}{% endcapture %}{{ a | from_markdown }}",
    ],
  ])("are ended: %s", (_name, template) => {
    const data = { ...scope.data, nums, long: "x".repeat(100_000) };
    for (const kind of ["text", "html"] as const) {
      expect(() => renderText(template, { data }, kind)).toThrow(
        /^The template (?:makes|renders|gives|nests|has Markdown|takes)/,
      );
    }
  });

  test("read own properties only", () => {
    const show = (path: string) => renderText(`[{{ ${path} }}]`, scope);
    for (const path of [
      "data.constructor",
      "data.toString",
      "data.list.constructor",
      "data.s.constructor",
      "data.list.map",
      "polluted",
    ]) {
      expect(show(path), path).toBe("[]");
    }
    expect(show("data.constructor.constructor")).toBe("[]");
    expect(show("data.nested.constructor")).toBe("[own]");
    expect(show("data.list | map: 'constructor' | json")).toBe("[[null]]");
    expect(show("data.list | where: 'toString' | json")).toBe("[[]]");
    expect(show("data.list | find: '__proto__' | json")).toBe("[null]");
  });

  test("change nothing outside themselves", () => {
    renderText(
      "{% assign __proto__ = data %}{% assign constructor = 1 %}{% capture toString %}x{% endcapture %}",
      scope,
    );
    renderText("{% increment __proto__ %}{% assign prototype = data.__proto__ %}", scope);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.keys(scope.data)).toEqual(["s", "list", "__proto__", "nested"]);
    const frozen = Object.freeze({ data: Object.freeze({ a: Object.freeze([3, 1, 2]) }) });
    expect(renderText("{{ data.a | sort | json }}{{ data.a | reverse | json }}", frozen)).toBe(
      "[1,2,3][2,1,3]",
    );
  });

  test("do not remember one another", () => {
    expect(renderText("{% assign a = 1 %}{% increment b %}{{ a }}", {})).toBe("01");
    expect(renderText("{{ a }}{% increment b %}", {})).toBe("0");
  });
});
