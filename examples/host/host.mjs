// A host of one's own: it keeps messages and events in memory and waits with the timers of its process. heed decides
// what runs when, what a wait takes, and which message is asked about what.
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

/** Timers count up to here; 25 days. */
const LONGEST_PAUSE = 2 ** 31 - 1;

/** How often a step is tried before it has failed. */
const TRIES = 3;

/** One run of a workflow for one recipient. */
export class Host {
  /** By ref. Whoever hears of a message, by a webhook, changes it here, and the next decision sees it. */
  messages = {};
  /** Events of the recipient that no wait has taken yet, in the order in which they arrived. */
  #events = [];
  #alarm = new AbortController();
  #began = Date.now();

  /**
   * @param plan what `readPlan` gave.
   * @param carryOut `send` makes the messages of a step, to go out at `at`, and returns them, none where nothing can be
   * sent; `handlers` has, by type, what other steps do, such as a batch until the end of its window; `load` returns what may have changed since the trigger:
   * `recipient`, `tenant`, `vars`, `audiences`; `store` keeps each state; `speed` is how fast time passes: 1 but in tests.
   */
  constructor(plan, { send, handlers = {}, load = () => ({}), store = () => {}, speed = 1 }) {
    Object.assign(this, { plan, send, handlers, load, store, speed });
  }

  now() {
    return this.#began + (Date.now() - this.#began) * this.speed;
  }

  /** Tells the run of an event of its recipient: its kind, such as `{ event_type: "message", ... }`, and its values. */
  tell(kind, event, occurredAt = this.now()) {
    this.#events.push({ kind, event, occurredAt });
    this.#alarm.abort();
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

  /** A message is made at once, and is `queued` until a send window opens. The run goes on meanwhile. */
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

  /** Tries something several times; after that, the run hears that the step has failed. */
  async #tried(action, tries = 1) {
    try {
      return await action();
    } catch (error) {
      return tries < TRIES ? this.#tried(action, tries + 1) : { type: "failed", reason: String(error) };
    }
  }

  /** Pauses until a moment, or until something is told. */
  async #pauseUntil(moment) {
    this.#alarm = new AbortController();
    const left = Math.ceil((moment - this.now()) / this.speed);
    await pause(Math.min(left, LONGEST_PAUSE), undefined, { signal: this.#alarm.signal }).catch(() => {});
  }
}
