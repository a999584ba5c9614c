import type { DataCallback, Disposable, Event, Message, MessageReader } from "vscode-languageserver";

/**
 * A reader whose end is a message: `exit`, after all others. So what was sent before the end is still answered, and a server
 * ends in one way.
 */
export class ReaderWithEnd implements MessageReader {
  readonly onError: MessageReader["onError"];
  readonly onPartialMessage: MessageReader["onPartialMessage"];
  /** Never: the end is a message. */
  readonly onClose: Event<void> = () => ({ dispose: () => undefined });
  readonly #reader: MessageReader;

  constructor(reader: MessageReader) {
    this.#reader = reader;
    this.onError = reader.onError;
    this.onPartialMessage = reader.onPartialMessage;
  }

  listen(callback: DataCallback): Disposable {
    const exit: Message & { readonly method: string } = { jsonrpc: "2.0", method: "exit" };
    this.#reader.onClose(() => callback(exit));
    return this.#reader.listen(callback);
  }

  dispose(): void {
    this.#reader.dispose();
  }
}
