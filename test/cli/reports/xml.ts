/** An element of an XML document, and the text that stands in it, its children's left out. */
export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Element[];
  readonly text: string;
}

const NAME = "[A-Za-z][A-Za-z0-9]*";
const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/;
/** What is no `Char` of XML 1.0. */
const NO_CHARACTER = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads the part of XML 1.0 that reports are written in: elements, attributes, text, references. Throws at whatever is not
 * well-formed, and at what an XML reader would take for something else: comments, CDATA sections, other references.
 */
export function readXml(document: string): Element {
  const wrong = NO_CHARACTER.exec(document);
  if (wrong) throw new Error(`no character of XML at ${wrong.index}`);
  if (!DECLARATION.test(document)) throw new Error("no declaration");
  const reader = new Reader(document.replace(DECLARATION, ""));
  const root = reader.element();
  reader.end();
  return root;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  element(): Element {
    const name = this.#take(new RegExp(`<(${NAME})`, "y"))[1] as string;
    const attributes: { [name: string]: string } = {};
    for (;;) {
      const match = this.#try(new RegExp(`\\s+(${NAME})="([^"<]*)"`, "y"));
      if (match === null) break;
      if (Object.hasOwn(attributes, match[1] as string)) throw new Error(`attribute ${match[1]} twice`);
      attributes[match[1] as string] = unescaped(match[2] as string);
    }
    if (this.#try(/\s*\/>/y)) return { name, attributes, children: [], text: "" };
    this.#take(/\s*>/y);
    const children: Element[] = [];
    let text = "";
    for (;;) {
      const run = this.#take(/[^<]*/y)[0];
      if (run.includes("]]>")) throw new Error("]]> in text");
      text += unescaped(run);
      if (this.#try(new RegExp(`</${name}\\s*>`, "y"))) return { name, attributes, children, text };
      children.push(this.element());
    }
  }

  end(): void {
    this.#take(/\s*$/y);
  }

  #try(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #take(pattern: RegExp): RegExpExecArray {
    const match = this.#try(pattern);
    if (match === null)
      throw new Error(`${pattern} wanted at ${JSON.stringify(this.#text.slice(this.#at, this.#at + 40))}`);
    return match;
  }
}

const ENTITIES: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;]*)(;?)/g, (whole, name: string, end: string) => {
    const character = end && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (character === undefined) throw new Error(`no reference: ${whole}`);
    return character;
  });
}
