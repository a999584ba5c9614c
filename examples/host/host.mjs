// A host that keeps messages and events in memory and waits with the timers of its process. heed decides which step runs
// next, which event ends a wait, and which message conditions read.
import { setTimeout as pause } from "node:timers/promises";
import {
  advanceRun,
  contextOf,
  defaultHandler,
  effectOf,
  isAwaited,
  nextOpening,
  startRun,
  timezoneOf,
} from "heed/run";

/** The longest time of a timer, in milliseconds: 25 days. */
const LONGEST_PAUSE = 2 ** 31 - 1;

/** Number of attempts before a step has failed. */
const TRIES = 3;

/** One run of a workflow for one recipient. */
export class Host {
  /** By ref. A webhook handler changes a message here, and the next decision reads it. */
  messages = {};
  /** Events of the recipient that no wait has taken yet, in the order in which they arrived. */
  #events = [];
  #alarm = new AbortController();
  #began = Date.now();

  /**
   * @param plan the plan that `readPlan` returned.
   * @param options `send` makes the messages of a step, to go out at the moment `at`, and returns them, an empty list if
   * nothing can be sent; `handlers` carry out other steps, by their type, such as a batch until the end of its window;
   * `load` returns the parts that may have changed since the trigger: `recipient`, `tenant`, `vars`, `audiences`; `store`
   * keeps each state; `speed` is that of the clock: 1, or more in tests.
   */
  constructor(plan, { send, handlers = {}, load = () => ({}), store = () => {}, speed = 1 }) {
    Object.assign(this, { plan, send, handlers, load, store, speed });
  }

  now() {
    return this.#began + (Date.now() - this.#began) * this.speed;
  }

  /** Receives an event of the recipient: its kind, such as `{ event_type: "message", ... }`, and its values. */
  receive(kind, event, occurredAt = this.now()) {
    this.#events.push({ kind, event, occurredAt });
    this.#alarm.abort();
  }

  /** Runs the workflow, or continues from a stored state. Returns the ending of the run. */
  async run(trigger, state = startRun(this.plan, trigger).state) {
    let effect = effectOf(this.plan, state);
    while (effect.type !== "done") {
      ({ state, effect } = advanceRun(this.plan, state, await this.#answer(effect, state)));
      await this.store(state);
    }
    return effect.how;
  }

  async #answer(effect, state) {
    if (effect.type === "load") return { type: "loaded", ...(await this.#loaded()) };
    if (effect.type === "send") return this.#tried(() => this.#sent(effect));
    if (effect.type === "call") return this.#tried(() => this.#called(effect, state));
    const until = Date.parse(effect.until);
    while (this.now() < until) {
      const index =
        effect.type === "wait" ? this.#events.findIndex(({ kind }) => isAwaited(effect, kind)) : -1;
      // An event that the wait's conditions refuse, or that occurred before it began, leaves the run waiting.
      const [found] = index < 0 ? [] : this.#events.splice(index, 1);
      if (found) {
        const { event, occurredAt } = found;
        return { type: "event", event, occurredAt, ...(await this.#loaded()) };
      }
      await this.#pauseUntil(until);
    }
    return { type: "woken", now: this.now() };
  }

  async #loaded() {
    return { now: this.now(), messages: this.messages, parts: await this.load() };
  }

  /** Makes the messages of a step at once; they are `queued` until a send window opens. The run goes on meanwhile. */
  async #sent(effect) {
    const { ref, channel, timezone } = effect;
    const at = channel.windows ? nextOpening(channel.windows, this.now(), timezone) : this.now();
    const messages = await this.send({ ...effect, at });
    if (ref !== undefined) this.messages[ref] = messages;
    return { type: "sent", messages: messages.map(({ id }) => id) };
  }

  async #called({ handler, step, until }, state) {
    const context = contextOf(this.plan, state, await this.#loaded());
    const timezone = timezoneOf(context, this.plan.timezone);
    const carryOut = this.handlers[handler] ?? defaultHandler;
    return { type: "called", result: await carryOut(step, context, { timezone, until }) };
  }

  /** Tries an action several times; after that, the answer is that the step has failed. */
  async #tried(action, tries = 1) {
    try {
      return await action();
    } catch (error) {
      return tries < TRIES ? this.#tried(action, tries + 1) : { type: "failed", reason: String(error) };
    }
  }

  /** Pauses until a moment, or until an event is received. */
  async #pauseUntil(moment) {
    this.#alarm = new AbortController();
    const left = Math.ceil((moment - this.now()) / this.speed);
    await pause(Math.min(left, LONGEST_PAUSE), undefined, { signal: this.#alarm.signal }).catch(() => {});
  }
}
