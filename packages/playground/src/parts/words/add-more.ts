/** Makes the words known that all parts need but the ladder. */
import { addWords } from "./index.ts";
import { MORE } from "./more.ts";

addWords(MORE, { de: async () => (await import("./german-more.ts")).GERMAN_MORE });
