import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { engagementEvents } from "heed/messages";
import { appendEvents, message, type Store } from "heed/store";

/** The target of a tracked address: a link of a message, or that the message was opened. */
export interface Tracked {
  readonly message: string;
  /** The address of the link, as it was sent; null for the pixel that tells of an opening. */
  readonly url: string | null;
}

/** Signs addresses, and reads what it has signed. */
export interface Tracker {
  /** The path of a tracked link: `/l/{token}`. Only `https:` and `http:` addresses can be tracked. */
  linkPath(message: string, url: string): string;
  /** The path of the pixel of a message: `/o/{token}.gif`. */
  pixelPath(message: string): string;
  /** Reads a token; undefined if it was not signed here. */
  read(token: string): Tracked | undefined;
}

/** The bytes of a signature that a token keeps: as many as make guessing hopeless. */
const SIGNATURE = 16;

/**
 * Makes a tracker. A token is what it stands for with a signature, so a link leads nowhere but where it was sent, and
 * nothing is kept for it. The first key signs; all of them are tried in reading, so that links survive a rotation.
 */
export function tracker(keys: readonly string[]): Tracker {
  const derived = keys.map((key) => Buffer.from(hkdfSync("sha256", key, "", "heed tracked links", 32)));
  const signature = (text: string, key: Buffer) =>
    createHmac("sha256", key).update(text).digest().subarray(0, SIGNATURE);
  const sign = (parts: readonly string[]) => {
    const text = JSON.stringify(parts);
    const signed = Buffer.concat([signature(text, derived[0] as Buffer), Buffer.from(text)]);
    return signed.toString("base64url");
  };
  return {
    linkPath: (id, url) => {
      if (!isWeb(url))
        throw new TypeError(`\`${url}\` is not an address of the web, so it cannot be tracked.`);
      return `/l/${sign([id, url])}`;
    },
    pixelPath: (id) => `/o/${sign([id])}.gif`,
    read: (token) => {
      const bytes = Buffer.from(token, "base64url");
      if (bytes.length <= SIGNATURE) return undefined;
      const text = bytes.subarray(SIGNATURE).toString("utf8");
      const given = bytes.subarray(0, SIGNATURE);
      if (!derived.some((key) => timingSafeEqual(given, signature(text, key)))) return undefined;
      const [id = "", url = null] = JSON.parse(text) as string[];
      return url === null || isWeb(url) ? { message: id, url } : undefined;
    },
  };
}

function isWeb(url: string): boolean {
  const protocol = URL.canParse(url) ? new URL(url).protocol : "";
  return protocol === "https:" || protocol === "http:";
}

/** Records that a tracked address was called: the events that a click, or an opening, is on the message's channel. */
export async function recordTracked(store: Store, { message: id, url }: Tracked): Promise<void> {
  const found = await message(store, id);
  if (found === undefined) return;
  const action = url === null ? "open" : "click";
  const types = engagementEvents(found.channel.type, action, {
    openTracking: true,
    linkTracking: true,
    isLink: true,
  });
  // In a feed, a click on the item itself is `interacted`; a link in it is only followed.
  const told = url === null ? types : types.filter((type) => type !== "message.interacted");
  await appendEvents(
    store,
    told.map((type) => ({ message: id, type, data: url === null ? null : { url } })),
  );
}

/** A transparent picture of one pixel. */
// A copy: a small Buffer is a part of memory that others use too.
export const PIXEL = Uint8Array.from(
  Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
);
