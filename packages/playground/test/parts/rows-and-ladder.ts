/** A page with rows, their explanations and the ladder. */
import "../../../editor/src/entries/define.ts";
import "../../src/parts/ladder/define.ts";
