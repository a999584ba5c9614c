import { isStatusTrio, type StatusTrio } from "../../condition/index.ts";
import type { Span } from "../../problem/index.ts";
import { conditionTexts } from "../condition-text.ts";
import type { OpenFile, Surroundings } from "../open-file.ts";
import { verdictIfSkipped } from "./hover.ts";
import { askedIn, triosOfText } from "./located.ts";
import { timeInWords } from "./step-words.ts";

/** A remark in the text that is not part of it. */
export interface Hint {
  /** The offset after which it is shown. */
  readonly offset: number;
  readonly text: string;
  /** A sentence that says what it means. */
  readonly tooltip: string;
}

/**
 * Returns the remarks on conditions about steps: the time that has passed since the step, and the verdict if it was skipped
 * and may have been.
 *
 * @param span the part of the file that is looked at; all of it by default
 */
export function hintsOf(file: OpenFile, span?: Span, around: Surroundings = {}): readonly Hint[] {
  return conditionTexts(file).flatMap((text) => {
    const whole = text.inFile({ start: 0, end: text.text.length });
    if (span !== undefined && (whole.end < span.start || span.end < whole.start)) return [];
    return triosOfText(text).flatMap(({ trio, span: at }): readonly Hint[] => {
      if (!isStatusTrio(trio)) return [];
      const found = askedIn(trio, text, around);
      if (found?.asking === undefined) return [];
      const time = timeInWords(file, found.asked, found.asking);
      if (time === undefined) return [];
      const skips = skipHint(trio, found.asked.order.skipReasons(found.asked.step).length > 0);
      return [
        {
          offset: text.inFile(at).end,
          text: [time, ...skips].join(", "),
          tooltip: `Asked ${time}, counted from \`${trio.ref}\`; \`skipped\` is the answer if that step was skipped.`,
        },
      ];
    });
  });
}

/** A case about skipping itself says so in its words. */
function skipHint(trio: StatusTrio, maySkip: boolean): readonly string[] {
  return maySkip && trio.argument !== "skipped" ? [`skipped: ${String(verdictIfSkipped(trio))}`] : [];
}
