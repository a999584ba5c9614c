import "../../src/parts/define.ts";

/** Functions that tests and pictures call in the page. */
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

/** Does what a host does when the events of a scenario change: writes them into the file, and runs it anew. */
async function follow(tag: string, file: { readonly [key: string]: unknown }): Promise<void> {
  const { readScenario, simulate } = await import("heed/simulate");
  const element = document.querySelector(tag) as HTMLElement & {
    plan: never;
    scenario: unknown;
    result: unknown;
  };
  element.addEventListener("events-change", (event) => {
    const { events } = (event as CustomEvent<{ readonly events: unknown }>).detail;
    const read = readScenario({ ...file, events } as never);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    element.scenario = read.scenario;
    element.result = simulate(element.plan, read.scenario);
  });
}

window.parts = {
  told,
  lit,
  follow,
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
      follow(tag: string, file: { readonly [key: string]: unknown }): Promise<void>;
      show(tag: string, properties: { readonly [name: string]: unknown }): Promise<void>;
    };
  }
}
