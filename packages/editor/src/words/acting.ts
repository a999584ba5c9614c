/** Words in English of what people do, which are loaded with the hands. */
export const ACTING = {
  selected: (count: number) => `${count} selected`,
  wholeGroup: "Whole alternative",
  apart: "New alternative",
  clearSelection: "Clear the selection",
  copy: "Copy",
  cut: "Cut",
  copied: (count: number) => (count === 1 ? "1 condition copied" : `${count} conditions copied`),
  pastable: "A condition in words, stored JSON, or a rule of Novu",
  insert: "Insert",
  close: "Close",
  pasted: (count: number) => (count === 1 ? "1 condition inserted" : `${count} conditions inserted`),
  differences: (count: number) =>
    count === 1
      ? "Inserted, with one difference from Novu:"
      : `Inserted, with ${count} differences from Novu:`,
  refusals: {
    empty: "There is nothing in it.",
    unknown: "This is no condition in words, no stored JSON, and no rule of Novu.",
    workflow: "This is a whole workflow of Novu. Paste the rule of one step.",
    "no-equal": "This rule of Novu has no equal.",
    alternatives: "It has alternatives, which are not possible here.",
    always: "This holds always, so there is no condition to insert.",
    never: "This holds never, so there is no condition to insert.",
  },
  notOffered: (channel: string) => `Not usual for ${channel}`,
  simplified: "Simplified. Undo brings back what there was.",
  moved: (row: string) => `Moved: ${row}`,
  removed: "Removed. Undo brings it back.",
  added: "Condition added",
  duplicated: "Duplicated",
  isNegated: "Negated",
  undone: "Undone",
  redone: "Redone",
};
