import { type ICustomPattern, Lexer, type TokenType } from "chevrotain";
import { PATH_TAIL_PATTERN, PREFIXES } from "../../condition/index.ts";
import { STATUS_CASES } from "../../status/index.ts";
import { UNKNOWN_ASCII, UNKNOWN_TEXT } from "../characters.ts";
import { PLAIN_NAME } from "../print/index.ts";

/**
 * The tokens of the text language (spec 6). A token whose name begins with `Wrong` is a mistake for a
 * right one and has that token's category, so the grammar accepts it; the mistake is reported separately.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

/** The first character beyond ASCII. As the start of a token it stands for all of them. */
export const FOREIGN = "\u0080";

/** Words that can precede a list: `[` after one of them does not continue a path. */
const BEFORE_LIST = new Set(
  "all and any audience contain contains in include includes is not of or".split(" "),
);

const vocabulary: TokenType[] = [];

// Types of tokens are written as the objects that the library's `createToken` makes: it would work all categories out
// after each, and the lexer does so again.

function category(name: string, categories: TokenType[] = []): TokenType {
  return { name, PATTERN: Lexer.NA, CATEGORIES: categories };
}

/** The characters that each token may begin with; one beyond ASCII stands for all of them. */
const starts = new Map<TokenType, string>();

/** @param pattern a regular expression with the flag `y` */
function typeOf(
  name: string,
  start: string,
  pattern: RegExp | ICustomPattern,
  categories: TokenType[],
  more: Partial<TokenType> = {},
): TokenType {
  const type: TokenType = { name, PATTERN: pattern, CATEGORIES: categories, ...more };
  starts.set(type, start);
  return type;
}

function token(...parts: Parameters<typeof typeOf>): TokenType {
  const type = typeOf(...parts);
  vocabulary.push(type);
  return type;
}

/**
 * Makes a pattern with Unicode classes. They take long to read, so the expression is made for the first text that may have such
 * a token.
 */
function unicode(
  source: string,
  accepts: (match: RegExpExecArray, text: string) => boolean = () => true,
): ICustomPattern {
  let expression: RegExp | undefined;
  const exec: ICustomPattern["exec"] = (text, offset) => {
    expression ??= new RegExp(source, "uy");
    expression.lastIndex = offset;
    const match = expression.exec(text);
    return match !== null && accepts(match, text) ? match : null;
  };
  return { exec };
}

/** Any token but connectives and parentheses, where the search for the next condition stops. */
export const Inner = category("Inner");
/** A token that occurs within conditions but does not begin one. */
export const Stray = category("Stray", [Inner]);
/** A token that can begin a predicate. */
export const Verb = category("Verb", [Stray]);
export const Comparator = category("Comparator", [Verb]);
/** Any word that is not reserved: it can be a ref. */
export const Name = category("Name", [Inner]);

/** A token that no text has. */
export const Nowhere = category("Nowhere");

token("Blank", " \t\r\n", /[ \t\r\n]+/y, [], { GROUP: Lexer.SKIPPED });

/** A path under any prefix: an unknown prefix is a mistake of its own. */
export const Path = token(
  "Path",
  LETTERS,
  unicode(`(${PLAIN_NAME})${PATH_TAIL_PATTERN}`, (match, text) => {
    const next = text[match.index + match[0].length];
    return next !== "." && next !== "[" && !opensList(match);
  }),
  [Inner],
);

const LOOSE_NAME = "\\.[\\p{L}\\p{N}\\p{M}_$-]*";
const LOOSE_KEY = `\\["(?:[^"\\\\\\r\\n]|\\\\[^\\r\\n])*"\\]|\\['[^'\\r\\n]*'\\]|\\[[^\\]\\s"',()]*\\]?`;
/** A malformed path. */
export const WrongPath = token(
  "WrongPath",
  LETTERS,
  unicode(`(${PLAIN_NAME})(?:${LOOSE_NAME}|${LOOSE_KEY})+`, (match) => {
    const root = match[1] as string;
    // A lone dot after a word ends a sentence.
    const isMoreThanDot = match[0].length > root.length + 1 || (PREFIXES as readonly string[]).includes(root);
    return isMoreThanDot && !opensList(match);
  }),
  [Path],
);

function opensList(match: RegExpExecArray): boolean {
  const root = match[1] as string;
  return match[0][root.length] === "[" && BEFORE_LIST.has(root.toLowerCase());
}

const Word = typeOf("Word", LETTERS, unicode(`${PLAIN_NAME}(?![\\p{L}\\p{N}\\p{M}_$])`), [Name]);
/** A name with characters that a ref does not have. */
export const WrongName = typeOf(
  "WrongName",
  `${LETTERS}$${FOREIGN}`,
  unicode("[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*"),
  [Name],
);

/** Makes the token of a word, in any letter case. It matches whole words, so the order of words does not matter. */
function word(name: string, pattern: string, categories: TokenType[] = [Name]): TokenType {
  const whole = new RegExp(`(?:${pattern})(?![A-Za-z0-9_-])`, "iy");
  const firsts = new Set(pattern.split("|").map((each) => each.charAt(0)));
  const type = token(name, inBothCases([...firsts].join("")), whole, categories, {
    LONGER_ALT: WrongName,
    LABEL: pattern,
  });
  plainWords.set(pattern, type);
  return type;
}

function inBothCases(letters: string): string {
  const capitals = letters.toUpperCase();
  return capitals === letters ? letters : letters + capitals;
}

const plainWords = new Map<string, TokenType>();

/** Returns the token of a word in lower case; makes one if there is none yet. */
function plainWord(text: string): TokenType {
  return (
    plainWords.get(text) ??
    word(
      text.replace(/^[a-z]/, (letter) => letter.toUpperCase()),
      text,
    )
  );
}

/** Makes the token of a spelling that is not a single word, with its label in the grammar files. */
function spelling(name: string, label: string, pattern: RegExp, categories: TokenType[]): TokenType {
  return token(name, inBothCases(label.charAt(0)), pattern, categories, { LABEL: label });
}

export const And = word("And", "and", []);
export const Or = word("Or", "or", []);
export const Not = word("Not", "not", [Inner]);
export const HasNot = spelling("HasNot", "hasn't", /hasn['’]t(?![A-Za-z0-9_])/iy, [Verb]);
export const Has = word("Has", "has", [Verb]);
export const IsNot = spelling("IsNot", "isn't", /isn['’]t(?![A-Za-z0-9_])/iy, [Verb]);
export const Is = word("Is", "is", [Verb]);
export const DoesNot = spelling("DoesNot", "doesn't", /doesn['’]t(?![A-Za-z0-9_])/iy, [Verb]);
export const Does = word("Does", "does", [Verb]);
export const Contains = word("Contains", "contains", [Verb]);
export const Exists = word("Exists", "exists", [Verb]);
export const Equal = spelling("Equal", "==", /==(?!=)/y, [Comparator]);
export const True = word("True", "true", [Inner]);
export const False = word("False", "false", [Inner]);
export const Null = word("Null", "null", [Inner]);
export const Always = word("Always", "always", [Inner]);
export const Never = word("Never", "never", [Inner]);

// Words with a meaning in their place only. Elsewhere they are names.
export const A = word("A", "a");
export const Contain = word("Contain", "contain");
export const Exist = word("Exist", "exist");
export const Empty = word("Empty", "empty");
export const All = word("All", "all");
export const Before = word("Before", "before");
export const On = word("On", "on");
export const After = word("After", "after");
export const Now = word("Now", "now");
export const Timestamp = word("Timestamp", "timestamp");
export const DateWord = word("DateWord", "date");
export const Between = word("Between", "between");
export const Times = word("Times", "times");
export const In = word("In", "in");
export const Audience = word("Audience", "audience");

/** The words of the status cases (spec 2.2), with the tokens that read them. */
export const PHRASE_WORDS: ReadonlyMap<string, TokenType> = new Map(
  STATUS_CASES.flatMap(({ phrases }) => phrases.has.split(" ").slice(1)).map((text) => [
    text,
    plainWord(text),
  ]),
);

// Words of cases that the rules of mistakes use by name.
export const Been = plainWord("been");
export const Clicked = plainWord("clicked");
export const Had = plainWord("had");
export const With = plainWord("with");

// Words of mistaken phrases.
export const Any = word("Any", "any");
export const At = word("At", "at");
export const Least = word("Least", "least");
export const Most = word("Most", "most");
export const More = word("More", "more|greater|higher|larger|bigger");
export const Fewer = word("Fewer", "fewer|less|lower|smaller");
export const Than = word("Than", "than");
export const Alike = word("Alike", "equal");
export const To = word("To", "to");
export const One = word("One", "one");
export const Of = word("Of", "of");

// Wrong forms of the verbs. Those without an apostrophe can be refs.
export const WrongHas = word("WrongHas", "have", [Has, Name]);
export const WrongHasNot = word("WrongHasNot", "hasnt|havent|hadnt", [HasNot, Name]);
export const WrongHaveNot = token("WrongHaveNot", inBothCases("h"), /ha(?:ve|d)n['’]t(?![A-Za-z0-9_])/iy, [
  HasNot,
]);
export const WrongIs = word("WrongIs", "was|were|are", [Is, Name]);
export const WrongIsNot = word("WrongIsNot", "isnt|wasnt|werent|arent", [IsNot, Name]);
export const WrongWasNot = token(
  "WrongWasNot",
  inBothCases("wa"),
  /(?:was|were|are)n['’]t(?![A-Za-z0-9_])/iy,
  [IsNot],
);
export const WrongDoes = word("WrongDoes", "do|did", [Does, Name]);
export const WrongDoesNot = word("WrongDoesNot", "doesnt|dont|didnt", [DoesNot, Name]);
export const WrongDoNot = token("WrongDoNot", inBothCases("d"), /(?:do|did)n['’]t(?![A-Za-z0-9_])/iy, [
  DoesNot,
]);
export const WrongContains = word("WrongContains", "includes?", [Contains, Name]);
export const WrongEquals = word("WrongEquals", "equals", [Equal, Name]);

/** A name in backticks, a backtick in it doubled. */
export const QuotedName = token("QuotedName", "`", /`[^`\r\n]*(?:``[^`\r\n]*)*`(?!`)/y, [Name]);
export const WrongQuotedName = token("WrongQuotedName", "`", /`[^\r\n]*/y, [QuotedName]);

// Literals.
export const Text = token(
  "Text",
  `"'`,
  /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\[^\r\n][^'\\\r\n]*)*'/y,
  [Inner],
);
/** An unclosed text, to the end of the line. */
export const WrongOpenText = token("WrongOpenText", `"'`, /["'][^\r\n]*/y, [Text]);
export const WrongQuotes = token(
  "WrongQuotes",
  FOREIGN,
  /[“”„‟«»](?:[^“”„‟«»\r\n]*[“”„‟«»]|[^“”„‟«»"\r\n]*"?)|[‘’‚‛](?:[^‘’‚‛\r\n]*[‘’‚‛]|[^‘’‚‛'\r\n]*'?)/y,
  [Text],
);
const DIGITS = "0123456789";
/** Anything that looks like a date. The grammar checks whether it is a timestamp. */
export const Moment = token(
  "Moment",
  DIGITS,
  /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,4}\/\d{1,2}\/\d{1,4}|\d{1,2}\.\d{1,2}\.\d{4})(?:(?:[Tt]| (?=\d{1,2}:))[0-9:.,]*(?: ?[Zz]|[+-]\d[\d:]*)?)?(?![A-Za-z0-9_])/y,
  [Inner],
);
const UNIT = "(?:minute|hour|day|week)s?";
export const RelativeTime = token(
  "RelativeTime",
  DIGITS,
  new RegExp(
    `(?:0|[1-9]\\d{0,8})[ \\t\\r\\n]+${UNIT}[ \\t\\r\\n]+(?:ago|from[ \\t\\r\\n]+now)(?![A-Za-z0-9_-])`,
    "iy",
  ),
  [Inner],
);
const ANY_UNIT = "(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s?";
/** A malformed relative time. */
export const WrongRelativeTime = token(
  "WrongRelativeTime",
  `${DIGITS}+-`,
  new RegExp(
    `[+-]?\\d+(?:\\.\\d+)?[ \\t\\r\\n]*${ANY_UNIT}(?:[ \\t\\r\\n]+(?:ago|later|hence|from[ \\t\\r\\n]+now))?(?![A-Za-z0-9_-])`,
    "iy",
  ),
  [RelativeTime],
);
export const Numeral = token(
  "Numeral",
  `${DIGITS}-`,
  /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![A-Za-z0-9_.%])/y,
  [Inner],
);
/** A malformed number. */
export const WrongNumeral = token(
  "WrongNumeral",
  `${DIGITS}+-.`,
  /[+-]?\.?\d[\d_]*(?:[eE][+-]?\d[\w.]*|\.?[\w.]*(?:-\w[\w.]*)*%?)/y,
  [Numeral],
);
/** `$message.<name>`, the argument of a status. */
export const MessageStatus = token("MessageStatus", "$", /\$message(?:\.[A-Za-z0-9_]*)?(?![A-Za-z0-9_$-])/y, [
  Inner,
]);
/** A path in Liquid braces. */
export const Liquid = token("Liquid", "{", unicode(`\\{\\{ *${PLAIN_NAME}${PATH_TAIL_PATTERN} *\\}\\}`), [
  Inner,
]);
/** Any other text in such braces, or to the end of the line if they are unclosed. */
export const WrongLiquid = token("WrongLiquid", "{", /\{\{[^}\r\n]*(?:\}[^}\r\n]+)*(?:\}\})?/y, [Liquid]);

vocabulary.push(Word, WrongName);

// Symbols. No symbol is a prefix of another, so their order does not matter.
export const OpenParenthesis = spelling("OpenParenthesis", "(", /\(/y, []);
export const CloseParenthesis = spelling("CloseParenthesis", ")", /\)/y, []);
export const OpenBracket = spelling("OpenBracket", "[", /\[/y, [Inner]);
export const CloseBracket = spelling("CloseBracket", "]", /\]/y, [Stray]);
export const OpenBrace = spelling("OpenBrace", "{", /\{/y, [Inner]);
export const CloseBrace = spelling("CloseBrace", "}", /\}/y, [Stray]);
export const Comma = spelling("Comma", ",", /,/y, [Stray]);
export const Colon = spelling("Colon", ":", /:/y, [Stray]);
export const NotEqual = spelling("NotEqual", "!=", /!=(?!=)/y, [Comparator]);
export const GreaterOrEqual = spelling("GreaterOrEqual", ">=", />=/y, [Comparator]);
export const Greater = spelling("Greater", ">", />(?!=)/y, [Comparator]);
export const LessOrEqual = spelling("LessOrEqual", "<=", /<=/y, [Comparator]);
export const Less = spelling("Less", "<", /<(?![=>])/y, [Comparator]);
export const WrongAnd = token("WrongAnd", "&", /&&?/y, [And]);
export const WrongOr = token("WrongOr", "|", /\|\|?/y, [Or]);
export const WrongNot = token("WrongNot", "!", /!(?!=)/y, [Not]);
export const WrongEqual = token("WrongEqual", "=", /===+|=(?![=<>])/y, [Equal]);
export const WrongNotEqual = token("WrongNotEqual", `!<${FOREIGN}`, /!==+|<>|≠/y, [NotEqual]);
export const WrongGreaterOrEqual = token("WrongGreaterOrEqual", `=${FOREIGN}`, /=>|≥/y, [GreaterOrEqual]);
export const WrongLessOrEqual = token("WrongLessOrEqual", `=${FOREIGN}`, /=<|≤/y, [LessOrEqual]);

/** The group of tokens that the grammar never sees. Each is reported. */
export const DROPPED = "dropped";
export const WrongComment = token(
  "WrongComment",
  "#/",
  // The slashes of an address begin no comment.
  unicode("(?:#|(?<!:)//)[^\\r\\n]*"),
  [],
  { GROUP: DROPPED },
);
export const WrongCharacters = token("WrongCharacters", UNKNOWN_ASCII + FOREIGN, unicode(UNKNOWN_TEXT), [], {
  GROUP: DROPPED,
});

/** Every token, in the order in which the lexer tries them, and every category. */
export const VOCABULARY: readonly TokenType[] = [...vocabulary, ...[Inner, Stray, Verb, Comparator, Name]];

/** The tokens that are mistakes. */
export const WRONG_TOKENS: ReadonlySet<TokenType> = new Set(
  VOCABULARY.filter(({ name }) => name.startsWith("Wrong")),
);

/** The characters that a token may begin with; one beyond ASCII stands for all of them. */
export function startsOf(type: TokenType): string {
  return starts.get(type) ?? "";
}
