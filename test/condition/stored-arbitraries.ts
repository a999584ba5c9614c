/** Random stored conditions: valid ones in every accepted spelling, and ones with mistakes. */
import fc from "fast-check";
import { type Json, OPERATOR_NAMES, type Trio } from "../../src/condition/index.ts";
import {
  encode,
  type StoredAllInput,
  type StoredInput,
  type StoredTrioInput,
} from "../../src/stored/index.ts";
import { conditionArbitrary, jsonArbitrary, ODD_TEXTS, textArbitrary } from "./tree-arbitraries.ts";

/** Random numbers for choices, reused from the start when they run out. */
class Choices {
  #next = 0;
  readonly #numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#next++ % this.#numbers.length] ?? 0;
    return number % limit;
  }

  of<T>(options: readonly T[]): T {
    return options[this.below(options.length)] as T;
  }
}

const choicesArbitrary = fc.array(fc.nat({ max: 5039 }), { minLength: 1, maxLength: 12 });

/** Valid stored conditions of a step, canonical or not, null and `{}` included. */
export const storedArbitrary: fc.Arbitrary<StoredInput> = fc
  .tuple(conditionArbitrary, choicesArbitrary)
  .map(([{ any }, numbers]): StoredInput => {
    const choices = new Choices(numbers);
    const groups = any.map(({ all }) => all.map((trio) => respelled(trio, choices)));
    const [only] = groups;
    if (groups.length === 1 && only !== undefined && choices.below(3) > 0) {
      return only.length > 0
        ? { all: only }
        : (([null, {}, { all: only }] as const)[choices.below(3)] as StoredInput);
    }
    return {
      any: groups.map((all): StoredTrioInput | StoredAllInput =>
        all.length === 1 && choices.below(2) === 0 ? (all[0] as StoredTrioInput) : { all },
      ),
    };
  });

/** A random accepted spelling of a trio. */
function respelled(trio: Trio, choices: Choices): StoredTrioInput {
  const canonical = (encode({ any: [{ all: [trio] }] }) as { all: StoredTrioInput[] })
    .all[0] as StoredTrioInput;
  const spellings = argumentSpellings(trio, canonical.argument as string | undefined);
  const argument = choices.of(spellings);
  const entries = Object.entries({ ...canonical, ...(argument !== undefined && { argument }) });
  return Object.fromEntries(
    choices.below(2) === 0 ? entries : entries.reverse(),
  ) as unknown as StoredTrioInput;
}

function argumentSpellings(trio: Trio, written: string | undefined): readonly (Json | undefined)[] {
  if (written === undefined) return [undefined, null, "", "5", "data.plan", 5, ["a"], "{{ x | y }}"];
  const argument = trio.kind === "data" || trio.kind === "audience" ? trio.argument : undefined;
  switch (argument?.kind) {
    case "value": {
      const json = JSON.stringify(argument.value);
      const spellings: Json[] = [written, json, ` ${json}\n`, json.replaceAll("/", "\\/")];
      return typeof argument.value === "string" || argument.value === null
        ? spellings
        : [...spellings, argument.value];
    }
    case "time":
      return argument.relative ? [written] : [written, `"${written}"`, `\t"${written}" `];
    case "range": {
      const ends = JSON.parse(written) as Json[];
      return [written, ends, `[ ${JSON.stringify(ends[0])} ,\n${JSON.stringify(ends[1])}]`];
    }
    default:
      return [written];
  }
}

/** Variables of every kind, valid and invalid. */
export const VARIABLES: readonly string[] = [
  "data.plan",
  'data["any key"][0]',
  'data["\\u00e9\\n"]',
  "data.x[01]",
  "data..x",
  "data.x\n",
  'data["\ud800"]',
  "run.total_activities",
  "event.kind",
  "recipient",
  "refs.email_1.delivery_status",
  "refs.email_1.engagement_status",
  "refs.email_1.status",
  "refs[0].status",
  'refs["my step"].delivery_status',
  'refs.email_1["status"]',
  "refs.email_1.seen",
  "refs.email_1",
  "refs.email_1.status.x",
  "$message.",
  "$message.seen",
  "pro",
  "5",
  "",
  '"data.plan"',
  " data.plan",
  "{{ data.at }}",
];

/** Operators of every kind, valid and invalid. */
export const OPERATORS_TRIED: readonly string[] = [
  ...OPERATOR_NAMES,
  "==",
  "equals",
  "is_not_timestamp",
  "toString",
  "",
];

/** Arguments of every kind, valid and invalid; undefined for none. */
export const ARGUMENTS: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  5,
  [],
  [1, 2],
  [1, "data.high"],
  ["{{ data.low }}", 2],
  ["{{data.a}}", "{{ data.b}}"],
  ["2025-01-01", "data.end"],
  ["2025-02-30", "2025-03-01"],
  ["7 days ago", "2025-01-01"],
  ["refs.email_1.status", 1],
  ["data.x", "{{ refs.email_1.status }}"],
  [1, null],
  [1, 2, 3],
  { tier: 2 },
  "[1, 2]",
  " [ 1.5e2 ,\t-0 ]\n",
  '["data.low", "{{ data.high }}"]',
  '["data[\\"any key\\"]", 1]',
  '["data[\\"\\\\u0041\\\\\\"\\"]", 1]',
  '["d\\u0061ta.low", 1]',
  '["2025-01-01", "2025-12-31T10:00:00.5+02:00"]',
  '["2025-01-01", "2025-13-31"]',
  '["7 days ago", "1 week from now"]',
  '["refs.email_1.status", 1]',
  "[1, 2, 3]",
  "[1]",
  "2025-01-31T10:00",
  "2025-01-31T24:00",
  "2025-1-31",
  '"2025-01-31"',
  ' "2025-01-31" ',
  '"2025-01\\u002d31"',
  "01 days ago",
  "1 Day ago",
  "5 minutes ago",
  "{{data.at}}",
  "{{ refs.email_1.status }}",
  "{{ at }}",
  "{{",
  'refs["my step"].anything',
  "refs.a",
  ...["skipped", "sent", "seen", "seen_not_read", "opened", ""].map((name) => `$message.${name}`),
  '"$message.seen"',
  ...ODD_TEXTS,
];

/** A trio of random parts, which seldom fit together. */
export const anyTrioArbitrary: fc.Arbitrary<Json> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...VARIABLES), textArbitrary),
    fc.constantFrom(...OPERATORS_TRIED),
    fc.oneof(fc.constantFrom(...ARGUMENTS), jsonArbitrary),
  )
  .map(([variable, operator, argument]) => ({
    variable,
    operator,
    ...(argument !== undefined && { argument }),
  }));

/** Valid stored conditions with one or a few mistakes added. */
export const mutatedStoredArbitrary: fc.Arbitrary<Json> = fc
  .tuple(storedArbitrary, fc.array(fc.tuple(choicesArbitrary, jsonArbitrary), { minLength: 1, maxLength: 3 }))
  .map(([stored, slips]) =>
    slips.reduce((value, [numbers, other]) => slip(value, new Choices(numbers), other), stored as Json),
  );

function slip(value: Json, choices: Choices, other: Json): Json {
  const isBranch = typeof value === "object" && value !== null;
  if (!isBranch || Object.keys(value).length === 0 || choices.below(4) === 0) {
    const known = [...VARIABLES, ...OPERATORS_TRIED];
    return choices.of<() => Json>([
      () => other,
      () => choices.of(known),
      () => [value],
      () => ({ all: [value] }),
      () => ({ any: [value] }),
      () => ({ operator: "and", conditions: [value] }),
      () => JSON.stringify(value),
    ])();
  }
  if (Array.isArray(value)) {
    const at = choices.below(value.length);
    const member = value[at] as Json;
    return choices.of<() => Json>([
      () => value.with(at, slip(member, choices, other)),
      () => value.toSpliced(at, 1),
      () => value.toSpliced(at, 0, member),
      () => value.toSpliced(at, 0, other),
    ])();
  }
  const entries = Object.entries(value);
  const at = choices.below(entries.length);
  const [key, member] = entries[at] as [string, Json];
  const names = ["all", "any", "variable", "operator", "argument", "value", "conditions", "__proto__"];
  const changed = choices.of<() => [string, Json][]>([
    () => entries.with(at, [key, slip(member, choices, other)]),
    () => entries.toSpliced(at, 1),
    () => entries.with(at, [choices.of(names), member]),
    () => [...entries, [choices.of(names), choices.of([member, other])]],
  ])();
  return Object.fromEntries(changed);
}
