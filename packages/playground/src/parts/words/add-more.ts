/** Makes the words known that all parts need but the ladder. */
import { addEnglish } from "./index.ts";
import { MORE } from "./more.ts";

addEnglish(MORE);
