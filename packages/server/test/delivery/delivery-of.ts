import type { KeptMessage } from "heed/store";
import type { Delivery } from "../../src/delivery/adapter.ts";

/** A delivery as adapters get it. */
export function deliveryOf({
  recipient_snapshot = null,
  ...more
}: Partial<Delivery> & Pick<Partial<KeptMessage>, "recipient_snapshot">): Delivery {
  return {
    message: { id: "2bUoBzAQz9NMcqZPAV9gIZKIEbE", recipient: "kim", recipient_snapshot } as KeptMessage,
    content: null,
    key: "run/step/channel/kim",
    attempt: 1,
    signal: new AbortController().signal,
    ...more,
  };
}
