import { Readable, Writable } from "node:stream";
import type { Session } from "../../process-io.ts";

/** Standard input as a stream. To destroy it lets the process end, though more could come. */
export function inputOf({ stdin }: Session): Readable {
  const input = stdin instanceof Readable ? stdin : Readable.from(stdin, { objectMode: false });
  // Not every stream closes at its end, and only that ends the server.
  return input.once("end", () => input.destroy());
}

/** Standard output as a stream of messages. */
export function outputOf({ out }: Session): Writable {
  return new Writable({
    // Messages are UTF-8, and each is written at once, so no character is divided.
    write: (bytes: Buffer, _encoding, done) => {
      out.write(bytes.toString("utf8")).then(() => done(), done);
    },
  });
}
