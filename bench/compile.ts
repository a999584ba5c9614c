import { bench, do_not_optimize, group, run } from "mitata";
import { compile, decompile, prepare } from "../src/entries/index.ts";
import { CONDITIONS, TEXT } from "./decision.ts";

/** How long it takes to get from text to the stored form, from there to a prepared function, and back to text. */

const EIGHTY = 'in_app_feed_1 has not been seen and (recipient.plan == "pro" or data.amount > 9)';

function repeated(length: number): string {
  const one = `data.amount > 100 and recipient.plan == "pro" and `;
  return `${one.repeat(Math.ceil(length / one.length))}always`;
}

group("text to stored", () => {
  bench("80 characters", () => do_not_optimize(compile(EIGHTY)));
  bench("the measured decision", () => do_not_optimize(compile(TEXT)));
  for (const length of [200, 2_000, 20_000, 60_000]) {
    const text = repeated(length);
    bench(`${text.length} characters`, () => do_not_optimize(compile(text, { conditionLimit: 10_000 })));
  }
});
group("stored to prepared, and to text", () => {
  bench("stored to prepared", () => do_not_optimize(prepare(CONDITIONS)));
  bench("stored to text", () => do_not_optimize(decompile(CONDITIONS)));
});

await run({ colors: false });
