import { type Asked, answerTo } from "../engine/index.ts";

/** The thread of the engine: a question comes as a message, its answer goes back as one. */

interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listen: (event: MessageEvent<Asked>) => void): void;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener("message", async ({ data }) => {
  const { id } = data;
  try {
    scope.postMessage({ id, answer: await answerTo(data) });
  } catch (error) {
    scope.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
