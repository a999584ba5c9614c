/** The room between a list and the edges of the window, and its button. */
const GAP = 4;

/**
 * Shows the list that is open, in the top layer and beside its button: below it, or above if there is more room; and hides
 * the others. The option that keys have reached is scrolled into view.
 */
export function placeList(root: ShadowRoot): void {
  for (const list of root.querySelectorAll<HTMLElement>(".list")) {
    const isOpen = list.dataset.open === "true";
    if (list.matches(":popover-open") !== isOpen) list.togglePopover(isOpen);
    if (!isOpen) continue;
    const button = (list.previousElementSibling as HTMLElement).getBoundingClientRect();
    const { innerHeight, innerWidth } = window;
    const { height, width } = list.getBoundingClientRect();
    const isBelow = button.bottom + GAP + height <= innerHeight || button.top < innerHeight - button.bottom;
    const top = isBelow ? button.bottom + GAP : button.top - GAP - height;
    const start = getComputedStyle(list).direction === "rtl" ? button.right - width : button.left;
    list.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
    list.style.left = `${Math.max(GAP, Math.min(start, innerWidth - width - GAP))}px`;
    list.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }
}
