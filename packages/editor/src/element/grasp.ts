import { Later } from "../base/index.ts";
import type { FaceActions, HandActions, SettingActions } from "../face/index.ts";
import type { Body, Hands } from "../hands/index.ts";

/** The actions that the element carries out itself. */
export type OwnActions = Omit<FaceActions, keyof HandActions | keyof SettingActions>;

/** The hands of an element, which come after the first paint. */
export function graspOf(body: Body, own: OwnActions, loaded: () => void): Later<Hands, OwnActions> {
  return new Later(async () => (await import("../hands/index.ts")).handsOf(body), own, loaded);
}
