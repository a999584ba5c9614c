import { createHash } from "node:crypto";
import { connect, type Socket } from "node:net";
import { createTransport } from "nodemailer";
import { textForLog } from "../outgoing/log.ts";
import type { Adapter, Delivery, DeliveryExchange, DeliveryResult } from "./adapter.ts";

/** Options of email over SMTP. */
export interface EmailOptions {
  readonly host: string;
  /** By default 465 if `secure`, else 587. */
  readonly port?: number | undefined;
  /** True for TLS from the beginning; else it begins once the server offers it. */
  readonly secure?: boolean | undefined;
  /** True if nothing is sent without TLS. By default, if there is a user. */
  readonly requireTls?: boolean | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The sender of messages whose content names none. */
  readonly from?: string | undefined;
}

/** A failure as the SMTP client reports it. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** The longest time for a step of the conversation, in milliseconds; a delivery may end all of it sooner. */
const STEP_TIMEOUT = 15_000;

/**
 * Sends email over SMTP, by a connection for each message. The content is the platform's: `{subject_line, html_body, text_body, from,
 * to, cc, bcc, reply_to}`; without `to`, it goes to the `email` of the recipient's snapshot.
 */
export function emailAdapter(options: EmailOptions): Adapter {
  const { host, secure = false, user, password } = options;
  const { port = secure ? 465 : 587, requireTls = user !== undefined } = options;
  return {
    service: "smtp",
    send: async (delivery) => {
      const mail = mailOf(delivery, options);
      if (mail.to === undefined || mail.from === undefined) {
        const missing =
          mail.to === undefined ? "no address to send to" : "no sender, and the channel has none either";
        return { status: "failed", retryable: false, reason: `The content has ${missing}.`, log: null };
      }
      let socket: Socket | undefined;
      const end = () => socket?.destroy(new Error("It took too long, or the server stops."));
      delivery.signal.addEventListener("abort", end);
      const transport = createTransport({
        host,
        port,
        secure,
        requireTLS: requireTls && !secure,
        ...(user !== undefined && { auth: { user, pass: password ?? "" } }),
        greetingTimeout: STEP_TIMEOUT,
        socketTimeout: STEP_TIMEOUT,
        // The content of a message is not to read files of the server or to reach addresses beside it.
        disableFileAccess: true,
        disableUrlAccess: true,
        getSocket: (_options, callback) => {
          socket = connect({ host, port, timeout: STEP_TIMEOUT });
          socket.once("timeout", () => socket?.destroy(new Error("The connection took too long.")));
          socket.once("error", (error) => callback(error, undefined));
          socket.once("connect", () => {
            socket?.setTimeout(0);
            callback(null, { connection: socket });
          });
          if (delivery.signal.aborted) end();
        },
      });
      try {
        const info = await transport.sendMail(mail);
        const log = logOf(host, port, mail, Number(info.response.slice(0, 3)), info.response);
        return { status: "sent", receipt: { provider_id: info.messageId }, log };
      } catch (error) {
        return failureOf(error as SmtpError, (status, response) => logOf(host, port, mail, status, response));
      } finally {
        delivery.signal.removeEventListener("abort", end);
        transport.close();
        socket?.destroy();
      }
    },
  };
}

function mailOf({ message, content, key }: Delivery, options: EmailOptions) {
  const text = (name: string): string | undefined => {
    const value = content?.[name];
    if (Array.isArray(value)) return value.map(String).join(", ");
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const from = text("from") ?? options.from;
  const snapshot = message.recipient_snapshot as { readonly email?: unknown } | null;
  const to = text("to") ?? (typeof snapshot?.email === "string" ? snapshot.email : undefined);
  const domain = /@([\w.-]+)>?\s*$/.exec(from ?? "")?.[1] ?? "heed.invalid";
  return {
    from,
    to,
    cc: text("cc"),
    bcc: text("bcc"),
    replyTo: text("reply_to"),
    subject: text("subject_line"),
    html: text("html_body"),
    text: text("text_body"),
    // The same for each try, so that mailboxes that get two show one.
    messageId: `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${domain}>`,
  };
}

/** Extended codes of a bad mailbox or address (RFC 3463), and of a mailbox that takes no more for good. */
const BAD_ADDRESS = /\b5\.(?:1\.\d{1,3}|2\.1)\b/;

/** Replies to a recipient that say the same without an extended code (RFC 5321): no such mailbox, not here, no such name. */
const BAD_RECIPIENT = new Set([550, 551, 553]);

/** The meaning of a failure of the conversation: a reply of 4xx and a broken connection may pass, one of 5xx does not. */
function failureOf(
  { responseCode, response = "", command, message }: SmtpError,
  logWith: (status: number, response: string) => DeliveryExchange,
): DeliveryResult {
  const hasCode = /\b[245]\.\d{1,3}\.\d{1,3}\b/.test(response);
  const isRecipient = command === "RCPT TO" && BAD_RECIPIENT.has(responseCode ?? 0);
  const isPermanent = responseCode !== undefined && responseCode >= 500;
  const reason = textForLog(response === "" ? message : response);
  return {
    status: "failed",
    retryable: !isPermanent,
    bounced: isPermanent && (hasCode ? BAD_ADDRESS.test(response) : isRecipient),
    reason,
    log: logWith(responseCode ?? 0, reason),
  };
}

/** The log of a conversation, in the form of a request: its body is the message's content, so it is left out. */
function logOf(
  host: string,
  port: number,
  { from, to, cc, bcc, subject, messageId }: ReturnType<typeof mailOf>,
  status: number,
  response: string,
): DeliveryExchange {
  const given = { from, to, cc, bcc, subject, "message-id": messageId };
  const headers = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, textForLog(value)]],
    ),
  );
  return {
    request: { host: `${host}:${port}`, path: "/", method: "POST", query: null, headers, body: null },
    response: { status, headers: {}, body: textForLog(response) },
  };
}
