import type { HeedConditions, Json } from "heed-editor";
import type {} from "heed-editor/define";
import type {} from "heed-editor/svelte";
import type {} from "heed-editor/vue";
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";
import { FIRST, STEPS } from "./data.ts";

// The element is known by its name in the page, and in the templates of Vue and Svelte; `tsc` reads this file only.

const element: HeedConditions = document.createElement("heed-conditions");
element.steps = STEPS;
export const value: Json = element.value;

// @ts-expect-error: there is no such owner of conditions.
element.mode = "workflow";

export const ofSvelte: SvelteHTMLElements["heed-conditions"] = { value: FIRST, steps: STEPS, class: "wide" };
// @ts-expect-error: a step has a ref.
export const wrongOfSvelte: SvelteHTMLElements["heed-conditions"] = { steps: [{ name: "x" }] };

type VueProps = InstanceType<GlobalComponents["heed-conditions"]>["$props"];
export const ofVue: VueProps = { value: FIRST, steps: STEPS, onChange: () => {} };
// @ts-expect-error: a step has a ref.
export const wrongOfVue: VueProps = { steps: [{ name: "x" }] };
