/** Draws n places with replacement and fills in how often each came. */
export function resampleTallies(tallies: Float64Array, random: () => number): void {
  tallies.fill(0);
  for (let draw = 0; draw < tallies.length; draw++) tallies[Math.floor(random() * tallies.length)]!++;
}
