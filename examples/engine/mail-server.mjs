// A mail server for trying things: it delivers nothing, and hands over what it gets.
// By itself it prints that: `node examples/engine/mail-server.mjs 2525`
import { once } from "node:events";
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SMTPServer } from "smtp-server";

/**
 * Starts a mail server on this machine.
 *
 * @param port 0 for any that is free.
 * @param onMail is called with each email: its recipients and its text, with headers.
 * @returns its port, and how to end it.
 */
export async function startMailServer(port, onMail) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onData: async (stream, { envelope }, done) => {
      const chunks = await stream.toArray();
      onMail({
        to: envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString("utf8"),
      });
      done();
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: server.server.address().port,
    stop: () => new Promise((done) => server.close(done)),
  };
}

if (fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const mails = await startMailServer(Number(process.argv[2] ?? 2525), ({ to, text }) => {
    console.log(`To ${to.join(", ")}:\n\n${text}`);
  });
  console.log(`Emails to port ${mails.port} are printed here.`);
}
