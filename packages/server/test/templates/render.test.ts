import { describe, expect, test } from "vitest";
import { cleanBlocks } from "../../src/http/html.ts";
import { render } from "../../src/templates/render.ts";

const SCOPE = {
  data: {
    comment: `<script>alert("1")</script> & **bold**`,
    url: "https://app.example/c/1?a=1&b=2",
    evil: "javascript:alert(1)",
  },
  recipient: { name: "Ada\r\nBcc: x@y.example", email: "ada@example.com" },
  actor: { name: "Grace" },
};

interface RenderedContent {
  readonly [key: string]: unknown;
  readonly html_body: string;
  readonly blocks: readonly object[];
  readonly template: { readonly blocks: readonly { readonly rendered: string }[] };
}

const contentOf = (template: object, type: string, step: object = {}, addresses: object = {}) =>
  render({ template, ...step }, type, SCOPE, addresses).content as RenderedContent;

const failureOf = (template: object, type: string, step: object = {}) =>
  render({ template, ...step }, type, SCOPE).failure;

describe("an email", () => {
  const template = {
    subject: "Hi {{ recipient.name }}",
    html_body: "<p>{{ data.comment }}</p>",
    settings: {},
  };

  test("has a subject of one line, escaped HTML in a document, and the text of it", () => {
    const content = contentOf(
      template,
      "email",
      {},
      { from: "Acme <a@acme.example>", to: "ada@example.com" },
    );
    expect(content).toEqual({
      subject_line: "Hi Ada Bcc: x@y.example",
      html_body: expect.stringContaining(
        "<body>\n<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; **bold**</p>\n</body>",
      ),
      text_body: `<script>alert("1")</script> & **bold**`,
      from: "Acme <a@acme.example>",
      to: "ada@example.com",
    });
    expect(content.html_body).toMatch(/^<!doctype html>/);
  });

  test("stays a document, and has the text that is written for it", () => {
    const html_body = "<!-- a --> <!DOCTYPE html><html><body>{{ actor.name }}</body></html>";
    const content = contentOf({ ...template, html_body, text_body: "Hi {{ actor.name }} & co" }, "email");
    expect(content.html_body).toBe("<!-- a --> <!DOCTYPE html><html><body>Grace</body></html>");
    expect(content.text_body).toBe("Hi Grace & co");
  });

  test("goes from and to the addresses of the step", () => {
    const channel_overrides = {
      from_address: "{{ data.none }}team@acme.example",
      from_name: 'The "{{ actor.name }}" team',
      to_address: "{{ recipient.email }}",
      cc_address: "cc@acme.example\r\nbcc: evil@acme.example",
      bcc_address: "{{ data.none }}",
      reply_to_address: "reply@acme.example",
    };
    expect(contentOf(template, "email", { channel_overrides }, { to: "other@example.com" })).toMatchObject({
      from: '"The \\"Grace\\" team" <team@acme.example>',
      to: "ada@example.com",
      cc: "cc@acme.example bcc: evil@acme.example",
      reply_to: "reply@acme.example",
    });
    const named = contentOf(
      template,
      "email",
      { channel_overrides: { from_name: "N" } },
      { from: "Acme <a@acme.example>" },
    );
    expect(named.from).toBe('"N" <a@acme.example>');
    expect(named).not.toHaveProperty("bcc");
    expect(named).not.toHaveProperty("to");
  });

  test("has visual blocks", () => {
    const visual_blocks = [
      {
        type: "markdown",
        content:
          "# Hi *{{ actor.name }}* {{ data.comment }}\n\n<u>mine</u> [x]({{ data.evil }}) [y]({{ data.url }})",
      },
      { type: "text", content: "1 < 2 {{ data.comment }}" },
      { type: "html", content: "<b>{{ data.comment }}</b>" },
      {
        type: "divider",
        layout_attrs: { padding_top: 8, padding_left: "x;} evil", horizontal_align: "center" },
      },
      {
        type: "image",
        url: "{{ data.url }}",
        alt: '"{{ data.comment }}"',
        action: "{{ data.url }}",
        style_attrs: { width: "50%" },
      },
      { type: "image", url: "{{ data.evil }}", style_attrs: { width: "1;x" } },
      {
        type: "button_set",
        buttons: [
          {
            label: "Open {{ data.comment }}",
            action: "{{ data.url }}",
            variant: "solid",
            style_attrs: { text_color: "red;x" },
          },
          {
            label: "Evil",
            action: "{{ data.evil }}",
            variant: "outline",
            size_attrs: { is_fullwidth: true },
          },
        ],
      },
    ];
    const html = contentOf({ subject: "S", visual_blocks, settings: {} }, "email").html_body;
    expect(html).toContain(
      "<em>Grace</em> &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <strong>bold</strong></h1>",
    );
    expect(html).toContain("<u>mine</u>");
    expect(html).toContain("<p>1 &lt; 2 &lt;script&gt;");
    expect(html).toContain("<b>&lt;script&gt;");
    expect(html).toContain('<div style="padding:8px 4px 4px 4px;text-align:center"><hr');
    expect(html.match(/href="https:\/\/app\.example\/c\/1\?a=1&amp;b=2"/g)).toHaveLength(3);
    expect(html).toContain('<img src="https://app.example/c/1?a=1&amp;b=2" alt="&quot;&lt;script&gt;');
    expect(html).toContain(";width:50%");
    expect(html).toContain('<img src="" alt="" style="max-width:100%" />');
    expect(html).toContain(">Open &lt;script&gt;");
    expect(html).not.toMatch(/javascript:alert\(1\)"|<script|red;x|evil"/);
  });

  test.each([
    ["nothing in it", { subject: "S" }, /neither `html_body` nor `visual_blocks`/],
    [
      "both bodies",
      { ...template, visual_blocks: [{ type: "divider" }] },
      /both `html_body` and `visual_blocks`/,
    ],
    ["no subject", { html_body: "x" }, /has no `subject`/],
    ["MJML", { ...template, is_mjml: true }, /MJML cannot be rendered/],
    [
      "a partial",
      { subject: "S", visual_blocks: [{ type: "partial", key: "x" }] },
      /type `partial` cannot be rendered/,
    ],
    [
      "a block of another type",
      { subject: "S", visual_blocks: [{ type: "constructor" }] },
      /type `constructor` cannot/,
    ],
    ["Liquid that is wrong", { ...template, html_body: "{% if %}" }, /^The template cannot be used: /],
  ])("fails with a sentence for %s", (_name, faulty, failure) => {
    expect(failureOf(faulty, "email")).toMatch(failure);
  });

  test("fails with a sentence for attachments and for what only a provider's interface has", () => {
    const data = { attachments: [{ name: "a.pdf" }] };
    expect(render({ template }, "email", { data }).failure).toMatch(/`data.attachments` has attachments/);
    expect(failureOf(template, "email", { channel_overrides: { json_overrides: "{}" } })).toMatch(
      /`json_overrides`/,
    );
  });
});

test("an SMS has a body, and goes to the number of the template first", () => {
  expect(contentOf({ text_body: "{{ data.comment }}" }, "sms", {}, { to: "+1" })).toEqual({
    body: SCOPE.data.comment,
    to: "+1",
  });
  const settings = { to_number: "{{ data.none }}+2", payload_overrides: '{"a": "{{ data.comment }}"}' };
  expect(contentOf({ text_body: "x", settings }, "sms", {}, { to: "+1" })).toEqual({
    body: "x",
    to: "+2",
    payload_overrides: { a: SCOPE.data.comment },
  });
  expect(failureOf({ text_body: "x", settings: { payload_overrides: "[1]" } }, "sms")).toMatch(
    /is not a map/,
  );
  expect(failureOf({ text_body: "x", settings: { payload_overrides: "{" } }, "sms")).toMatch(/not JSON/);
  expect(failureOf({}, "sms")).toBe("The template has no `text_body`.");
});

test("a push has a title and a body for a device; a silent one has neither", () => {
  const template = { title: "{{ actor.name }}", text_body: "Hi", settings: { delivery_type: "content" } };
  expect(contentOf(template, "push", {}, { token: "t" })).toEqual({ title: "Grace", body: "Hi", token: "t" });
  const several = { token: "t", tokens: ["t", "u"] };
  expect(contentOf(template, "push", {}, several)).toEqual({ title: "Grace", body: "Hi", ...several });
  const silent = { ...template, settings: { delivery_type: "silent", payload_overrides: '{"a": 1}' } };
  expect(contentOf(silent, "push")).toEqual({
    title: "",
    body: "",
    silent: true,
    payload_overrides: { a: 1 },
  });
});

describe("a chat message", () => {
  test("has a block of Markdown and a summary", () => {
    const connection = { channel_id: "C1" };
    const content = contentOf(
      { markdown_body: "*{{ data.comment }}*", summary: "S\n{{ actor.name }}" },
      "chat",
      {},
      { connection },
    );
    expect(content.connection).toBe(connection);
    expect(content.template).toMatchObject({ summary: "S Grace", json_content: null });
    expect(content.template.blocks).toMatchObject([
      { type: "markdown", name: "body", content: `*${SCOPE.data.comment}*` },
    ]);
    expect(content.template.blocks[0]?.rendered).not.toContain("<script");
  });

  test("has a provider's own JSON, which values do not break", () => {
    const json_body = '{"text": "{{ data.comment }}", "who": {{ actor | json }}}';
    expect(contentOf({ json_body }, "chat")).toEqual({
      connection: {},
      template: {
        summary: null,
        blocks: null,
        json_content: { text: SCOPE.data.comment, who: { name: "Grace" } },
      },
    });
  });
});

describe("a message of a feed", () => {
  test("has the blocks that the platform's feed looks up by name", () => {
    const template = {
      markdown_body: "**{{ actor.name }}** said {{ data.comment }}\n\n<b>mine</b>",
      action_url: " {{ data.url }} ",
      action_buttons: [
        { label: "Yes", action: "{{ data.url }}" },
        { label: "No & never", action: "{{ data.evil }}" },
        { label: "Third", action: "/a" },
      ],
    };
    const content = contentOf(template, "in_app_feed");
    expect(content).toEqual({
      blocks: [
        {
          type: "markdown",
          name: "body",
          content: `**Grace** said ${SCOPE.data.comment}\n\n<b>mine</b>`,
          rendered:
            "<p><strong>Grace</strong> said &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; <strong>bold</strong></p>\n<p><b>mine</b></p>",
        },
        { type: "text", name: "action_url", content: " {{ data.url }} ", rendered: SCOPE.data.url },
        {
          type: "button_set",
          name: "actions",
          buttons: [
            { name: "primary", label: "Yes", action: SCOPE.data.url },
            { name: "secondary", label: "No & never", action: "javascript:alert(1)" },
            { name: "button_3", label: "Third", action: "/a" },
          ],
        },
      ],
    });
    // Feeds clean addresses when they are read.
    expect(JSON.stringify(cleanBlocks(content.blocks))).not.toContain('"javascript:');
  });

  test("has a body alone", () => {
    expect(contentOf({ markdown_body: "a" }, "in_app_feed").blocks).toHaveLength(1);
    expect(failureOf({ markdown_body: "" }, "in_app_feed")).toBe("The template has no `markdown_body`.");
  });
});

test("a message to an address has a request", () => {
  const template = {
    url: "https://hook.example/{{ data.none }}x",
    method: "put",
    headers: [{ key: "X-Actor", value: "{{ actor.name }}" }],
    query_params: [{ key: "q", value: "{{ data.url }}" }],
    body: '{"comment": "{{ data.comment }}"}',
  };
  const content = contentOf(template, "http");
  expect(content).toEqual({
    url: "https://hook.example/x?q=https%3A%2F%2Fapp.example%2Fc%2F1%3Fa%3D1%26b%3D2",
    method: "PUT",
    headers: { "X-Actor": "Grace" },
    body: JSON.stringify({ comment: SCOPE.data.comment }).replace(":", ": "),
  });
  expect(contentOf({ method: "get", url: "{{ data.url }}" }, "http")).toEqual({
    url: SCOPE.data.url,
    method: "GET",
    headers: {},
  });
});

test("messages of other types have no templates", () => {
  expect(failureOf({}, "in_app_guide")).toBe("Messages of the type `in_app_guide` have no templates here.");
  expect(failureOf({}, "__proto__")).toMatch(/have no templates here/);
});
