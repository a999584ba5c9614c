/** Changes of single words, as a host gives them; tables within are changed word by word. */
export type LabelsOf<Words> = {
  readonly [key in keyof Words]?: Words[key] extends (...parts: never[]) => unknown
    ? Words[key]
    : Words[key] extends object
      ? Partial<Words[key]>
      : Words[key];
};

/** Words of a language with a host's own words over them. */
export function withLabels<Words extends object>(base: Words, labels: LabelsOf<Words>): Words {
  const words = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(labels)) {
    const own = words[key];
    words[key] = typeof own === "object" && typeof value === "object" ? { ...own, ...value } : value;
  }
  return words as unknown as Words;
}

/** The language of a tag such as `de-AT`: English if it is none of the known ones. */
export function languageIn(known: readonly string[], tag: string): string {
  const language = tag.split("-")[0]?.toLowerCase() ?? "";
  return known.includes(language) ? language : "en";
}
