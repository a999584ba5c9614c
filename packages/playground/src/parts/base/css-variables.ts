import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

/** Custom properties by their names, with two dashes. */
export type Variables = { readonly [name: `--${string}`]: string | number };

class CssVariables extends Directive {
  readonly #set = new Map<string, string | number>();

  override render(_variables: Variables): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [variables]: [Variables]): unknown {
    const { style } = element as HTMLElement;
    for (const [name, value] of Object.entries(variables)) {
      if (this.#set.get(name) === value) continue;
      this.#set.set(name, value);
      style.setProperty(name, String(value));
    }
    return noChange;
  }
}

/** Sets custom properties on an element: style attributes are refused by strict policies, this is not. */
export const cssVariables = directive(CssVariables);
