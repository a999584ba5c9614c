import { Decoration, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** The parts of a line of YAML that have a colour: comments, keys, texts, numbers, and words of conditions. */
const CLASSES: readonly [RegExp, string][] = [
  [/^#/, "tok-comment"],
  [/:$/, "tok-key"],
  [/^["']/, "tok-text"],
  [/^-?\d/, "tok-number"],
  [/^(?:and|or|not|has|is)$/, "tok-joint"],
  [/^(?:always|never|true|false|null)$/, "tok-constant"],
];

const matches = new MatchDecorator({
  regexp:
    /(?<=^|\s)#.*|[\w$.-]+(?:"[^"]*")?:(?=\s|$)|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<![\w.])-?\d[\w.:+-]*|\b(?:and|or|not|has|is|always|never|true|false|null)\b(?!:)/g,
  decoration: ([text]) => {
    const name = CLASSES.find(([pattern]) => pattern.test(text))?.[1] ?? "tok-word";
    return Decoration.mark({ class: name });
  },
});

/** The colours of words by what they are. */
export const colours = ViewPlugin.define(
  (view: EditorView) => ({
    marks: matches.createDeco(view),
    update(update: ViewUpdate) {
      this.marks = matches.updateDeco(update, this.marks);
    },
  }),
  { decorations: ({ marks }) => marks },
);
