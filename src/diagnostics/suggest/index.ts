export { alternatives, didYouMean, suggestionsFor } from "./suggest.ts";
