import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const branches = (list: string, more = "") => found(`steps: [{ type: branch, ${more} branches: [${list}] }]`);
const PRO = '{ when: recipient.plan == "pro", steps: [] }';

test("one branch, or several, with conditions", () => {
  expect(branches(PRO)).toMatchObject([
    {
      code: "branch-without-default",
      at: "branches",
      message: "the only branch has conditions, so there is no default",
    },
  ]);
  expect(brief(branches(`${PRO}, { when: data.x exists, steps: [] }`))).toEqual([
    "branch-without-default: branches",
  ]);
});

test("not with a default, no branches, or a default under another key, which is the mistake", () => {
  expect(branches(`${PRO}, { steps: [] }`)).toEqual([]);
  expect(branches(`${PRO}, { conditions: null, steps: [] }`)).toEqual([]);
  expect(branches("")).toEqual([]);
  expect(brief(branches(PRO, "default_branch: { steps: [] },"))).toEqual(["misplaced-key: default_branch"]);
});
