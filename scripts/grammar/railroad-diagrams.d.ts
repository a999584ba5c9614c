/** Types of the used part of the package, which declares none. */
declare module "railroad-diagrams" {
  export interface Item {
    readonly width: number;
    readonly up: number;
    readonly down: number;
    toString(): string;
  }
  export interface Formatted extends Item {
    readonly attrs: { readonly width: number; readonly height: number };
    format(top: number, right: number, bottom: number, left: number): Formatted;
  }
  interface Library {
    Diagram(...items: Item[]): Formatted;
    Sequence(...items: Item[]): Item;
    Choice(normal: number, ...items: Item[]): Item;
    Optional(item: Item): Item;
    OneOrMore(item: Item): Item;
    ZeroOrMore(item: Item): Item;
    Terminal(text: string): Item;
    NonTerminal(text: string): Item;
  }
  const library: Library;
  export default library;
}
