import type { Edit } from "../edits/index.ts";
import { autoScroll } from "./auto-scroll.ts";
import { type Drop, dropsOf, nearest } from "./drops.ts";
import type { Host } from "./host.ts";

/** The distance in pixels from which a press is a drag, and no click. */
const THRESHOLD = 5;

/**
 * Follows a pointer that was pressed on a row's handle. From some distance on the row is dragged, with the selected ones if it
 * is one of them: a line shows where it would be dropped, Escape takes it back, and no click follows.
 */
export function startDrag(event: PointerEvent, row: number, host: Host): void {
  const { isFixed, selected, draft } = host.state();
  if (isFixed || event.button !== 0 || !event.isPrimary) return;
  const handle = host.root.querySelector<HTMLElement>(`[data-row="${row}"] .grip`);
  if (handle === null) return;
  const order = draft.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  const rows = selected.has(row) ? order.filter((id) => selected.has(id)) : [row];
  new Drag(event, handle, rows, host);
}

class Drag {
  readonly #host: Host;
  readonly #handle: HTMLElement;
  readonly #rows: readonly number[];
  readonly #pointer: number;
  readonly #start: number;
  readonly #ended = new AbortController();
  #drops: readonly Drop[] | undefined;
  #drop: Drop | undefined;
  #y: number;
  #stopScrolling: (() => void) | undefined;

  constructor(
    { pointerId, clientY }: PointerEvent,
    handle: HTMLElement,
    rows: readonly number[],
    host: Host,
  ) {
    this.#host = host;
    this.#handle = handle;
    this.#rows = rows;
    this.#pointer = pointerId;
    this.#start = clientY;
    this.#y = clientY;
    const { signal } = this.#ended;
    handle.addEventListener("pointermove", (event) => this.#move(event), { signal });
    handle.addEventListener("pointerup", (event) => this.#end(event.pointerId), { signal });
    handle.addEventListener("lostpointercapture", () => this.#cancel(), { signal });
    handle.addEventListener("pointercancel", () => this.#cancel(), { signal });
    window.addEventListener("keydown", (event) => this.#key(event), { signal, capture: true });
    try {
      handle.setPointerCapture(pointerId);
    } catch {
      // The pointer was let go before this could be loaded.
      this.#finish();
    }
  }

  get #editor(): HTMLElement {
    return this.#host.root.querySelector(".editor") as HTMLElement;
  }

  get #line(): HTMLElement {
    return this.#host.root.querySelector(".drop-line") as HTMLElement;
  }

  #move({ clientY }: PointerEvent): void {
    this.#y = clientY;
    if (this.#drops === undefined) {
      if (Math.abs(clientY - this.#start) < THRESHOLD) return;
      this.#begin();
    }
    this.#show();
  }

  #begin(): void {
    this.#drops = dropsOf(this.#host, this.#rows);
    this.#editor.toggleAttribute("data-dragging", true);
    for (const row of this.#rows) this.#element(row)?.toggleAttribute("data-dragged", true);
    this.#stopScrolling = autoScroll(
      this.#editor,
      () => this.#y,
      () => this.#show(),
    );
  }

  #element(row: number): Element | null {
    return this.#host.root.querySelector(`[data-row="${row}"]`);
  }

  /** Draws the line at the place that is nearest to the pointer. The places are measured from the editor's own top. */
  #show(): void {
    const top = this.#editor.getBoundingClientRect().top;
    const drop = nearest(this.#drops ?? [], this.#y - top);
    if (drop === this.#drop || drop === undefined) return;
    this.#drop = drop;
    const line = this.#line;
    line.hidden = false;
    line.toggleAttribute("data-apart", drop.edit.type === "place-apart");
    line.style.transform = `translateY(${drop.y}px)`;
    line.style.left = `${drop.left}px`;
    line.style.width = `${drop.width}px`;
  }

  #key(event: KeyboardEvent): void {
    if (this.#drops === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") this.#cancel();
  }

  #end(pointerId: number): void {
    if (pointerId !== this.#pointer) return;
    const edit = this.#drop?.edit;
    const isDrag = this.#drops !== undefined;
    this.#finish();
    if (!isDrag) return;
    ignoreClick(this.#handle);
    if (edit) this.#place(edit);
  }

  #place(edit: Edit): void {
    const { words } = this.#host.state();
    const edited = this.#host.edit(edit);
    if (!edited) return;
    const order = edited.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    const [first = 0] = this.#rows;
    const place = words.row(order.indexOf(first) + 1, order.length);
    this.#host.announce(words.moved(this.#rows.length > 1 ? words.selected(this.#rows.length) : place));
    this.#element(first)?.querySelector<HTMLElement>(".grip")?.focus();
  }

  #cancel(): void {
    const isDrag = this.#drops !== undefined;
    this.#finish();
    if (isDrag) ignoreClick(this.#handle);
  }

  #finish(): void {
    this.#ended.abort();
    this.#stopScrolling?.();
    this.#editor.removeAttribute("data-dragging");
    this.#line.hidden = true;
    for (const row of this.#rows) this.#element(row)?.removeAttribute("data-dragged");
    if (this.#handle.hasPointerCapture(this.#pointer)) this.#handle.releasePointerCapture(this.#pointer);
  }
}

/** Keeps the click that follows a drag from selecting. If none follows, as after Escape, the next press ends the waiting. */
function ignoreClick(handle: HTMLElement): void {
  const over = new AbortController();
  handle.addEventListener(
    "click",
    (event) => {
      event.stopImmediatePropagation();
      over.abort();
    },
    { capture: true, signal: over.signal },
  );
  window.addEventListener("pointerdown", () => over.abort(), { capture: true, signal: over.signal });
  window.addEventListener("keydown", () => over.abort(), { capture: true, signal: over.signal });
}
