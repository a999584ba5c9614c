/** JSON whose form a test knows. */
export type Json = { readonly [key: string]: Json } & readonly Json[];

/** Reads the body of an answer. */
export async function jsonOf(answer: Response): Promise<Json> {
  return (await answer.json()) as Json;
}
