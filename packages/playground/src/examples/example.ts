/** A text in each language of the page. */
export type Both<Text> = { readonly en: Text; readonly de: Text };

/** A workflow and a scenario that teach something. */
export interface Example {
  /** Its name in an address: small letters and hyphens. */
  readonly name: string;
  readonly title: Both<string>;
  /** Things to try, in three sentences; code stands between backticks. */
  readonly tries: Both<readonly [string, string, string]>;
  readonly workflow: string;
  readonly scenario: string;
  /** Pointer of the step that is chosen at first. */
  readonly chosen: string;
}
