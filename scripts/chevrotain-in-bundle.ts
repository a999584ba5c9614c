import type { Plugin } from "esbuild";

/**
 * Parts of chevrotain that heed's parser never runs: the analysis of grammars, since its lookahead is a table (`npm run
 * generate`), and the lexer, since heed has one of its own that needs no analysis. Each is replaced by what the rest of the
 * library takes from it. They would be most of what a first condition in words loads. The types of tokens get their numbers and
 * categories from shorter code: the library's takes longer than reading a condition.
 */
const LEFT_OUT: { readonly [file: string]: string } = {
  "scan/lexer_public": [
    `export class Lexer { static SKIPPED = "skipped"; static NA = /NOT_APPLICABLE/; }`,
    "export const LexerDefinitionErrorType = undefined;",
  ].join("\n"),
  "scan/tokens": `
    export function tokenStructuredMatcher({ tokenTypeIdx }, type) {
      return tokenTypeIdx === type.tokenTypeIdx || type.categoryMatchesMap[tokenTypeIdx] === true;
    }
    export const tokenStructuredMatcherNoCategories = tokenStructuredMatcher;
    export function isTokenType(type) {
      return type.tokenTypeIdx !== undefined;
    }
    let count = 0;
    export function augmentTokenTypes(types) {
      const all = new Set(types);
      for (const type of all) {
        type.CATEGORIES ??= [];
        for (const category of type.CATEGORIES) all.add(category);
        type.tokenTypeIdx ??= ++count;
        type.categoryMatchesMap ??= {};
      }
      for (const type of all) addTo(type.CATEGORIES, type);
    }
    function addTo(categories, type) {
      for (const category of categories) {
        category.categoryMatchesMap[type.tokenTypeIdx] = true;
        addTo(category.CATEGORIES, type);
      }
    }`,
  "parse/grammar/checks":
    "export const validateLookahead = undefined; export const validateRuleIsOverridden = undefined;",
  "parse/grammar/follow": "export const computeAllProdsFollows = undefined;",
  "parse/grammar/gast/gast_resolver_public":
    "export const resolveGrammar = undefined; export const validateGrammar = undefined;",
  "parse/grammar/interpreter": [
    "export class NextTerminalAfterAtLeastOneSepWalker {}",
    "export class NextTerminalAfterAtLeastOneWalker {}",
    "export class NextTerminalAfterManySepWalker {}",
    "export class NextTerminalAfterManyWalker {}",
  ].join("\n"),
  "parse/grammar/llk_lookahead": "export class LLkLookaheadStrategy {}",
  "parse/grammar/lookahead": [
    "export const PROD_TYPE = {};",
    "export const getLookaheadPathsForOptionalProd = undefined;",
    "export const getLookaheadPathsForOr = undefined;",
    "export const getLookaheadPaths = undefined;",
  ].join("\n"),
  "parse/parser/traits/context_assist": "export class ContentAssist { initContentAssist() {} }",
  "parse/parser/traits/gast_recorder":
    "export class GastRecorder { initGastRecorder() { this.RECORDING_PHASE = false; } }",
  "parse/parser/traits/looksahead": `
    import { getKeyForAutomaticLookahead } from "../../grammar/keys.js";
    export class LooksAhead {
      initLooksAhead({ maxLookahead }) {
        this.maxLookahead = maxLookahead;
        this.dynamicTokensEnabled = false;
        this.lookAheadFuncsCache = new Map();
      }
      getKeyForAutomaticLookahead(method, occurrence) {
        return getKeyForAutomaticLookahead(this.currRuleShortName, method, occurrence);
      }
      getLaFuncFromCache(key) {
        return this.lookAheadFuncsCache.get(key);
      }
    }`,
};

/** Leaves the analysis of grammars and the lexer out of the bundle. */
export const chevrotainInBundle: Plugin = {
  name: "chevrotain-in-bundle",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chevrotain[\\/]lib[\\/]src[\\/](?:parse|scan)[\\/]/ }, ({ path }) => {
      const file = /[\\/]src[\\/](.+)\.js$/.exec(path)?.[1]?.replaceAll("\\", "/") ?? "";
      const contents = Object.hasOwn(LEFT_OUT, file) ? LEFT_OUT[file] : undefined;
      return contents === undefined ? undefined : { contents };
    });
  },
};
