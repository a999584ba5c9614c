import { shortened } from "../output/render-failure.ts";
import { visible } from "../output/visible.ts";
import { xmlAttributes, xmlText } from "./xml.ts";

/** How JUnit's XML begins; `name` is the program's. */
export function junitStart(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name })}>\n`;
}

/** How it ends. */
export const JUNIT_END = "</testsuites>\n";

/** The suite of a file. */
export function testSuite(
  file: string,
  counts: { readonly failures: number; readonly errors: number },
  cases: readonly string[],
): string {
  const attributes = xmlAttributes({ name: shownName(file), tests: cases.length, ...counts });
  return `  <testsuite${attributes}>\n${cases.join("")}  </testsuite>\n`;
}

/** Why a test did not pass. */
export interface Fault {
  readonly tag: "failure" | "error";
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/** A test of a file: one that passed, unless there is a fault. */
export function testCase(file: string, name: string, fault?: Fault): string {
  const attributes = xmlAttributes({ name, classname: shownName(file), file: shownName(file) });
  if (fault === undefined) return `    <testcase${attributes}/>\n`;
  const { tag, type, message, text } = fault;
  const about = xmlAttributes({ message: shortened(message), type });
  return `    <testcase${attributes}>\n      <${tag}${about}>${xmlText(text.trimEnd())}</${tag}>\n    </testcase>\n`;
}

/** A suite and a test must have a name. */
export function shownName(name: string): string {
  return visible(name) || '""';
}
