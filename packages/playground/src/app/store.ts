import type { Example } from "../examples/index.ts";
import { readFragment, type State, stateOf, writeFragment } from "../state/index.ts";

/** Way of a change into the browser's history: as a step that can be gone back, or into the step that is shown. */
export type Step = "push" | "replace";

/** Wait for further letters before the address follows them, in milliseconds: browsers refuse to write it too often. */
const PAUSE = 100;

/** A state that waits to be written. */
interface Waiting {
  state: State;
  readonly step: Step;
}

/** The parts of a browser that keep an address. */
export interface Address {
  readonly hash: string;
  push(fragment: string): void;
  replace(fragment: string): void;
}

/** The state of an example as it comes. */
export function stateOfExample({ workflow, scenario, name, chosen }: Example): State {
  return { ...stateOf(workflow, scenario, name), chosen };
}

/** The fragment of a state: the name of an example that is as it came, else the whole state. */
export async function fragmentOf(state: State, examples: readonly Example[]): Promise<string> {
  const example = examples.find(({ name }) => name === state.example);
  const isAsItCame = example !== undefined && isSame(state, stateOfExample(example));
  return isAsItCame ? example.name : writeFragment(state);
}

function isSame(first: State, second: State): boolean {
  return (Object.keys(first) as (keyof State)[]).every((key) => first[key] === second[key]);
}

/** The state of the page, and its address. */
export class Store {
  #state: State;
  readonly #address: Address;
  readonly #examples: () => readonly Example[];
  /** Addresses are written one after the other: packing takes a moment. */
  #writing: Promise<void> = Promise.resolve();
  #written: string | undefined;
  /** The last that waits, which a later state may still replace. */
  #last: Waiting | undefined;

  constructor(address: Address, first: State, examples: () => readonly Example[]) {
    this.#address = address;
    this.#state = first;
    this.#examples = examples;
  }

  get state(): State {
    return this.#state;
  }

  /** Changes the state, and the address soon after. */
  set(state: State, step: Step): void {
    this.#state = state;
    if (step === "replace" && this.#last?.step === "replace") {
      this.#last.state = state;
      return;
    }
    const waiting: Waiting = { state, step };
    this.#last = waiting;
    this.#writing = this.#writing.then(() => this.#write(waiting));
  }

  /** Changes the state and leaves the address, as while something is dragged. */
  show(state: State): void {
    this.#state = state;
  }

  /** Resolves once the address is the state's. */
  settled(): Promise<void> {
    return this.#writing;
  }

  /**
   * Reads the state from the address. Returns `same` if the address is one that the store has just written, and `unreadable` if no
   * state stands there: the state is then what it was.
   */
  async read(): Promise<"read" | "same" | "unreadable"> {
    const { hash } = this.#address;
    const fragment = hash.replace(/^#/, "");
    if (fragment === this.#written) return "same";
    const read = await readFragment(hash);
    const first = this.#examples()[0];
    const example =
      read.kind === "empty"
        ? first
        : read.kind === "example"
          ? this.#examples().find(({ name }) => name === read.name)
          : undefined;
    const state = read.kind === "state" ? read.state : example && stateOfExample(example);
    this.#written = fragment;
    if (state === undefined) return "unreadable";
    this.#state = state;
    return "read";
  }

  async #write(waiting: Waiting): Promise<void> {
    if (waiting.step === "replace") await new Promise((done) => setTimeout(done, PAUSE));
    if (this.#last === waiting) this.#last = undefined;
    const fragment = await fragmentOf(waiting.state, this.#examples());
    if (fragment === this.#written) return;
    this.#written = fragment;
    if (waiting.step === "push") this.#address.push(fragment);
    else this.#address.replace(fragment);
  }
}
