import { bench, do_not_optimize, group, run, summary } from "mitata";
import { type Context, explain, prepare } from "../src/entries/runtime.ts";
import { careful, naive } from "./by-hand.ts";
import { CONDITIONS, contexts, LARGE } from "./decision.ts";

/**
 * How long a decision takes, against the same decision written by hand; `dirty` runs 200 other conditions in the
 * process first, as a host does.
 */

const single = contexts(1);
const several = contexts(5);
const prepared = prepare(CONDITIONS);
const large = prepare(LARGE);

for (const context of single) {
  const answer = prepared(context);
  if (answer !== naive(context) || answer !== careful(context))
    throw new Error("the measured functions disagree");
}

function rotating(decide: (context: Context) => unknown, from: readonly Context[]): () => void {
  let index = 0;
  return () => {
    do_not_optimize(decide(from[index++ & 63] as Context));
  };
}

if (process.argv.includes("dirty")) {
  for (let n = 0; n < 200; n++) {
    const other = prepare({
      any: [
        {
          all: [
            { variable: `refs.step_${n}.delivery_status`, operator: "equal_to", argument: "$message.sent" },
            { variable: `data.key_${n}`, operator: "equal_to", argument: `v${n}` },
            { variable: `data.list_${n}.length_${n}`, operator: "greater_than", argument: String(n) },
          ],
        },
        { all: [{ variable: `vars.name_${n}`, operator: "contains", argument: "x" }] },
      ],
    });
    const context = {
      refs: { [`step_${n}`]: [{ status: "sent" }] },
      data: { [`key_${n}`]: `v${n}`, [`list_${n}`]: { [`length_${n}`]: n } },
      vars: { [`name_${n}`]: "x" },
    } as Context;
    for (let times = 0; times < 2000; times++) other(context);
  }
}

group("one message a step", () => {
  summary(() => {
    bench("by hand, naive", rotating(naive, single));
    bench("by hand, same meaning", rotating(careful, single));
    bench("heed", rotating(prepared, single));
  });
});
group("five messages a step", () => {
  bench("heed, five messages", rotating(prepared, several));
});
group("40 trios in 10 groups", () => {
  bench("heed, 40 trios", rotating(large, single));
});
group("explain", () => {
  bench(
    "heed, explained",
    rotating((context) => explain(CONDITIONS, context), single),
  );
});

await run({ colors: false });
