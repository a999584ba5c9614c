import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  definitionsAt,
  findingsOf,
  type OpenFile,
  openFile,
  referencesAt,
  renamableAt,
  renamed,
} from "../../src/assist/index.ts";
import { applyEdits } from "../../src/document/index.ts";
import { escalation } from "./marked.ts";

const WORKFLOW = `key: w
steps:
  - { ref: feed, type: channel, channel_type: in_app_feed, channel_key: knock-feed }
  - { ref: wait_1, type: wait_for_event, settings: { event: { event_type: api, event_key: paid }, wait_for: { unit: hours, value: 1 } } }
  - ref: email_1
    type: channel
    channel_type: email
    template: { subject: "Seen {{ refs.feed.x }} feed {{ data.refs.feed }}" }
    when: feed has not been seen and data.feed == "feed" # feed
  - ref: sms_1
    type: channel
    channel_type: sms
    conditions:
      any:
        - { variable: refs.feed.engagement_status, operator: contains, argument: $message.seen }
        - { variable: 'refs["feed"].delivery_status', operator: equal_to, argument: $message.skipped }
  - ref: branch_1
    type: branch
    branches:
      - { name: a, when: [feed has bounced, refs.wait_1.matched == true], steps: [] }
`;
const SCENARIO = `workflow: w.workflow.yaml
providers:
  feed: bounces
events:
  - at +2m: feed is seen
  - after feed +1m: feed[1] is read
  - "at +3m: feed is archived"
expect:
  - feed runs
  - at +5m: feed has been seen
  - completes
`;

const workflow = openFile({ name: "w.workflow.yaml", text: WORKFLOW });
const scenario = openFile({ name: "w.scenario.yaml", text: SCENARIO });
const around = { workflow, scenarios: [scenario] };

/** The files after a rename, by their names. */
function filesAfter(file: OpenFile, offset: number, to: string): ReadonlyMap<string, string> {
  const result = renamed(file, offset, to, around);
  if ("refusal" in result) throw new Error(result.refusal);
  return new Map(
    result.files.map(({ file: name, edits }) => {
      const { text } = name === workflow.name ? workflow : scenario;
      return [name, applyEdits(text, edits)];
    }),
  );
}

describe("the places that name a step", () => {
  const at = WORKFLOW.indexOf("feed has not");

  test("are found in steps, conditions, templates, stored conditions and scenarios", () => {
    const found = referencesAt(workflow, at, around);
    const texts = found.map(({ file, span }) => {
      const { text } = file === workflow.name ? workflow : scenario;
      return text.slice(span.start, span.end);
    });
    expect(texts.length).toBe(13);
    expect(texts.every((text) => /^(?:feed|\.feed|\["feed"\])$/.test(text))).toBe(true);
    expect(definitionsAt(workflow, at, around)).toEqual([found[0]]);
    expect(definitionsAt(scenario, SCENARIO.indexOf("feed is seen"), around)).toEqual([found[0]]);
  });

  test("are renamed together, and nothing else is", () => {
    const files = filesAfter(workflow, at, "in_app");
    const text = files.get(workflow.name) ?? "";
    expect(text).toBe(
      WORKFLOW.replace("ref: feed", "ref: in_app")
        .replace("refs.feed.x", "refs.in_app.x")
        .replace("when: feed has not", "when: in_app has not")
        .replace("refs.feed.engagement", "refs.in_app.engagement")
        .replace(`refs["feed"]`, "refs.in_app")
        .replace("[feed has", "[in_app has"),
    );
    expect(files.get(scenario.name)).toBe(
      SCENARIO.replace("  feed: bounces", "  in_app: bounces")
        .replace(/: feed is/g, ": in_app is")
        .replace("after feed +1m: feed[1]", "after in_app +1m: in_app[1]")
        .replace("- feed runs", "- in_app runs")
        .replace("feed has been", "in_app has been"),
    );
    expect(findingsOf(openFile({ name: workflow.name, text })).map(({ code }) => code)).toEqual(
      findingsOf(workflow).map(({ code }) => code),
    );
  });

  test("take names that need quotes, or are refused", () => {
    const text = filesAfter(workflow, at, "my feed").get(workflow.name) ?? "";
    expect(text).toContain("`my feed` has not been seen");
    expect(text).toContain(`refs["my feed"].engagement_status`);
    expect(filesAfter(workflow, at, "my feed").get(scenario.name)).toContain(`- at +2m: '"my feed" is seen'`);
    expect(renamed(workflow, at, "email_1", around)).toEqual({
      refusal: "There is a step `email_1` already.",
    });
    expect(renamed(workflow, at, " ", around)).toEqual({ refusal: "A step needs a name." });
    expect(renamed(workflow, at, 'a"b', around)).toHaveProperty("refusal");
    expect(renamableAt(workflow, WORKFLOW.indexOf("data.feed") + 6, around)).toBeUndefined();
  });

  test("come back if they are renamed there and back, in every style of scalar", () => {
    const names = fc.string({
      unit: fc.constantFrom("a", "B", "_", "-", " ", "`", "é", "1", ".", "["),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        names,
        fc.constantFrom(
          "feed has not been seen",
          "'feed has not been seen'",
          '"feed has bounced"',
          ">-\n      feed\n      has not been seen",
        ),
        (to, when) => {
          const text = escalation(when).replaceAll("in_app_feed_1", "feed");
          const file = openFile({ name: "w.workflow.yaml", text });
          const offset = text.indexOf("ref: feed") + 5;
          const there = renamed(file, offset, to);
          if ("refusal" in there || to.trim() === "") return;
          const changed = applyEdits(text, there.files[0]?.edits ?? []);
          const again = openFile({ name: file.name, text: changed });
          expect(findingsOf(again).map(({ code }) => code)).toEqual(findingsOf(file).map(({ code }) => code));
          const back = renamed(again, changed.indexOf("ref: ") + 6, "feed");
          if ("refusal" in back) throw new Error(back.refusal);
          const restored = openFile({
            name: file.name,
            text: applyEdits(changed, back.files[0]?.edits ?? []),
          });
          expect(restored.document?.value).toEqual(file.document?.value);
        },
      ),
      { numRuns: 100 },
    );
  });
});
