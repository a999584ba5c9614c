import type {
  Delivery,
  DeliveryExchange,
  DeliveryFailure,
  DeliveryResult,
  DeliverySuccess,
} from "./adapter.ts";
import { shortKey } from "./key.ts";

/** The result of a device. */
interface Answered<Result extends DeliveryResult = DeliveryResult> {
  readonly token: string;
  readonly result: Result;
}

/**
 * Sends a message to each of the devices that its content names under `tokens`, each by itself with its own `token` and a key that is
 * the same at each try; any other message as it is.
 */
export async function sendToDevices(
  delivery: Delivery,
  sendOne: (delivery: Delivery) => Promise<DeliveryResult>,
): Promise<DeliveryResult> {
  const { tokens, ...content } = delivery.content ?? {};
  if (!Array.isArray(tokens) || !tokens.every((token) => typeof token === "string") || tokens.length === 0) {
    return sendOne(delivery);
  }
  const answered = tokens.map(async (token: string, n): Promise<Answered> => {
    const key = n === 0 ? delivery.key : shortKey(`${delivery.key}/device-${n}`);
    return { token, result: await sendOne({ ...delivery, key, content: { ...content, token } }) };
  });
  return combined(await Promise.all(answered));
}

/**
 * The result of a message from those of its devices. As long as another try may succeed for one of them, the message is tried again, and
 * the provider knows by their keys which have got it. At last it is sent if one of them has got it.
 */
function combined(answered: readonly Answered[]): DeliveryResult {
  const sent = answered.filter((one): one is Answered<DeliverySuccess> => one.result.status !== "failed");
  const failed = answered.filter((one): one is Answered<DeliveryFailure> => one.result.status === "failed");
  const [log = null, ...others] = answered.flatMap(({ result }) => result.log ?? []);
  const logged = { log, ...(others.length > 0 && { others }) };
  const success = sent.length === 0 ? undefined : successOf(sent, failed, logged);
  const passing = failed.filter(({ result }) => result.retryable);
  if (success !== undefined && passing.length === 0) return success;
  // It has bounced if all of its devices are gone.
  const lasting = failed.filter(({ result }) => result.bounced !== true);
  const [first] = [...passing, ...lasting, ...failed] as [Answered<DeliveryFailure>];
  const { bounced, token = first.token } = first.result;
  const waits = failed.flatMap(({ result }) => result.retryAfter ?? []);
  return {
    ...first.result,
    ...(bounced === true && { token }),
    ...(waits.length > 0 && { retryAfter: Math.max(...waits) }),
    otherwise: success,
    ...logged,
  };
}

function successOf(
  sent: readonly Answered<DeliverySuccess>[],
  failed: readonly Answered<DeliveryFailure>[],
  logged: { readonly log: DeliveryExchange | null; readonly others?: readonly DeliveryExchange[] },
): DeliverySuccess {
  const ids = sent.flatMap(({ result }) => idIn(result.receipt) ?? []);
  const invalid = failed
    .filter(({ result }) => result.bounced === true)
    .map(({ token, result }) => result.token ?? token);
  const receipt = {
    ...(ids.length > 0 && { provider_id: ids[0], provider_ids: ids }),
    ...(invalid.length > 0 && { invalid_tokens: invalid }),
  };
  return {
    status: sent.every(({ result }) => result.status === "delivered") ? "delivered" : "sent",
    ...(Object.keys(receipt).length > 0 && { receipt }),
    ...logged,
  };
}

function idIn(receipt: object | undefined): string | undefined {
  const { provider_id } = (receipt ?? {}) as { readonly provider_id?: unknown };
  return typeof provider_id === "string" ? provider_id : undefined;
}
