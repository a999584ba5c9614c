import { shortened } from "../output/render-failure.ts";
import { visible } from "../output/visible.ts";
import { xmlAttributes, xmlText } from "./xml.ts";

/** Returns the start of a JUnit document; `name` is that of the program. */
export function junitStart(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name })}>\n`;
}

/** End of a JUnit document. */
export const JUNIT_END = "</testsuites>\n";

/** Returns the suite of a file. */
export function testSuite(
  file: string,
  counts: { readonly failures: number; readonly errors: number },
  cases: readonly string[],
): string {
  const attributes = xmlAttributes({ name: shownName(file), tests: cases.length, ...counts });
  return `  <testsuite${attributes}>\n${cases.join("")}  </testsuite>\n`;
}

/** Reason why a test did not pass. */
export interface Fault {
  readonly tag: "failure" | "error";
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** Returns a test of a file, which passed unless there is a fault. */
export function testCase(file: string, name: string, fault?: Fault): string {
  const attributes = xmlAttributes({ name, classname: shownName(file), file: shownName(file) });
  if (fault === undefined) return `    <testcase${attributes}/>\n`;
  const { tag, type, message, text } = fault;
  const about = xmlAttributes({ message: shortened(message), type });
  return `    <testcase${attributes}>\n      <${tag}${about}>${xmlText(text.trimEnd())}</${tag}>\n    </testcase>\n`;
}

/** Returns a name that is not empty, as suites and tests need one. */
export function shownName(name: string): string {
  return visible(name) || '""';
}
