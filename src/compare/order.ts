/**
 * Which of some things in a new order have to be called moved, so that all others kept their order, and as few as can
 * be are: given where each stood before, the places of those that are not on the longest ascending run.
 */
export function movedPlaces(before: readonly number[]): ReadonlySet<number> {
  /** Of the runs of each length, the place at which the one ends that ends lowest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [place, position] of before.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[ends[middle] as number] as number) < position) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = place;
  }
  const moved = new Set(before.keys());
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) moved.delete(place);
  return moved;
}
