import type { KeptMessage } from "heed/store";

/** A message to hand to a provider. */
export interface Delivery {
  readonly message: KeptMessage;
  /** The content to send, in the form that the platform has for the channel's type; null if nobody has said. */
  readonly content: { readonly [key: string]: unknown } | null;
  /** The same for each try, so that a provider that knows such keys sends once: `run/step/channel/recipient`, or the message's id. */
  readonly key: string;
  /** The number of the try, from 1 on. */
  readonly attempt: number;
  /** Ends the try: after its time, or as the server stops. */
  readonly signal: AbortSignal;
}

/** A request to a provider and its response, as the platform's delivery logs have them, without secrets. */
export interface DeliveryExchange {
  /** `{host, path, method, query, headers, body}`. */
  readonly request: object;
  /** `{status, headers, body}`; the status is 0 if no response came. */
  readonly response: object;
}

/** The result of a try. */
export type DeliveryResult = DeliverySuccess | DeliveryFailure;

/** The provider has taken the message: `delivered` if it says that it has arrived too. */
export interface DeliverySuccess {
  readonly status: "sent" | "delivered";
  /** The provider's own data, such as its own id of the message; kept with the event. */
  readonly receipt?: object | undefined;
  readonly log: DeliveryExchange | null;
  /** The exchanges beside `log`, if the try took several. */
  readonly others?: readonly DeliveryExchange[] | undefined;
}

/** The provider has not taken the message. */
export interface DeliveryFailure {
  readonly status: "failed";
  /** True if a later try may succeed. */
  readonly retryable: boolean;
  /** True if the provider says that the recipient's address is at fault. */
  readonly bounced?: boolean | undefined;
  /** Why, in words. */
  readonly reason: string;
  /** The token of a device that is no longer valid. */
  readonly token?: string | undefined;
  /** The least wait before the next try, in milliseconds. */
  readonly retryAfter?: number | undefined;
  readonly log: DeliveryExchange | null;
  /** The exchanges beside `log`, if the try took several. */
  readonly others?: readonly DeliveryExchange[] | undefined;
  /** The result if no try is left: some of the addresses of the message have got it. */
  readonly otherwise?: DeliverySuccess | undefined;
}

/** A way to hand messages to a provider. */
export interface Adapter {
  /** The provider's name in delivery logs. */
  readonly service: string;
  /** Tries once. An error that it throws counts as a failure that may pass. */
  send(delivery: Delivery): Promise<DeliveryResult>;
}

/** A feed that an app shows itself: a message is delivered once it is kept. */
export const IN_APP: Adapter = {
  service: "in-app",
  send: () => Promise.resolve({ status: "delivered", log: null }),
};
