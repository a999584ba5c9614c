import type { Document } from "../document/index.ts";
import type { FileOptions } from "../workflow/index.ts";
import type { Finding } from "./finding.ts";
import { type Levels, levelOf } from "./levels.ts";
import { misplacedKey } from "./rules/misplaced-key.ts";
import { readSubjects } from "./subject/read-subject.ts";
import { type Suppression, Suppressions } from "./suppressions/suppressions.ts";

/** Settings under which findings count. */
export interface OverlookedOptions extends FileOptions {
  readonly levels?: Levels | undefined;
  readonly suppressions?: readonly Suppression[] | undefined;
}

/**
 * Returns the findings of keys because of which conditions, steps or settings of a file are overlooked (rule
 * `misplaced-key`), for verbs that read a file without linting it: nothing that they say about the file would be true.
 */
export function overlookedIn(document: Document, options: OverlookedOptions = {}): readonly Finding[] {
  const severity = levelOf(options.levels ?? {}, misplacedKey);
  if (severity === "off") return [];
  const suppressions = new Suppressions(document, options.suppressions ?? []);
  const found: Finding[] = [];
  for (const subject of readSubjects(document, options)) {
    misplacedKey.check(subject, ({ place, words, remedy }) => {
      if (suppressions.cover(misplacedKey.name, place.span)) return;
      const { suggestion } = remedy();
      found.push({
        code: misplacedKey.name,
        severity,
        ...words(),
        ...place,
        ...(suggestion && { suggestion }),
      });
    });
  }
  return found;
}
