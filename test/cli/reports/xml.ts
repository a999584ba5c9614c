import { SaxesParser } from "saxes";

/** An element of an XML document, and its own text without that of its children. */
export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads an XML 1.0 document. Throws if it is not well-formed, has no declaration, or has comments or CDATA sections. */
export function readXml(document: string): Element {
  const parser = new SaxesParser();
  const open: { name: string; attributes: Element["attributes"]; children: Element[]; text: string }[] = [
    { name: "", attributes: {}, children: [], text: "" },
  ];
  parser.on("error", (error) => {
    throw error;
  });
  let isDeclared = false;
  parser.on("xmldecl", ({ version, encoding }) => {
    isDeclared = version === "1.0" && encoding === "UTF-8";
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  for (const event of ["comment", "cdata", "processinginstruction", "doctype"] as const) {
    parser.on(event, () => {
      throw new Error(`a report has no ${event}`);
    });
  }
  parser.write(document).close();
  if (!isDeclared) throw new Error("no declaration");
  return open[0]?.children[0] as Element;
}
