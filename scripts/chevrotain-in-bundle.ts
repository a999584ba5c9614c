import type { Plugin } from "esbuild";

/**
 * Parts of chevrotain that heed's parser never runs, since its lookahead is a table (`npm run generate`): the analysis of
 * grammars. Each is replaced by what the rest of the library takes from it. They would be two thirds of what a first
 * condition in words loads.
 */
const LEFT_OUT: { readonly [file: string]: string } = {
  "grammar/checks":
    "export const validateLookahead = undefined; export const validateRuleIsOverridden = undefined;",
  "grammar/follow": "export const computeAllProdsFollows = undefined;",
  "grammar/gast/gast_resolver_public":
    "export const resolveGrammar = undefined; export const validateGrammar = undefined;",
  "grammar/interpreter": [
    "export class NextTerminalAfterAtLeastOneSepWalker {}",
    "export class NextTerminalAfterAtLeastOneWalker {}",
    "export class NextTerminalAfterManySepWalker {}",
    "export class NextTerminalAfterManyWalker {}",
  ].join("\n"),
  "grammar/llk_lookahead": "export class LLkLookaheadStrategy {}",
  "grammar/lookahead": [
    "export const PROD_TYPE = {};",
    "export const getLookaheadPathsForOptionalProd = undefined;",
    "export const getLookaheadPathsForOr = undefined;",
    "export const getLookaheadPaths = undefined;",
  ].join("\n"),
  "parser/traits/context_assist": "export class ContentAssist { initContentAssist() {} }",
  "parser/traits/gast_recorder":
    "export class GastRecorder { initGastRecorder() { this.RECORDING_PHASE = false; } }",
  "parser/traits/looksahead": `
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

/** Leaves the analysis of grammars out of the bundle. */
export const chevrotainInBundle: Plugin = {
  name: "chevrotain-in-bundle",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chevrotain[\\/]lib[\\/]src[\\/]parse[\\/]/ }, ({ path }) => {
      const file = /[\\/]parse[\\/](.+)\.js$/.exec(path)?.[1]?.replaceAll("\\", "/") ?? "";
      const contents = Object.hasOwn(LEFT_OUT, file) ? LEFT_OUT[file] : undefined;
      return contents === undefined ? undefined : { contents };
    });
  },
};
