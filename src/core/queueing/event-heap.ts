/** Events in order of time; those of one time in the order they were added, so that a run can be repeated to the byte. */
export class EventHeap<E extends { at: number }> {
  private readonly heap: { event: E; turn: number }[] = [];
  private turn = 0;

  push(event: E): void {
    const entry = { event, turn: this.turn++ };
    let at = this.heap.length;
    this.heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entry, this.heap[parent]!)) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = entry;
  }

  pop(): E | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length > 0 && last) this.sink(last);
    return top?.event;
  }

  private sink(entry: { event: E; turn: number }): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++;
      if (child >= heap.length || !isBefore(heap[child]!, entry)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }
}

type Entry = { event: { at: number }; turn: number };
const isBefore = (a: Entry, b: Entry) =>
  a.event.at < b.event.at || (a.event.at === b.event.at && a.turn < b.turn);
