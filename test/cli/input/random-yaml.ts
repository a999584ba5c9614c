/** YAML files with comments, anchors and every kind of scalar, and with conditions that verbs rewrite. */
import fc from "fast-check";
import { Choices } from "../../lint/random-workflow.ts";

/** Texts of conditions without mistakes. */
const SOUND = [
  'recipient.plan == "pro"',
  "data.x   ==  5",
  "data.x is 5",
  "a has not been seen",
  "data.x == 5 and data.x == 5",
  "data.x > 3 and data.x > 1 or data.y exists",
  "not (data.x == 5)",
  'data.y == "é 😀 # no: comment"',
  "data.x == 1.10",
  "((data.x exists))",
  "always",
  `data.y == "${"long ".repeat(40)}" and data.x is 5`,
];

/** Texts with mistakes that are fixed. */
const MISTAKEN = ["a hasnt been seen", 'recipient.plan = "pro" && data.y exists', "5 < data.x"];

/** Texts that hold a comment, which a suggestion moves. */
const COMMENTED = ["data.x == 5 # in the text", "data.x == 5 // in the text"];

/** Stored trios by their keys; some have faults that are fixed. */
const TRIOS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ["variable", "data.x"],
    ["operator", "equal_to"],
    ["argument", '"5"'],
  ],
  [
    ["argument", "data.x"],
    ["operator", "less_than"],
    ["variable", '"5"'],
  ],
  [
    ["variable", "data.y"],
    ["operator", "exists"],
    ["argument", "pro"],
  ],
  [
    ["variable", "refs.a.engagement_status"],
    ["operator", "not_contains"],
    ["argument", "$message.seen"],
  ],
  [
    ["variable", "refs.a.status"],
    ["operator", "equal_to"],
    ["argument", "$message.sent"],
  ],
  [
    ["operator", "equal_to"],
    ["argument", "pro"],
    ["variable", "recipient.plan"],
  ],
  [
    ["variable", "data.x"],
    ["operator", "equal_to"],
    ["argument", "1.10"],
  ],
];

const PLAIN = [
  "pro",
  "Größe 😀",
  "a b  c",
  "x#y",
  "http://x.y/z",
  "12",
  "1.10",
  "0x1F",
  "true",
  "~",
  "yes",
  "2025-01-01",
];
const FOR_QUOTES = ["", "a: b", "# none", "- x", "yes", "tail  ", "1_000", "@x", "é 😀"];

/** Writes a file from choices. */
class Writer {
  readonly #choices: Choices;
  /** True if no condition of the file has a mistake. */
  readonly #isSound: boolean;
  readonly #anchors: string[] = [];
  readonly #texts: string[] = [];
  readonly #stored: string[] = [];
  readonly #trioAnchors: string[] = [];
  #count = 0;

  constructor(choices: Choices) {
    this.#choices = choices;
    this.#isSound = choices.number(2) === 0;
  }

  file(): string {
    const lines = [
      ...(this.#one(6)
        ? ["%YAML 1.2", `---${this.#trailing()}`]
        : this.#one(4)
          ? [`---${this.#trailing()}`]
          : []),
      ...this.#lines(0),
      `key: written${this.#trailing()}`,
      ...this.#others(0, 4),
      ...(this.#one(4) ? this.#condition(0) : []),
      ...(this.#one(3) ? this.#named() : []),
      `steps:${this.#trailing()}`,
      ...this.#steps(this.#choices.of([0, 2]), ["a", "b", "c", "d"].slice(0, 1 + this.#choices.number(4))),
      ...this.#others(0, 2),
      ...this.#lines(0),
      ...(this.#one(5) ? [`...${this.#trailing()}`, ...this.#lines(0)] : []),
    ];
    const newline = this.#one(3) ? "\r\n" : "\n";
    const mark = this.#one(5) && !lines[0]?.startsWith("%") ? "\ufeff" : "";
    return mark + lines.join(newline) + (this.#one(5) ? "" : newline);
  }

  #sentence(): string {
    return this.#choices.of(this.#isSound ? SOUND : [...SOUND, ...MISTAKEN, ...MISTAKEN]);
  }

  /** True once in a number of times. */
  #one(of: number): boolean {
    return this.#choices.number(of) === of - 1;
  }

  #comment(): string {
    return `# ${this.#choices.of(["why", "näch 😀", "key: value", "- item", '"quoted', "when: data.x"])} ${this.#count++}`;
  }

  #trailing(): string {
    return this.#one(3) ? `${this.#choices.of([" ", "  ", "\t"])}${this.#comment()}` : "";
  }

  /** Comments and blank lines between entries. */
  #lines(indent: number): readonly string[] {
    const lines: string[] = [];
    while (this.#one(3) && lines.length < 3) {
      const margin = " ".repeat(this.#one(4) ? 0 : indent);
      lines.push(this.#one(3) ? this.#choices.of(["", "  "]) : margin + this.#comment());
    }
    return lines;
  }

  #steps(indent: number, refs: readonly string[]): readonly string[] {
    return refs.flatMap((ref) => [
      ...this.#lines(indent),
      ...(ref.length === 1 && this.#one(6) ? this.#branches(ref, indent) : this.#step(ref, indent)),
    ]);
  }

  #branches(ref: string, indent: number): readonly string[] {
    const margin = " ".repeat(indent);
    return [
      `${margin}- ref: ${ref}${this.#trailing()}`,
      `${margin}  type: branch`,
      ...this.#lines(indent + 2),
      `${margin}  branches:${this.#trailing()}`,
      ...this.#lines(indent + 4),
      `${margin}    - name: one${this.#trailing()}`,
      ...this.#lines(indent + 6),
      ...this.#condition(indent + 6),
      ...this.#lines(indent + 6),
      `${margin}      steps:${this.#trailing()}`,
      ...this.#steps(indent + 6 + this.#choices.of([0, 2]), [`${ref}1`]),
      ...this.#lines(indent + 4),
      `${margin}    - name: other${this.#trailing()}`,
      `${margin}      steps: []${this.#trailing()}`,
    ];
  }

  /** Conditions of a name, as a preference set has them. */
  #named(): readonly string[] {
    return [
      `preferences:${this.#trailing()}`,
      ...this.#lines(2),
      `  workflows:${this.#trailing()}`,
      `    one:${this.#trailing()}`,
      ...this.#lines(6),
      `      when: [ 'recipient.plan is "pro"',${this.#one(2) ? this.#trailingIn() : " "}"data.x is 5" ]${this.#trailing()}`,
      ...this.#lines(4),
    ];
  }

  #step(ref: string, indent: number): readonly string[] {
    if (this.#one(4)) return this.#flowStep(ref, indent);
    const gap = this.#choices.of([1, 1, 3]);
    const column = indent + 1 + gap;
    const margin = " ".repeat(column);
    const merged = this.#anchors.at(-1);
    const parts = [
      ...(merged !== undefined && this.#one(8) ? [[`<<: *${merged}${this.#trailing()}`]] : []),
      [`ref: ${ref}${this.#trailing()}`],
      [`type: channel${this.#trailing()}`],
      ["channel_type: email"],
      ...(this.#one(3) ? [this.#others(column, 1)] : []),
    ].map((lines) =>
      lines.map((line, index) => (index === 0 && !line.startsWith(" ") ? margin + line : line)),
    );
    const condition = this.#one(6) ? [] : [this.#condition(column)];
    const at = this.#choices.number(parts.length + 1);
    const ordered = [...parts.slice(0, at), ...condition, ...parts.slice(at)].filter(
      ({ length }) => length > 0,
    );
    const body = ordered.flatMap((lines, index) =>
      index === 0 ? lines : [...this.#lines(column), ...lines],
    );
    const dash = `${" ".repeat(indent)}-`;
    if (this.#one(4)) return [`${dash}${this.#trailing()}`, ...this.#lines(column), ...body];
    const [first = "", ...rest] = body;
    return first.trim().startsWith("#") || first.trim() === ""
      ? [dash, ...body]
      : [dash + " ".repeat(gap) + first.slice(column), ...rest];
  }

  #flowStep(ref: string, indent: number): readonly string[] {
    const margin = " ".repeat(indent);
    const condition = this.#one(2)
      ? `when: ${this.#quoted(this.#sentence())}`
      : `conditions: ${this.#flowGroup()}`;
    const parts = [
      `ref: ${ref}`,
      "type: channel",
      "channel_type: email",
      condition,
      ...(this.#one(2) ? [`x: ${this.#flow(2)}`] : []),
    ];
    if (this.#one(2)) return [`${margin}- { ${parts.join(", ")} }${this.#trailing()}`];
    const inner = parts.flatMap((part, index) => [
      ...this.#lines(indent + 4),
      `${margin}    ${part}${index < parts.length - 1 || this.#one(3) ? "," : ""}${this.#trailing()}`,
    ]);
    return [`${margin}- {${this.#trailing()}`, ...inner, `${margin}  }${this.#trailing()}`];
  }

  /** The entry with a condition, under `when` or `conditions`. */
  #condition(column: number): readonly string[] {
    const margin = " ".repeat(column);
    if (this.#one(10) && !this.#isSound) return this.#misplaced(column);
    switch (this.#choices.number(8)) {
      case 6: {
        const texts = [1, 2].map(() => this.#quotedAlways(this.#sentence()));
        const gap = this.#one(2) ? `${this.#trailingIn()}${margin}` : " ";
        return [
          `${margin}"when":${this.#one(3) ? "  " : " "}[${gap}${texts.join(`,${gap}`)}${this.#one(3) ? `,${gap}` : ""} ]${this.#trailing()}`,
        ];
      }
      case 7:
        return [
          `${margin}? when${this.#trailing()}`,
          ...this.#lines(column),
          `${margin}: ${this.#quoted(this.#sentence())}${this.#trailing()}`,
        ];
      case 0:
        return this.#block(column, "conditions", this.#group(column + 2));
      case 1:
        return [`${margin}conditions: ${this.#flowGroup()}${this.#trailing()}`];
      case 2: {
        const list = [1, 2].map(() => `${margin}  - ${this.#quoted(this.#sentence())}${this.#trailing()}`);
        return this.#block(
          column,
          "when",
          list.flatMap((line) => [...this.#lines(column + 2), line]),
        );
      }
      case 3: {
        const [alias] = this.#texts;
        if (alias !== undefined && this.#one(2)) return [`${margin}when: *${alias}${this.#trailing()}`];
        const name = `w${this.#count++}`;
        this.#texts.unshift(name);
        return [`${margin}when: &${name} ${this.#quoted(this.#sentence())}${this.#trailing()}`];
      }
      case 4: {
        const [alias] = this.#stored;
        if (alias !== undefined) return [`${margin}conditions: *${alias}${this.#trailing()}`];
        const name = `s${this.#count++}`;
        this.#stored.unshift(name);
        return this.#block(column, `conditions`, this.#group(column + 2), ` &${name}`);
      }
      default:
        return this.#text(column);
    }
  }

  /** Conditions and settings under keys that do not belong there, which suggestions move. */
  #misplaced(column: number): readonly string[] {
    const margin = " ".repeat(column);
    const text = this.#quotedAlways(this.#sentence());
    switch (this.#choices.number(6)) {
      case 0:
        return [
          `${margin}when: data.x exists${this.#trailing()}`,
          ...this.#lines(column),
          `${margin}${this.#choices.of(["or", "and"])}: ${text}${this.#trailing()}`,
        ];
      case 1:
        return [`${margin}unless: ${text}${this.#trailing()}`];
      case 2:
        return [
          `${margin}wen:${this.#trailing()}`,
          ...this.#lines(column + 2),
          `${margin}  ${text}${this.#trailing()}`,
        ];
      case 3:
        return [`${margin}conditions:${this.#trailing()}`, ...this.#group(column).slice(1)];
      case 4:
        return [
          `${margin}delay_for:${this.#trailing()}`,
          ...this.#lines(column + 2),
          `${margin}  unit: minutes${this.#trailing()}`,
          `${margin}  value: 5${this.#trailing()}`,
        ];
      default:
        return [
          `${margin}settings:${this.#trailing()}`,
          ...this.#lines(column + 2),
          `${margin}  conditions:${this.#trailing()}`,
          ...this.#group(column + 4),
          `${margin}  other: 1${this.#trailing()}`,
        ];
    }
  }

  /** A `when` over a text in any style. */
  #text(column: number): readonly string[] {
    const margin = " ".repeat(column);
    const text = this.#one(8) && !this.#isSound ? this.#choices.of(COMMENTED) : this.#sentence();
    const spaced = " ".repeat(column + 2);
    const words = text.split(/(?<= and| or)(?= )/);
    switch (this.#choices.number(4)) {
      case 0: {
        const more = this.#one(4) ? 2 : 0;
        const header = `${this.#choices.of(["|", ">"])}${more > 0 ? 2 : ""}${this.#choices.of(["", "-", "+"])}`;
        const lines = words.map((word) => spaced + word.trim());
        if (more > 0 && lines[0] !== undefined) lines[0] = `  ${lines[0]}`;
        return [`${margin}when: ${header}${this.#trailing()}`, ...lines, ...(this.#one(4) ? [""] : [])];
      }
      case 1: {
        const [first = "", ...rest] = `'${text.replaceAll("'", "''")}'`.split(/(?<= and| or)(?= )/);
        return [`${margin}when: ${first}`, ...rest.map((word) => spaced + word.trim())].map(
          (line, index, all) => (index === all.length - 1 ? line + this.#trailing() : line),
        );
      }
      case 2:
        return [
          `${margin}when:${this.#trailing()}`,
          ...this.#lines(column + 2),
          `${spaced}${this.#quoted(text)}${this.#trailing()}`,
        ];
      default:
        return [`${margin}when: ${this.#quoted(text)}${this.#trailing()}`];
    }
  }

  #quotedAlways(text: string): string {
    return this.#one(2) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  }

  /** A text on one line, plain if it can be. */
  #quoted(text: string): string {
    if (!/: | #|^["&*!|>'%@`{[\-?]|[,[\]{}]/.test(text) && this.#one(2)) return text;
    return this.#quotedAlways(text);
  }

  #block(column: number, key: string, lines: readonly string[], anchor = ""): readonly string[] {
    return [`${" ".repeat(column)}${key}:${anchor}${this.#trailing()}`, ...this.#lines(column + 2), ...lines];
  }

  #group(column: number): readonly string[] {
    const margin = " ".repeat(column);
    const trios = this.#trios().flatMap((trio) => {
      const lines = trio.map(([key, value]) => `${key}: ${this.#constant(value, false)}${this.#trailing()}`);
      if (this.#one(8)) {
        const [alias] = this.#trioAnchors;
        if (alias !== undefined)
          return [...this.#lines(column + 2), `${margin}  - *${alias}${this.#trailing()}`];
        const name = `t${this.#count++}`;
        this.#trioAnchors.push(name);
        return [`${margin}  - &${name}${this.#trailing()}`, ...lines.map((line) => `${margin}    ${line}`)];
      }
      if (this.#one(3)) {
        const flow = trio.map(([key, value]) => `${key}: ${this.#constant(value, true)}`).join(", ");
        return [...this.#lines(column + 2), `${margin}  - { ${flow} }${this.#trailing()}`];
      }
      const [first = "", ...rest] = lines;
      const start = this.#one(4)
        ? [`${margin}  -${this.#trailing()}`, ...this.#lines(column + 4), `${margin}    ${first}`]
        : [`${margin}  - ${first}`];
      return [
        ...this.#lines(column + 2),
        ...start,
        ...rest.flatMap((line) => [...this.#lines(column + 4), `${margin}    ${line}`]),
      ];
    });
    return [`${margin}${this.#choices.of(["all", "any"])}:${this.#trailing()}`, ...trios];
  }

  #flowGroup(): string {
    const trios = this.#trios().map((trio) => {
      const gap = () => (this.#one(8) ? this.#trailingIn() : " ");
      return `{${gap()}${trio.map(([key, value]) => `${key}:${gap()}${this.#constant(value, true)}`).join(`,${gap()}`)}${gap()}}`;
    });
    const list = this.#one(3) ? trios.join(`,${this.#trailingIn()}`) : trios.join(", ");
    return `{ ${this.#choices.of(["all", "any"])}: [${list}] }`;
  }

  /** A comment and a line break within brackets. */
  #trailingIn(): string {
    return ` ${this.#comment()}\n                `;
  }

  #trios(): typeof TRIOS {
    const first = this.#choices.of(TRIOS);
    const others = Array.from({ length: this.#choices.number(3) }, () => this.#choices.of([first, ...TRIOS]));
    return [first, ...others];
  }

  #constant(value: string, isInFlow: boolean): string {
    if (value.startsWith('"')) return value;
    if (/^\d/.test(value) || !this.#one(3)) return value;
    return isInFlow || this.#one(2) ? `"${value}"` : `'${value}'`;
  }

  /** Entries that verbs leave alone. */
  #others(column: number, most: number): readonly string[] {
    const count = this.#choices.number(most + 1);
    return Array.from({ length: count }, () => [...this.#lines(column), ...this.#other(column)]).flat();
  }

  #other(column: number): readonly string[] {
    const margin = " ".repeat(column);
    const key = `x-${this.#count++}`;
    const inner = " ".repeat(column + 2);
    switch (this.#choices.number(9)) {
      case 0: {
        const header = this.#choices.of(["|", "|-", "|+", ">", ">-", "|2", "|2-"]);
        const first = header.includes("2") ? `${inner}  led` : `${inner}text # not a comment`;
        return [
          `${margin}${key}: ${header}${this.#trailing()}`,
          first,
          "",
          `${inner}when: data.x = 1`,
          `${inner}😀`,
        ];
      }
      case 1: {
        const name = `o${this.#count++}`;
        this.#anchors.push(name);
        return [
          `${margin}${key}: &${name}${this.#trailing()}`,
          ...this.#lines(column + 2),
          `${inner}k: ${this.#choices.of(PLAIN)}${this.#trailing()}`,
        ];
      }
      case 2: {
        const alias = this.#anchors.at(-1);
        return alias === undefined
          ? [`${margin}${key}:${this.#trailing()}`]
          : [`${margin}${key}: *${alias}${this.#trailing()}`];
      }
      case 3: {
        const alias = this.#anchors.at(-1);
        const merged = alias === undefined ? "m: 1" : `<<: *${alias}`;
        return [
          `${margin}${key}:${this.#trailing()}`,
          `${inner}${merged}${this.#trailing()}`,
          `${inner}n: "a\\tb"`,
        ];
      }
      case 4:
        return [`${margin}${key}: ${this.#flow(3)}${this.#trailing()}`];
      case 5:
        return [
          `${margin}${key}:${this.#trailing()}`,
          ...[1, 2].flatMap(() => [
            ...this.#lines(column + 2),
            `${inner}- ${this.#choices.of(PLAIN)}${this.#trailing()}`,
          ]),
        ];
      case 6:
        return [`${margin}${key}: "two`, `${inner}lines \\`, `${inner}and more"${this.#trailing()}`];
      case 7:
        return [
          `${margin}? ${key}${this.#trailing()}`,
          `${margin}: ${this.#choices.of(PLAIN)}${this.#trailing()}`,
        ];
      default:
        return [`${margin}${key}: ${this.#scalar()}${this.#trailing()}`];
    }
  }

  #scalar(): string {
    if (this.#one(2)) return this.#choices.of(PLAIN);
    const text = this.#choices.of(FOR_QUOTES);
    return this.#one(2) ? JSON.stringify(text) : `'${text}'`;
  }

  #flow(depth: number): string {
    const gap = this.#one(3) ? this.#trailingIn() : " ";
    if (depth === 0 || this.#one(2)) return JSON.stringify(this.#choices.of(FOR_QUOTES));
    return this.#one(2)
      ? `[ 1,${gap}${this.#flow(depth - 1)} ]`
      : `{ k: ${this.#flow(depth - 1)},${gap}"l": null }`;
  }
}

/** Files as texts. */
export const yamlArbitrary: fc.Arbitrary<string> = fc
  .array(fc.nat({ max: 2 ** 20 }), { minLength: 60, maxLength: 400, size: "max" })
  .map((numbers) => new Writer(new Choices(numbers)).file());
