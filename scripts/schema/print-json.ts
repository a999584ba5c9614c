import type { Json } from "../../src/condition/index.ts";

const WIDTH = 110;

/** Prints JSON for people: a value that fits on one line stands on one. */
export function printJson(value: Json): string {
  return `${print(value, "", 0)}\n`;
}

/** `before` is the number of columns already used on the line, without its indentation. */
function print(value: Json, indent: string, before: number): string {
  const line = printLine(value);
  if (typeof value !== "object" || value === null) return line;
  if (indent.length + before + line.length + 1 <= WIDTH) return line;
  const deeper = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((member) => deeper + print(member, deeper, 0))
    : Object.entries(value).map(([key, member]) => {
        const name = `${JSON.stringify(key)}: `;
        return deeper + name + print(member, deeper, name.length);
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${members.join(",\n")}\n${indent}${close}`;
}

function printLine(value: Json): string {
  // Formatters write exponents without a plus.
  if (typeof value === "number") return JSON.stringify(value).replace("e+", "e");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(printLine).join(", ")}]`;
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${printLine(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
