import { expect, test } from "vitest";
import { trackedContent } from "../../src/tracking/tracked-content.ts";
import { tracker } from "../../src/tracking/tracking.ts";

const publicUrl = "https://heed.example";
const tracking = tracker(["links"]);

const tracked = (type: string, content: { readonly [key: string]: unknown }, more = {}) =>
  trackedContent(type, content, "m", { tracker: tracking, publicUrl, links: true, opens: false, ...more });

/** A text with each tracked link as its address in braces. */
function readable(text: unknown): string {
  return String(text).replace(/https:\/\/heed\.example\/l\/([\w-]+)/g, (_whole, token) => {
    return `{${tracking.read(token)?.url}}`;
  });
}

test.each([
  ["See https://a.example/x?y=1&z=2#t.", "See {https://a.example/x?y=1&z=2#t}."],
  ["(https://a.example/x_(y)), https://b.example!", "({https://a.example/x_(y)}), {https://b.example}!"],
  ["<https://a.example/x|the offer>", "<{https://a.example/x}|the offer>"],
  [
    "[offer](https://a.example/x) ![](https://a.example/x.png)",
    "[offer]({https://a.example/x}) ![](https://a.example/x.png)",
  ],
  ["*https://a.example* HTTPS://B.example/", "*{https://a.example}* {HTTPS://B.example/}"],
  ["http://a.example mailto:a@b.c https:// a.example/", "http://a.example mailto:a@b.c https:// a.example/"],
  [
    "https://heed.example/l/abc https://heed.example/x",
    "https://heed.example/l/abc {https://heed.example/x}",
  ],
  ["https://a.example/?next=https://b.example/", "{https://a.example/?next=https://b.example/}"],
  ["", ""],
])("links of a text are tracked: %s", (body, expected) => {
  const found = tracked("sms", { body, to: "https://to.example/" });
  expect(readable(found.body).replaceAll("{undefined}", "https://heed.example/l/abc")).toBe(expected);
  expect(found.to).toBe("https://to.example/");
  expect(tracked("sms", { body }, { links: false }).body).toBe(body);
});

test("links of a chat message are tracked in its texts, and those of an email in its HTML", () => {
  const url = "https://a.example/";
  const link = `<a href="${url}">x</a><img src="${url}">`;
  const blocks = [{ type: "markdown", content: url, rendered: link, name: url }, null];
  const chat = tracked("chat", {
    template: { blocks, summary: url, json_content: { url } },
    connection: { url },
  });
  expect(JSON.parse(readable(JSON.stringify(chat)))).toEqual({
    template: {
      blocks: [
        { type: "markdown", content: `{${url}}`, rendered: link.replace(url, `{${url}}`), name: url },
        null,
      ],
      summary: `{${url}}`,
      json_content: { url },
    },
    connection: { url },
  });
  const email = tracked("email", { html_body: link, text_body: url }, { opens: true });
  expect(readable(email.html_body)).toMatch(
    /^<a href="\{https:\/\/a\.example\/\}">x<\/a><img [^>]*><img src="https:\/\/heed\.example\/o\//,
  );
  expect(email.text_body).toBe(url);
  expect(tracked("push", { body: url })).toEqual({ body: url });
});

test("texts take time in proportion to their length", () => {
  const begun = performance.now();
  for (const part of ["![", ")", "https://a.example/)", "(https://"]) {
    tracked("sms", { body: `https://a.example/${part.repeat(20_000)}` });
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});
