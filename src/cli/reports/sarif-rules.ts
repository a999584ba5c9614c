import { allCodes, type Severity, severityOf } from "../../diagnostics/index.ts";
import { RULES } from "../../lint/index.ts";
import { pageUri } from "../output/pages.ts";
import { plainMessage } from "./sarif-texts.ts";
import summaries from "./summaries.json";

/** Returns a code as SARIF's `reportingDescriptor` (section 3.49); `severity` is that of a finding with the code. */
export function descriptorOf(code: string, severity: Severity): object {
  const uri = pageUri(code);
  return {
    id: code,
    ...descriptionOf(code),
    ...(uri !== undefined && { helpUri: uri }),
    defaultConfiguration: { level: defaultLevel(code) ?? severity },
  };
}

/** Returns the first sentence of a code's page, and the page's path. Returns undefined if it has no page. */
function descriptionOf(code: string): object | undefined {
  for (const [folder, pages] of Object.entries<{ readonly [code: string]: string }>(summaries)) {
    const summary = pages[code];
    if (summary === undefined) continue;
    const rest = `The page docs/${folder}/${code}.md of heed's package says why, and what to write instead.`;
    return { shortDescription: plainMessage(summary), help: plainMessage(`${summary} ${rest}`) };
  }
  return undefined;
}

/** Returns the default level of a code. */
function defaultLevel(code: string): Severity | undefined {
  const rule = RULES.find(({ name }) => name === code);
  if (rule) return rule.level;
  const known = allCodes().find((one) => one === code);
  return known && severityOf(known);
}
