import type { Production, Term } from "./productions.ts";

/** The terminals, which are regular expressions in the parser. */
const TERMINALS = `/* Terminals. White space may stand between any two, and must stand between two words. Words of the language are
   read in any case, hasn't, isn't and doesn't with either apostrophe; paths, names and texts exactly. */

PATH           ::= PREFIX ( "." KEY | "[" ( "0" | [1-9] [0-9]* ) "]" | '["' ANY_KEY '"]' )+
PREFIX         ::= [A-Za-z_] [A-Za-z0-9_-]*   /* data, recipient, actor, vars, workflow, run, tenant, refs, or one that
                                                 the host declares; right before "[" no word of the language */
KEY            ::= ( LETTER | DIGIT | [_$] ) ( LETTER | DIGIT | MARK | [_$-] )*
ANY_KEY        ::= ( [^"\\#x0-#x1F] | "\\" ( ["\\/bfnrt] | "u" HEX HEX HEX HEX ) )*
LETTER         ::= /* a character of the Unicode categories L */
DIGIT          ::= /* a character of the Unicode categories N */
MARK           ::= /* a character of the Unicode categories M */

NAME           ::= [A-Za-z_] [A-Za-z0-9_-]* | "\`" ( [^\`#xA#xD] | "\`\`" )* "\`"
                   /* without backticks none of: and or not is has does contains exists true false null always never */

TEXT           ::= '"' ( CHARACTER | "'" )* '"' | "'" ( CHARACTER | '"' )* "'"
CHARACTER      ::= [^"'\\#x0-#x1F] | "\\" ( ["'\\/bfnrt] | "u" HEX HEX HEX HEX )
HEX            ::= [0-9A-Fa-f]
NUMBER         ::= "-"? ( "0" | [1-9] [0-9]* ) ( "." [0-9]+ )? ( [eE] [+-]? [0-9]+ )?

TIMESTAMP      ::= DATE ( "T" CLOCK ( ":" [0-5] [0-9] ( "." [0-9]+ )? )? ( "Z" | [+-] CLOCK )? )?
DATE           ::= [0-9] [0-9] [0-9] [0-9] "-" [0-9] [0-9] "-" [0-9] [0-9]   /* a day of the calendar */
CLOCK          ::= ( [01] [0-9] | "2" [0-3] ) ":" [0-5] [0-9]
RELATIVE_TIME  ::= ( "0" | [1-9] [0-9]* ) ( "minute" | "hour" | "day" | "week" ) "s"? ( "ago" | "from" "now" )
                   /* of at most nine digits */
LIQUID         ::= "{{" PATH "}}"   /* with blanks around the path or without */
MESSAGE_STATUS ::= "$message." [A-Za-z0-9_]+
`;

/** The grammar in the EBNF of the W3C. */
export function ebnf(productions: readonly Production[]): string {
  const widest = Math.max(...productions.map(({ name }) => name.length));
  const lines = productions.map(({ name, term }) => {
    const left = `${name.padEnd(widest)} ::= `;
    const isChoice = term.kind === "choice";
    const written = isChoice ? term.terms.map((one) => write(one, "choice")) : [write(term, "choice")];
    const line = left + written.join(" | ");
    return line.length <= 110 ? line : left + written.join(`\n${" ".repeat(widest + 3)}| `);
  });
  return `/* The text language of conditions. Generated from the parser by \`npx tsx scripts/grammar.ts\`. */

${lines.join("\n")}

${TERMINALS}`;
}

/** Prints a term within another one, in parentheses if needed. */
function write(term: Term, within: "choice" | "sequence" | "repeated"): string {
  switch (term.kind) {
    case "literal":
      return term.text.includes('"') ? `'${term.text}'` : `"${term.text}"`;
    case "reference":
      return term.name;
    case "optional":
      return `${write(term.term, "repeated")}?`;
    case "many":
      return `${write(term.term, "repeated")}*`;
    case "some":
      return `${write(term.term, "repeated")}+`;
    case "sequence": {
      const text = term.terms.map((one) => write(one, "sequence")).join(" ");
      return within === "repeated" ? `( ${text} )` : text;
    }
    case "choice": {
      const text = term.terms.map((one) => write(one, "choice")).join(" | ");
      return within === "choice" ? text : `( ${text} )`;
    }
  }
}
