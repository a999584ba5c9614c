/** Words in English of what people do on ladders, which are loaded with what carries it out. */
export const ACTING = {
  isSet: (what: string) => `Set: ${what}`,
  isUnset: (what: string) => `Not set any more: ${what}`,
  isAt: (what: string) => `Delivery status: ${what}`,
};
