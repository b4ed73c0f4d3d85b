/**
 * How many of `trials` hit, each by chance `share`: by counting up the distribution when few are expected, else by rejection under a
 * hat, so that a draw costs the same for ten and for a million trials.
 * @source Hörmann (1993), J Stat Comput Simul 46:101-110, algorithm BTRS
 */
export function binomialDraw(trials: number, share: number, random: () => number): number {
  if (trials === 0 || share <= 0) return 0;
  if (share >= 1) return trials;
  if (share > 0.5) return trials - binomialDraw(trials, 1 - share, random);
  return trials * share < 10 ? countedUp(trials, share, random) : underHat(trials, share, random);
}

function countedUp(trials: number, share: number, random: () => number): number {
  const odds = share / (1 - share);
  let chance = Math.exp(trials * Math.log1p(-share));
  let left = random();
  for (let hits = 0; hits < trials; hits++) {
    if (left < chance) return hits;
    left -= chance;
    chance *= ((trials - hits) / (hits + 1)) * odds;
    // Rounding may leave a hair that no count takes.
    if (chance < 1e-300) return hits;
  }
  return trials;
}

function underHat(trials: number, share: number, random: () => number): number {
  const deviation = Math.sqrt(trials * share * (1 - share));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * share;
  const centre = trials * share + 0.5;
  const surely = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const logOdds = Math.log(share / (1 - share));
  const mode = Math.floor((trials + 1) * share);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const near = 0.5 - Math.abs(u);
    const hits = Math.floor(((2 * a) / near + b) * u + centre);
    if (near >= 0.07 && v <= surely) return hits;
    if (hits < 0 || hits > trials) continue;
    const height = Math.log((v * alpha) / (a / (near * near) + b));
    const chance =
      (mode + 0.5) * Math.log((mode + 1) / (trials - mode + 1)) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - hits + 1)) +
      (hits + 0.5) * Math.log((trials - hits + 1) / (hits + 1)) +
      (hits - mode) * logOdds +
      stirlingRest(mode) +
      stirlingRest(trials - mode) -
      stirlingRest(hits) -
      stirlingRest(trials - hits);
    if (height <= chance) return hits;
  }
}

const smallRests = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
  0.01387612882307075, 0.01189670994589177, 0.0104112652619721, 0.009255462182712733, 0.008330563433362871,
];

/** What Stirling's formula leaves of ln k!. */
function stirlingRest(k: number): number {
  if (k < 10) return smallRests[k]!;
  const square = (k + 1) * (k + 1);
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
