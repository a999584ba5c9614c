import type { Field, Json, Step } from "heed-editor";

/** Content of the pages of this folder. */
export const STEPS: readonly Step[] = [
  { ref: "in_app_1", name: "In-app: comment", channelType: "in_app_feed" },
  { ref: "email_1", channelType: "email" },
];

export const FIELDS: readonly Field[] = [
  { path: "data.plan", label: "Plan", values: ["free", "pro"] },
  { path: "data.urgent", label: "Urgent", type: "boolean" },
];

export const FIRST: Json = { all: [{ variable: "data.plan", operator: "equal_to", argument: "pro" }] };
