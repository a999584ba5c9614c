import "../../src/parts/define.ts";

/** What tests and pictures call in the page. */
const EVENTS = [
  "refs-input",
  "refs-change",
  "playhead-input",
  "playhead-change",
  "events-change",
  "outcome-choose",
  "comparison",
  "witness-choose",
];

const told: { readonly type: string; readonly detail: unknown }[] = [];

for (const type of EVENTS)
  document.addEventListener(type, (event) => told.push({ type, detail: (event as CustomEvent).detail }));

async function lit(tag: string, conditions: unknown, context: unknown): Promise<void> {
  const { litBy } = await import("../../src/parts/lit.ts");
  const element = document.querySelector(tag) as HTMLElement & { steps: never; lit: unknown };
  element.lit = litBy(conditions as never, context as never, element.steps);
}

window.parts = {
  told,
  lit,
  /** Gives the element of a name its properties, and waits until it is drawn. */
  async show(tag, properties) {
    Object.assign(document.querySelector(tag) as object, properties);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  },
};

declare global {
  interface Window {
    parts: {
      readonly told: readonly { readonly type: string; readonly detail: unknown }[];
      lit(tag: string, conditions: unknown, context: unknown): Promise<void>;
      show(tag: string, properties: { readonly [name: string]: unknown }): Promise<void>;
    };
  }
}
