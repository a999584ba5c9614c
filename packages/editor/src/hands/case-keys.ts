import { placeOf } from "../edits/index.ts";
import type { FaceActions, FaceState } from "../face/index.ts";
import { readRow, type StatusRow } from "../reading/index.ts";
import { choose } from "./case-options.ts";
import type { Host } from "./host.ts";
import { type Option, optionsOf } from "./options.ts";

/** The keys of lists of cases, as they are at a button that opens a list box. */
export function caseActions(
  host: Host,
  setStatus: FaceActions["setStatus"],
): Pick<FaceActions, "openCases" | "caseKeys"> {
  const { setList } = host;
  const statusOf = (row: number): StatusRow | undefined => {
    const { draft, options } = host.state();
    const place = placeOf(draft, row);
    const parts = place && readRow(place.row, options);
    return parts?.kind === "status" ? parts : undefined;
  };
  const openCases = (row: number) => {
    const status = statusOf(row);
    if (status === undefined) return;
    const at = optionsOf(status, host.state()).findIndex((option) => option.row.name === status.case);
    setList({ row, active: Math.max(0, at) });
  };
  return {
    openCases,
    caseKeys(event, row) {
      const status = statusOf(row);
      if (status === undefined) return;
      const state = host.state();
      const list = state.openList?.row === row ? state.openList : undefined;
      const options = optionsOf(status, state);
      const to = (index: number) => {
        event.preventDefault();
        setList({ row, active: Math.max(0, Math.min(index, options.length - 1)) });
      };
      const pick = () => choose(row, status, list && options[list.active]?.row.name, { setList, setStatus });
      if (event.altKey && !list) return;
      if (!list) {
        if (["ArrowDown", "ArrowUp", "Enter", " "].includes(event.key)) {
          event.preventDefault();
          openCases(row);
        } else if (isLetter(event)) {
          openCases(row);
          typeAhead(event, options, -1, status, state, to);
        }
        return;
      }
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        setList(undefined);
      } else if (event.key === "ArrowUp" && event.altKey) {
        event.preventDefault();
        event.stopPropagation();
        pick();
      } else if (event.key === "Tab") pick();
      else if (event.key === "Enter" || (event.key === " " && buffer === "")) {
        event.preventDefault();
        pick();
      } else if (event.key === "ArrowDown") to(list.active + 1);
      else if (event.key === "ArrowUp") to(list.active - 1);
      else if (event.key === "Home") to(0);
      else if (event.key === "End") to(options.length - 1);
      else if (event.key === "PageDown") to(list.active + 5);
      else if (event.key === "PageUp") to(list.active - 5);
      else if (isLetter(event)) typeAhead(event, options, list.active, status, state, to);
    },
  };
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
}

/** The letters typed last at a list, and when. */
let buffer = "";
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves to the next option whose label, with or without its first words, begins with the letters typed in a row. */
function typeAhead(
  event: KeyboardEvent,
  options: readonly Option[],
  from: number,
  { polarity }: StatusRow,
  { words }: FaceState,
  to: (index: number) => void,
): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    buffer = "";
  }, 700);
  buffer += event.key.toLowerCase();
  const start = buffer.length === 1 ? from + 1 : Math.max(0, from);
  const order = options.map((_, index) => (start + index) % options.length);
  const fits = (index: number) => {
    const label = words.label((options[index] as Option).row.name, polarity).label.toLowerCase();
    return label.startsWith(buffer) || label.replace(/^has (?:not )?(?:been )?/, "").startsWith(buffer);
  };
  const found = order.find(fits);
  if (found !== undefined) to(found);
}
