/** A value that is made anew only when one of its inputs is another, so that what shows it is not drawn again for nothing. */
export class Memo<Value> {
  #inputs: readonly unknown[] = [];
  #value: { readonly made: Value } | undefined;

  get(inputs: readonly unknown[], make: () => Value): Value {
    const isSame =
      inputs.length === this.#inputs.length && inputs.every((one, at) => one === this.#inputs[at]);
    if (this.#value === undefined || !isSame) {
      this.#inputs = inputs;
      this.#value = { made: make() };
    }
    return this.#value.made;
  }
}
