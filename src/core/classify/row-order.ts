/** Puts rows into an order that the random numbers decide, in place: descent in a fixed order is slower. */
export function shuffleRows(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[other]!;
    order[other] = held;
  }
}
