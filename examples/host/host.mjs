// A host of one's own: it keeps messages in memory and waits with the timers of its process. What runs when, and which
// message is asked about what, is heed's part.
import { setTimeout as pause } from "node:timers/promises";
import { advanceRun, contextOf, defaultHandler, effectOf, startRun } from "heed/run";

/** Timers count up to here; 25 days. */
const LONGEST_PAUSE = 2 ** 31 - 1;

export class Host {
  /** By ref. Whoever hears of a message, by a webhook, changes it here, and the next decision sees it. */
  messages = {};
  #began = Date.now();

  /**
   * @param plan what `readPlan` gave.
   * @param carryOut `send` makes the messages of a step and returns them, none where nothing can be sent; `handlers`
   * has, by type, what other steps do; `store` keeps each state; `speed` is how fast time passes: 1 but in tests.
   */
  constructor(plan, { send, handlers = {}, store = () => {}, speed = 1 }) {
    Object.assign(this, { plan, send, handlers, store, speed });
  }

  now() {
    return this.#began + (Date.now() - this.#began) * this.speed;
  }

  /** Runs the workflow, or goes on from a state that was stored, and says how it ended. */
  async run(trigger, state = startRun(this.plan, trigger).state) {
    let effect = effectOf(this.plan, state);
    while (effect.type !== "done") {
      ({ state, effect } = advanceRun(this.plan, state, await this.#answer(effect, state)));
      await this.store(state);
    }
    return effect.how;
  }

  async #answer(effect, state) {
    if (effect.type === "load") return { type: "loaded", now: this.now(), messages: this.messages };
    if (effect.type === "send") {
      const messages = await this.send(effect);
      if (effect.ref !== undefined) this.messages[effect.ref] = messages;
      return { type: "sent", messages: messages.map(({ id }) => id) };
    }
    if (effect.type === "sleep") {
      const left = () => (Date.parse(effect.until) - this.now()) / this.speed;
      while (left() > 0) await pause(Math.min(Math.ceil(left()), LONGEST_PAUSE));
      return { type: "woken", now: this.now() };
    }
    const context = contextOf(this.plan, state, { now: this.now(), messages: this.messages });
    const handler = this.handlers[effect.handler] ?? defaultHandler;
    return { type: "called", result: await handler(effect.step, context) };
  }
}
