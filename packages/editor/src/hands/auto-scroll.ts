/** The distance from an edge within which a pointer scrolls, and the most that it scrolls in a frame; both in pixels. */
const EDGE = 44;
const SPEED = 14;

/**
 * Scrolls the nearest scrolling part of the page while the pointer is near its upper or lower edge, until the returned function
 * is called.
 */
export function autoScroll(inside: HTMLElement, pointerY: () => number, onScroll: () => void): () => void {
  const scroller = scrollerOf(inside);
  let frame = requestAnimationFrame(step);
  function step(): void {
    frame = requestAnimationFrame(step);
    const isPage = scroller === document.scrollingElement;
    const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
    const y = pointerY();
    const by = y < top + EDGE ? y - top - EDGE : y > bottom - EDGE ? y - bottom + EDGE : 0;
    if (by === 0) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += Math.max(-SPEED, Math.min(SPEED, by / 3));
    if (scroller.scrollTop !== before) onScroll();
  }
  return () => cancelAnimationFrame(frame);
}

/** The nearest node around one that scrolls up and down, out of shadow trees too; else the page. */
function scrollerOf(inside: HTMLElement): Element {
  for (let node: Node | null = inside; node; node = parentOf(node)) {
    if (!(node instanceof HTMLElement)) continue;
    const isScroller =
      /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight;
    if (isScroller) return node;
  }
  return document.scrollingElement ?? document.documentElement;
}

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
