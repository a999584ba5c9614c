/** Gives an element, through its setters, the properties that a page has set before the element was defined. */
export function takeEarly(element: HTMLElement, names: readonly string[]): void {
  const own = element as unknown as Record<string, unknown>;
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

/** The class that elements are made of. Where modules are read without a browser, as on a server, it exists and cannot be made. */
export const ElementBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;
