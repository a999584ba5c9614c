/** Effect of a drag: `status` is that of the rung under the pointer, undefined beside the ladder. */
export interface DragReply {
  over(status: string | undefined): void;
  drop(status: string | undefined): void;
  cancel(): void;
}

/** Pixels that a pointer moves before a press is a drag. */
const SLACK = 4;

interface Band {
  readonly status: string | undefined;
  readonly top: number;
  readonly bottom: number;
}

/** A drag of a message over the rungs of a ladder. */
export class DragOnRungs {
  #hasJustEnded = false;

  /** True between the end of a drag and the click that browsers send after it. */
  get hasJustEnded(): boolean {
    return this.#hasJustEnded;
  }

  begin(event: PointerEvent, ladder: Element, reply: DragReply): void {
    if (event.button !== 0) return;
    const bands = bandsOf(ladder);
    const startY = event.clientY;
    const { pointerId } = event;
    let isDrag = false;
    let last: string | undefined;
    const end = new AbortController();
    const { signal } = end;
    const move = (next: PointerEvent) => {
      if (next.pointerId !== pointerId) return;
      // It may have been let go before this was loaded.
      if (!isDrag && next.buttons === 0) return end.abort();
      if (!isDrag && Math.abs(next.clientY - startY) < SLACK) return;
      const status = statusAt(bands, next.clientY, ladder);
      if (isDrag && status === last) return;
      isDrag = true;
      last = status;
      reply.over(status);
    };
    const finish = (isDropped: boolean) => {
      end.abort();
      if (!isDrag) return;
      this.#hasJustEnded = true;
      setTimeout(() => {
        this.#hasJustEnded = false;
      });
      if (isDropped) reply.drop(last);
      else reply.cancel();
    };
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", (next) => next.pointerId === pointerId && finish(true), {
      signal,
    });
    document.addEventListener("pointercancel", (next) => next.pointerId === pointerId && finish(false), {
      signal,
    });
    document.addEventListener("keydown", (key) => key.key === "Escape" && finish(false), { signal });
  }
}

/** The places of the rungs on the page, relative to the ladder, which may scroll meanwhile. */
function bandsOf(ladder: Element): readonly Band[] {
  const { top: start } = ladder.getBoundingClientRect();
  return [...ladder.querySelectorAll<HTMLElement>(".row")].map((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return { status: row.dataset.status, top: top - start, bottom: bottom - start };
  });
}

function statusAt(bands: readonly Band[], y: number, ladder: Element): string | undefined {
  const inside = y - ladder.getBoundingClientRect().top;
  const under = bands.find(({ top, bottom }) => inside >= top && inside < bottom);
  if (under !== undefined) return under.status;
  const first = Math.min(...bands.map(({ top }) => top));
  const last = Math.max(...bands.map(({ bottom }) => bottom));
  if (inside < first - 40 || inside > last + 40) return undefined;
  const distance = ({ top, bottom }: Band) => Math.max(top - inside, inside - bottom);
  return [...bands].sort((a, b) => distance(a) - distance(b))[0]?.status;
}
