/** Pixels that a pointer moves before a press is a drag. */
const SLACK = 4;

/** Effects of the way of a pointer. */
export interface PointerWay {
  /** Called from the first real movement on. */
  move(event: PointerEvent): void;
  /** Called once, after a movement or without any. `isDropped` is false if the drag was called off by Escape or the browser. */
  end(isDropped: boolean): void;
}

/** Follows a pointer that was pressed until it is let go. */
export function trackPointer({ pointerId, clientX, clientY }: PointerEvent, way: PointerWay): void {
  const over = new AbortController();
  const { signal } = over;
  let hasMoved = false;
  const finish = (isDropped: boolean) => {
    over.abort();
    way.end(isDropped);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    if (!hasMoved && Math.hypot(event.clientX - clientX, event.clientY - clientY) < SLACK) return;
    hasMoved = true;
    way.move(event);
  };
  document.addEventListener("pointermove", move, { signal });
  document.addEventListener("pointerup", (event) => event.pointerId === pointerId && finish(true), {
    signal,
  });
  document.addEventListener("pointercancel", (event) => event.pointerId === pointerId && finish(false), {
    signal,
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && finish(false), { signal });
}
