/**
 * The names of a module's functions. A name depends on the condition's own name alone, unless two are written alike: then
 * both get a mark made from their own names, so that an import that became ambiguous fails instead of changing its meaning.
 */

/** Words that cannot name a function of a module, and names that its functions refer to. */
const RESERVED = new Set(
  [
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends",
    "false finally for function if implements import in instanceof interface let new null package private protected",
    "public return static super switch this throw true try typeof var void while with yield",
    // A module that exports `then` is taken for a promise.
    "then undefined NaN Infinity Array Object Number",
  ]
    .join(" ")
    .split(" "),
);

/** Returns the identifier of each name. `taken` are those that other parts of the module have. */
export function identifiersOf(
  names: readonly string[],
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const reserved = new Set(taken);
  const wanted = names.map((name) => identifierOf(name, reserved));
  const count = new Map<string, number>();
  for (const identifier of wanted) count.set(identifier, (count.get(identifier) ?? 0) + 1);
  const used = new Set([...reserved, ...wanted]);
  const found = new Map<string, string>();
  names.forEach((name, index) => {
    const identifier = wanted[index] as string;
    if (count.get(identifier) === 1) found.set(name, identifier);
    else {
      const marked = freeName(`${identifier}_${markOf(name)}`, used);
      used.add(marked);
      found.set(name, marked);
    }
  });
  return found;
}

/** Returns a name that is not taken: the name itself, or with underscores behind it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  while (taken.has(free)) free += "_";
  return free;
}

/** A name as an identifier: each character that cannot stand in one becomes an underscore. */
function identifierOf(name: string, taken: ReadonlySet<string>): string {
  const written = name.replace(/[^\p{ID_Continue}$]/gu, "_");
  const started = /^[\p{ID_Start}$_]/u.test(written) ? written : `_${written}`;
  return RESERVED.has(started) || taken.has(started) ? `${started}_` : started;
}

/** Six characters made from a text (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(6, "0").slice(-6);
}
