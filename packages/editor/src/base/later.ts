/**
 * A part of an element that is loaded once the page has nothing else to do after the first paint, or when used before. What it is
 * asked to do until then it does in that order when it is there.
 */
export class Later<Part extends { readonly actions: object }, Own extends object = object> {
  /** The actions of the part, with those that the element carries out itself. */
  readonly actions: Part["actions"] & Own;
  readonly #import: () => Promise<Part>;
  readonly #loaded: () => void;
  #part: Part | undefined;
  #loading: Promise<Part> | undefined;
  #isAwaited = false;
  /** The number of times that what waits was forgotten. */
  #forgotten = 0;

  /**
   * @param own the actions that the element carries out itself.
   * @param loaded is called when the part is there.
   */
  constructor(load: () => Promise<Part>, own: Own = {} as Own, loaded: () => void = () => {}) {
    this.#import = load;
    this.#loaded = loaded;
    this.actions = new Proxy(own as Part["actions"] & Own, {
      get:
        (target, name) =>
        (...given: readonly unknown[]) =>
          name in target ? call(target, name, given) : this.#use(name, given),
    });
  }

  /** The part; undefined until it is loaded. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Loads the part when the page is idle. */
  prepare(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    const load = () => void this.load();
    // Safari has no such callback.
    if ("requestIdleCallback" in globalThis) requestIdleCallback(load, { timeout: 1000 });
    else setTimeout(load, 200);
  }

  /** Forgets what waits to be done, since what it was about is gone. */
  forget(): void {
    this.#forgotten++;
  }

  #use(name: PropertyKey, given: readonly unknown[]): void {
    if (this.#part) call(this.#part.actions, name, given);
    else {
      const before = this.#forgotten;
      void this.load().then(({ actions }) => {
        if (this.#forgotten === before) call(actions, name, given);
      });
    }
  }

  /** Loads the part at once. */
  load(): Promise<Part> {
    this.#loading ??= this.#import().then((part) => {
      this.#part = part;
      this.#loaded();
      return part;
    });
    return this.#loading;
  }
}

function call(actions: object, name: PropertyKey, given: readonly unknown[]): void {
  (actions as { readonly [name: PropertyKey]: (...given: readonly unknown[]) => void })[name]?.(...given);
}
