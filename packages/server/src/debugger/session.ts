import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** The length of a session, in milliseconds. */
export const SESSION_LENGTH = 8 * 3_600_000;

/** The form of a session: its end in milliseconds since 1970-01-01T00:00Z, a random part, and their signature. */
const SESSION = /^(\d{1,15})\.([\w-]{22})\.([\w-]{43})$/;

/** The sessions of people who have signed in. They are kept nowhere: each is signed with a key that is derived from a secret key. */
export interface Sessions {
  /** Begins one. */
  begin(): string;
  /** Checks one: false once it is over, or if the secret keys are others. */
  isOpen(session: string): boolean;
}

/** Makes the sessions of secret keys: the first one signs, each may have signed. */
export function sessionsOf(keys: readonly string[], now: () => number = Date.now): Sessions {
  const signing = keys.map((key) => createHmac("sha256", key).update("heed debugger session").digest());
  const signed = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  return {
    begin: () => {
      const text = `${now() + SESSION_LENGTH}.${randomBytes(16).toString("base64url")}`;
      return `${text}.${signed(signing[0] as Buffer, text).toString("base64url")}`;
    },
    isOpen: (session) => {
      const [, end = "", nonce = "", signature = ""] = SESSION.exec(session) ?? [];
      const given = Buffer.from(signature, "base64url");
      const signatures = signing.map((key) => signed(key, `${end}.${nonce}`));
      // All are compared, so that the time says nothing about any.
      const isSigned = signatures
        .map((each) => each.length === given.length && timingSafeEqual(each, given))
        .includes(true);
      return isSigned && Number(end) > now();
    },
  };
}
