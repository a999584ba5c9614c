import { describe, expect, test } from "vitest";
import { trackedHtml } from "../../src/tracking/tracked-html.ts";
import { tracker } from "../../src/tracking/tracking.ts";

const tracking = tracker(["a key of a length"]);
const publicUrl = "https://m.example";

/** Tracks the links of HTML, and writes each as the address that it stands for in brackets. */
function track(html: string): string {
  const tracked = trackedHtml(html, tracking, { message: "m", publicUrl, links: true });
  return tracked.replace(
    /"https:\/\/m\.example\/l\/([\w-]+)"/g,
    (_, token) => `[${tracking.read(token)?.url}]`,
  );
}

describe("tracked HTML", () => {
  test.each([
    ['<a href="https://a.example/">x</a>', "<a href=[https://a.example/]>x</a>"],
    [
      "<A class='b' HREF = 'https://a.example/?b=1&amp;c=2#d'>",
      "<A class='b' HREF = [https://a.example/?b=1&c=2#d]>",
    ],
    ["<a href=https://a.example/b?c target=_blank>", "<a href=[https://a.example/b?c] target=_blank>"],
    ['<a title="1 > 0" href="https://a.example">x</a>', '<a title="1 > 0" href=[https://a.example]>x</a>'],
    ['<a\nhref="https://a.example/&#x62;&#99;">', "<a\nhref=[https://a.example/bc]>"],
    [
      '<p>&amp; <a href="https://a.example">1</a><a href="https://b.example">2</a>',
      "<p>&amp; <a href=[https://a.example]>1</a><a href=[https://b.example]>2</a>",
    ],
  ])("leads over the server: %s", (html, expected) => {
    expect(track(html)).toBe(expected);
  });

  test.each([
    '<a href="http://a.example">x</a>',
    '<a href="mailto:kim@b.example">x</a>',
    '<a href="/inbox">x</a>',
    '<a href="https://">x</a>',
    '<a data-knock-no-track href="https://a.example">x</a>',
    '<a href="https://a.example" data-knock-no-track="true">x</a>',
    `<a title=" href='https://a.example'" href="/inbox">x</a>`,
    '<a href="/inbox" href="https://a.example">x</a>',
    '<a name="top">https://a.example</a>',
    '<a data-href="https://a.example">x</a>',
    '<area href="https://a.example"><link href="https://a.example"><abbr href="https://a.example">',
    '<!-- <a href="https://a.example">x</a> -->',
    '<style>a[href="https://a.example"]{}</style><script>"<a href=\'https://a.example\'>"</script>',
    '<img src="https://a.example/x.png">',
    '<a href="https://a.example',
  ])("stays as it was written: %s", (html) => {
    expect(track(html)).toBe(html);
  });

  test("has its pixel at the end of the body, if openings are tracked", () => {
    const opens = (html: string) =>
      trackedHtml(html, tracking, { message: "m", publicUrl, opens: true }).replace(
        /<img src="[^"]*\/o\/([\w-]+)\.gif"[^>]*>/,
        (_, token) => `[${tracking.read(token)?.message}]`,
      );
    expect(opens("<p>x</p>")).toBe("<p>x</p>[m]");
    expect(opens("<body><p>x</p></BODY></html>")).toBe("<body><p>x</p>[m]</BODY></html>");
    expect(opens('<a href="https://a.example">x</a>')).toBe('<a href="https://a.example">x</a>[m]');
  });

  test("stays as it is if nothing is tracked", () => {
    const html = '<a href="https://a.example">x</a>';
    expect(trackedHtml(html, tracking, { message: "m", publicUrl })).toBe(html);
  });

  test("is read in a time that grows with its length", () => {
    for (const part of [
      "<a ",
      '<a href="',
      "<!--",
      "<script",
      "<a '",
      "</body",
      "</body>",
      "<a href ",
      "<a href=&",
    ]) {
      const begun = performance.now();
      trackedHtml(part.repeat(20_000), tracking, { message: "m", publicUrl, links: true, opens: true });
      expect(performance.now() - begun, part).toBeLessThan(1500);
    }
  });
});
