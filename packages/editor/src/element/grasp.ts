import type { HandActions, HandsFace } from "../face/index.ts";
import type { Hands, handsOf } from "../hands/index.ts";
import type { Draft } from "../model/index.ts";

const NONE: ReadonlySet<number> = new Set();

const ACTIONS = [
  "select",
  "selectGroups",
  "clearSelection",
  "copy",
  "cut",
  "removeSelected",
  "placeApart",
  "drag",
  "showPaste",
  "insert",
] as const satisfies readonly (keyof HandActions)[];

/** The hands of an element, which are loaded once the page has nothing else to do after the first paint, or when used before. */
export class Grasp {
  readonly actions: HandActions;
  readonly #host: Parameters<typeof handsOf>[0];
  #loading: Promise<Hands> | undefined;
  #hands: Hands | undefined;
  #isAwaited = false;

  constructor(host: Parameters<typeof handsOf>[0]) {
    this.#host = host;
    const use =
      (name: (typeof ACTIONS)[number]) =>
      (...given: readonly unknown[]) =>
        this.#use((actions) => (actions[name] as (...all: readonly unknown[]) => void)(...given));
    this.actions = Object.fromEntries(ACTIONS.map((name) => [name, use(name)])) as unknown as HandActions;
  }

  /** Loads the hands when the page is idle. */
  prepare(): void {
    if (this.#loading !== undefined || this.#isAwaited) return;
    this.#isAwaited = true;
    const load = () => void this.#load();
    // Safari has no such callback.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(load, { timeout: 1000 });
    else setTimeout(load, 200);
  }

  get face(): HandsFace | undefined {
    return this.#hands?.face;
  }

  /** The selected rows that a draft has. */
  selected(draft: Draft): ReadonlySet<number> {
    return this.#hands?.selection.of(draft) ?? NONE;
  }

  #use(act: (actions: HandActions) => void): void {
    if (this.#hands) act(this.#hands.actions);
    else void this.#load().then(({ actions }) => act(actions));
  }

  #load(): Promise<Hands> {
    this.#loading ??= import("../hands/index.ts").then((loaded) => {
      this.#hands = loaded.handsOf(this.#host);
      return this.#hands;
    });
    return this.#loading;
  }
}
