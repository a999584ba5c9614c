import type { Connection, Position, ServerCapabilities, TextDocumentIdentifier } from "vscode-languageserver";
import { ACTION_KINDS, actionsOf } from "./answers/actions.ts";
import { COMMANDS } from "./answers/command-names.ts";
import { completionOf } from "./answers/completion.ts";
import { foldingOf, hintsWithin, hoverOf, signatureOf } from "./answers/explanations.ts";
import { formattingOf } from "./answers/formatting.ts";
import { lensesOf } from "./answers/lenses.ts";
import { definitionOf, prepareRename, referencesOf, renameTo } from "./answers/names.ts";
import { semanticTokensOf, TOKEN_MODIFIERS, TOKEN_TYPES } from "./answers/tokens.ts";
import { Commands } from "./commands.ts";
import { type ProjectFile, type Relatives, surroundingsOf } from "./project/project.ts";
import type { Running } from "./running.ts";

/** The requests that the server answers, besides diagnostics. */
export const FEATURES: ServerCapabilities = {
  completionProvider: { triggerCharacters: [" ", ".", '"', "'", "-"] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: [" ", ":"] },
  foldingRangeProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS },
    full: true,
  },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: ACTION_KINDS },
  documentFormattingProvider: true,
  executeCommandProvider: { commands: Object.values(COMMANDS) },
};

/** A place that a client asks about. */
interface Place {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Answers the questions of a client. */
export function registerFeatures(connection: Connection, running: () => Running): void {
  const inFile = async <Found>(
    { textDocument }: { readonly textDocument: TextDocumentIdentifier },
    nothing: Found,
    answer: (one: ProjectFile) => Found | Promise<Found>,
  ): Promise<Found> => {
    const one = await running().project.openAt(textDocument.uri);
    return one === undefined || one.file.kind === "other" ? nothing : answer(one);
  };
  /** Asks about an offset, with the files that belong to the one it is in. */
  const inPlace = <Found>(
    place: Place,
    nothing: Found,
    answer: (one: ProjectFile, offset: number, relatives: Relatives) => Found,
  ): Promise<Found> =>
    inFile(place, nothing, async (one) => {
      const relatives = await running().project.relativesOf(one);
      return answer(one, one.snapshot.lines.offsetAt(place.position), relatives);
    });

  connection.onCompletion((place) =>
    inPlace(place, null, (one, offset, relatives) => completionOf(one, offset, surroundingsOf(relatives))),
  );
  connection.onHover((place) =>
    inPlace(place, null, (one, offset, relatives) => hoverOf(one, offset, surroundingsOf(relatives))),
  );
  connection.onSignatureHelp((place) => inPlace(place, null, (one, offset) => signatureOf(one, offset)));
  connection.onFoldingRanges((asked) => inFile(asked, [], foldingOf));
  connection.languages.semanticTokens.on((asked) => inFile(asked, { data: [] }, semanticTokensOf));
  connection.onDefinition((place) => inPlace(place, [], definitionOf));
  connection.onReferences((place) =>
    inPlace(place, [], (one, offset, relatives) =>
      referencesOf(one, offset, relatives, place.context.includeDeclaration),
    ),
  );
  connection.onPrepareRename((place) => inPlace(place, null, prepareRename));
  connection.onRenameRequest((place) =>
    inPlace(place, null, (one, offset, relatives) =>
      renameTo(one, offset, place.newName, relatives, running().client),
    ),
  );
  connection.languages.inlayHint.on((asked) =>
    inFile(asked, [], async (one) => {
      const around = surroundingsOf(await running().project.relativesOf(one));
      return hintsWithin(one, one.snapshot.lines.spanOf(asked.range), around);
    }),
  );
  connection.onCodeLens((asked) => inFile(asked, [], (one) => lensesOf(one, running().project)));
  connection.onCodeAction((asked) =>
    inFile(asked, [], async (one) => {
      const { client, project, reports } = running();
      const { diagnostics, only } = asked.context;
      const span = one.snapshot.lines.spanOf(asked.range);
      const around = surroundingsOf(await project.relativesOf(one));
      const { findings } = await reports.of(one.snapshot);
      return actionsOf(one, { span, diagnostics, only }, { around, findings, client });
    }),
  );
  connection.onDocumentFormatting((asked) => inFile(asked, [], formattingOf));
  const commands = new Commands(connection, running);
  connection.onExecuteCommand((params) => commands.execute(params));
}
