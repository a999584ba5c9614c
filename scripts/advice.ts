/**
 * `npm run advice`: how well the advice on mistakes gives what was meant, by table of `test/advice/cases`. With
 * `--verbose`, lists the rows that are not mended.
 */
import { type Judged, judgeStored, judgeText, storedRows, textRows } from "../test/advice/judge.ts";

const isVerbose = process.argv.includes("--verbose");

report(
  "texts",
  textRows().map(([written, meanings]) => judgeText(written, meanings)),
);
report(
  "stored",
  storedRows().map(([stored, meanings]) => judgeStored(stored, meanings)),
);

function report(name: string, judged: readonly Judged[]): void {
  const count = (judgement: Judged["judgement"]) =>
    judged.filter((one) => one.judgement === judgement).length;
  const findings = judged.reduce((sum, one) => sum + one.findings.length, 0);
  console.log(
    `${name}: ${judged.length} mistakes, ${count("mended")} mended as meant, ${count("said")} said, ${count("nothing")} without a remedy, ${count("wrong")} mended wrongly; ${(findings / judged.length).toFixed(2)} findings each`,
  );
  if (!isVerbose) return;
  for (const { written, meanings, judgement, result, findings: found } of judged) {
    if (judgement === "mended" && found.length === 1) continue;
    console.log(`\n${judgement}: ${written}\n  meant: ${meanings.join(" | ")}\n  result: ${result}`);
    for (const { code, message, help } of found) console.log(`  ${code}: ${message}. ${help}`);
  }
}
