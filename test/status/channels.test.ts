import { describe, expect, test } from "vitest";
import {
  CASE_NAMES,
  CHANNEL_TYPES,
  isOffered,
  offeredCases,
  type Polarity,
  STATUS_CASES,
} from "../../src/status/index.ts";

const POLARITIES: readonly Polarity[] = ["has", "has_not"];

describe("the cases that an editor offers", () => {
  // The table of spec 2.2: the channels that offer a case, and the four cases that are not offered negated.
  const ON_IN_APP_ONLY = ["seen", "seen_not_read", "interacted"];
  const NOT_NEGATED = ["failed_delivery", "bounced", "seen_not_read", "read_not_link_clicked"];
  const wanted = (name: string, type: string | undefined, polarity: string, open: boolean, link: boolean) => {
    if (polarity === "has_not" && NOT_NEGATED.includes(name)) return false;
    if (type === undefined) return true;
    if (ON_IN_APP_ONLY.includes(name)) return type === "in_app_feed";
    if (name === "read") return type === "in_app_feed" || open;
    if (name === "read_not_link_clicked") return link;
    return true;
  };

  test("are those of spec 2.2, for every channel, polarity and tracking", () => {
    for (const channelType of [undefined, ...CHANNEL_TYPES]) {
      for (const polarity of POLARITIES) {
        for (const openTracking of [undefined, false, true]) {
          for (const linkTracking of [undefined, false, true]) {
            const query = {
              channelType,
              polarity,
              ...(openTracking !== undefined && { openTracking }),
              ...(linkTracking !== undefined && { linkTracking }),
            };
            const expected = CASE_NAMES.filter((name) =>
              wanted(name, channelType, polarity, openTracking === true, linkTracking === true),
            );
            expect(offeredCases(query).map((row) => row.name)).toEqual(expected);
            for (const row of STATUS_CASES) {
              expect(isOffered(row, query)).toBe(expected.includes(row.name));
            }
          }
        }
      }
    }
  });

  test("are, on an in-app channel, all but `read but not clicked`", () => {
    const names = offeredCases({ channelType: "in_app_feed", polarity: "has" }).map((row) => row.name);
    expect(names).toEqual(CASE_NAMES.filter((name) => name !== "read_not_link_clicked"));
  });
});
