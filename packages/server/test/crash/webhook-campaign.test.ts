import { expect, inject, test } from "vitest";
import { webhookCampaign } from "./webhook-campaign.ts";

const postgres = inject("postgres");

test.skipIf(postgres === null)(
  "every webhook arrives, in order for each message, though senders are killed",
  async () => {
    const result = await webhookCampaign(postgres ?? "", "senders", { kills: 2, events: 200, messages: 10 });
    expect(result).toMatchObject({ lost: [], wrong: [] });
    expect(result.acknowledged).toBeGreaterThanOrEqual(150);
    expect(result.owed).toBeGreaterThan(20);
  },
);
