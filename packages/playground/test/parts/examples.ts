/** Steps with messages, of several channels, and what they left behind. */
export const STEPS = [
  { ref: "in_app_1", channelType: "in_app_feed", name: "A new comment" },
  { ref: "email_1", channelType: "email", openTracking: false, linkTracking: true },
  { ref: "push_1", channelType: "push" },
  { ref: "group_1" },
  { ref: "sms_1", channelType: "sms", linkTracking: false },
  { ref: "hook_1", channelType: "http" },
] as const;

export const REFS = {
  in_app_1: [
    { id: "m1", status: "delivered", engagement_statuses: ["seen"], inserted_at: "2026-01-01T00:00:00Z" },
  ],
  email_1: "skipped",
  push_1: [{ id: "p1", status: "sent", engagement_statuses: [] }],
  group_1: [
    { id: "g1", status: "delivered", engagement_statuses: ["seen"] },
    { id: "g2", status: "sent", engagement_statuses: ["seen", "read"] },
    { id: "g3", status: "queued", engagement_statuses: [] },
  ],
  sms_1: "expired",
};
