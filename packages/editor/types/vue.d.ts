import type { DefineComponent, EmitFn } from "vue";
import type { HeedConditionsProps } from "./attributes.d.ts";

type Emits = { change: (event: Event) => void; input: (event: Event) => void };

declare module "vue" {
  interface GlobalComponents {
    "heed-conditions": new () => InstanceType<DefineComponent<HeedConditionsProps>> & {
      $emit: EmitFn<Emits>;
      $props: HeedConditionsProps & {
        onChange?: ((event: Event) => void) | undefined;
        onInput?: ((event: Event) => void) | undefined;
      };
    };
  }
}
