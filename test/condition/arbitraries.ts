/** Random conditions for every test, as trees and in stored form. */
export {
  ARGUMENTS,
  anyTrioArbitrary,
  mutatedStoredArbitrary,
  OPERATORS_TRIED,
  storedArbitrary,
  VARIABLES,
} from "./stored-arbitraries.ts";
export {
  conditionArbitrary,
  dataTrioArbitrary,
  jsonArbitrary,
  ODD_TEXTS,
  pathArbitrary,
  preferenceTrioArbitrary,
  refArbitrary,
  relativeArbitrary,
  statusTrioArbitrary,
  textArbitrary,
  timestampArbitrary,
  trioArbitrary,
} from "./tree-arbitraries.ts";
