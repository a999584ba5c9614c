/** Inputs made to be slow, of growing sizes, and the commands that read them. */

/** A command of the program, with the files that it reads. */
export interface HostileInput {
  readonly size: number;
  readonly files: { readonly [name: string]: string };
  readonly args: readonly string[];
}

/** A table of a page: one command, on inputs of one kind. */
export interface HostileTable {
  readonly title: string;
  readonly inputs: readonly HostileInput[];
}

function table(title: string, sizes: readonly number[], make: (size: number) => Omit<HostileInput, "size">) {
  return { title, inputs: sizes.map((size) => ({ size, ...make(size) })) };
}

const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

const channel = (index: number, more: object = {}) => ({
  ref: `email_${index}`,
  type: "channel",
  channel_type: "email",
  ...more,
});

const workflow = (steps: readonly object[]) => JSON.stringify({ key: "hostile", steps });

/** A workflow of one step with a condition. */
const asked = (when: string) => ({ "workflow.json": workflow([channel(0, { when })]) });

const checks = (title: string, sizes: readonly number[], when: (size: number) => string) =>
  table(`\`check\`: ${title}`, sizes, (size) => ({
    files: asked(when(size)),
    args: ["check", "workflow.json"],
  }));

const trio = (index: number) => ({ variable: `data.x${index}`, operator: "equal_to", argument: `${index}` });

const allOf = (count: number) => JSON.stringify({ all: many(count, trio) });

const comparesLists = (title: string, sizes: readonly number[], item: (index: number) => unknown) =>
  table(`\`eval\`: 1,000 \`contains all\` of two lists of ${title}, by their items`, sizes, (size) => ({
    files: {
      "all.json": JSON.stringify({
        all: many(1_000, () => ({ variable: "data.a", operator: "contains_all", argument: "data.b" })),
      }),
      "context.json": JSON.stringify({ data: { a: many(size, item), b: many(size, item).reverse() } }),
    },
    args: ["eval", "--conditions", "all.json", "--context", "context.json"],
  }));

const runsAll = (title: string, sizes: readonly number[], steps: (size: number) => readonly object[]) =>
  table(`\`run --all\`: ${title}`, sizes, (size) => ({
    files: { "workflow.json": workflow(steps(size)) },
    args: ["run", "--all", "workflow.json"],
  }));

const scenario = (
  title: string,
  sizes: readonly number[],
  steps: readonly object[],
  make: (size: number) => object,
) =>
  table(`\`test\`: ${title}`, sizes, (size) => ({
    files: {
      "workflow.json": workflow(steps),
      "one.scenario.json": JSON.stringify({ workflow: "workflow.json", ...make(size) }),
    },
    args: ["test", "one.scenario.json"],
  }));

/** A file in which steps share the text of one condition. */
const aliases = (title: string, sizes: readonly number[], text: string) =>
  table(`\`check\`: ${title}`, sizes, (size) => ({
    files: {
      "workflow.yaml": [
        "key: hostile",
        `shared: &shared ${JSON.stringify(text)}`,
        "steps:",
        ...many(size, (index) => `  - {ref: email_${index}, type: channel, when: *shared}`),
        "",
      ].join("\n"),
    },
    args: ["check", "workflow.yaml"],
  }));

const hard = (index: number) =>
  `data.x${index}.a <= data.x${index}[0] and data.x${index} >= "2025-01-31" and data.x${index} <= data.x${index}.0`;

const pushed = [
  { ref: "push_1", type: "channel", channel_type: "push" },
  { ref: "wait", type: "delay", settings: { delay_for: { unit: "hours", value: 1 } } },
  channel(0, { when: "push_1 has been seen" }),
];

/** All tables. */
export const HOSTILE_TABLES: readonly HostileTable[] = [
  checks("two conditions on a text, by its characters", [500, 2_000, 8_000, 30_000], (size) => {
    const text = "a".repeat(size);
    return `data.x contains "${text}" and data.x > "${text}b"`;
  }),
  checks("five groups of conditions on texts, by their characters", [50, 200, 400, 2_000], (size) =>
    many(5, (index) => {
      const [one, other, last] = ["ab", "ba", "bb"].map((text) => `"${text.repeat(size / 2)}${index}"`);
      return `(data.x contains ${one} and data.x does not contain ${other} and data.x < ${last})`;
    }).join(" or "),
  ),
  checks("comparisons of paths within each other, by their number", [10, 40, 160], (size) =>
    many(size, (index) => `data${".a".repeat(index + 1)} != data${".a".repeat(index + 2)}`).join(" and "),
  ),
  checks("times relative to now and to each other, by their number", [30, 60, 250], (size) =>
    many(
      size,
      (index) =>
        `data.t${index} is before ${index + 1} days ago and data.t${index} is on or after data.t${index + 1}`,
    ).join(" and "),
  ),
  table("`eval`: an `all`, by its stored conditions", [1_000, 8_000, 100_000], (size) => ({
    files: {
      "all.json": allOf(size),
      "context.json": JSON.stringify({
        data: Object.fromEntries(many(size, (index) => [`x${index}`, index])),
      }),
    },
    args: ["eval", "--conditions", "all.json", "--context", "context.json"],
  })),
  comparesLists("numbers", [500, 2_000, 9_000], (index) => index),
  comparesLists("objects", [250, 500, 2_000], (index) => ({ a: index })),
  table("`ask never`: an `all`, by its stored conditions", [1_000, 10_000, 100_000], (size) => ({
    files: { "all.json": allOf(size) },
    args: ["ask", "never", "all.json"],
  })),
  table("`simplify`: an `all`, by its equalities", [128, 512, 1_300], (size) => ({
    files: { "all.json": allOf(size) },
    args: ["simplify", "all.json"],
  })),
  table("`simplify`: an `any`, by its equalities", [128, 512, 1_300], (size) => ({
    files: { "any.json": JSON.stringify({ any: many(size, trio) }) },
    args: ["simplify", "any.json"],
  })),
  table("`diff`: an `all` with one constant changed, by its equalities", [128, 512, 1_300], (size) => ({
    files: {
      "all.json": allOf(size),
      "other.json": allOf(size).replace('"argument":"1"', '"argument":"-1"'),
    },
    args: ["diff", "all.json", "other.json"],
  })),
  runsAll("steps with hard conditions, by their number", [1, 4, 12, 400], (size) =>
    many(size, (index) => channel(index, { when: hard(index) })),
  ),
  runsAll("delays until a time, and comparisons with it, by their number", [1, 4, 16, 400], (size) =>
    many(size, (index) => [
      { ref: `wait_${index}`, type: "delay", settings: { delay_until_field_path: `data.until${index}` } },
      channel(index, {
        when: `data.at${index} is before data.until${index} and data.at${index} is on or after now`,
      }),
    ]).flat(),
  ),
  runsAll(
    "emails after a delay if the one before was not seen, by their number",
    [10, 40, 160, 600],
    (size) =>
      many(size, (index) => [
        channel(index, index === 0 ? {} : { when: `email_${index - 1} has not been seen` }),
        { ref: `wait_${index}`, type: "delay", settings: { delay_for: { unit: "hours", value: 1 } } },
      ]).flat(),
  ),
  runsAll("branches with two arms, by their number", [10, 100, 600], (size) =>
    many(size, (index) => ({
      ref: `branch_${index}`,
      type: "branch",
      branches: [
        { name: "a", when: `data.x${index} == 1`, steps: [channel(index)] },
        { name: "default", steps: [] },
      ],
    })),
  ),
  scenario("messages of a step and as many events about it", [50, 140, 1_000], pushed, (size) => ({
    providers: { push_1: many(size, () => "sent only") },
    events: many(size, (index) => `at +${index}s: push_1 is seen`),
    expect: ["push_1 runs"],
  })),
  scenario("expectations about one message", [250, 1_000, 2_500], pushed, (size) => ({
    events: ["at +1s: push_1 is seen"],
    expect: many(size, (index) => `at +${index}s: push_1 has been seen`),
  })),
  scenario(
    "expectations about a workflow of 1,000 steps",
    [250, 1_000, 2_500],
    many(1_000, (index) => channel(index)),
    (size) => ({ expect: many(size, (index) => `at +${index}s: email_${index % 1_000} has been sent`) }),
  ),
  aliases(
    "a text of 60,000 characters, by the steps that share it",
    [10, 100, 800],
    `data.x == "${"a".repeat(60_000)}"`,
  ),
  aliases("a text of 40,000 mistakes, by the steps that share it", [10, 100, 800], "&&".repeat(20_000)),
  aliases(
    "a list of 10,000 numbers, by the steps that share it",
    [10, 100, 800],
    `data.x contains all [${many(10_000, (index) => index).join()}]`,
  ),
];
