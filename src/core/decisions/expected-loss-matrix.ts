import { checkNumbers, refuse } from "../kit/check.ts";

/** Something one can do, with its loss in each state (money or any unit; a gain is negative), in the order of the states. */
export type LossAction = { action: string; losses: number[] };

/** Chances of the states, adding up to 1, and what can be done. */
export type LossMatrix = { chances: number[]; actions: LossAction[] };

/** Expected loss by action, the best action, and what it would be worth to know the state beforehand; in the unit of the losses. */
export type ExpectedLosses = {
  expected: { action: string; loss: number }[];
  best: string;
  loss: number;
  valueOfPerfectInformation: number;
};

/**
 * The best of several actions when it is not known which state holds, and the most that finding out can be worth.
 * @formula E(a) = sum p(s) L(a, s); best = least E; value of perfect information = min over a of E(a) - sum p(s) min over a of L(a, s)
 * @use to choose an action by its mean loss, and to see whether an inquiry can pay: one that costs more than this value never does
 * @param matrix chances of the states and the loss of every action in every state
 * @returns expected loss of each action in the order given, the best one (the first of equals), its loss, and the value of perfect information, 0 or more
 * @throws RangeError when there are no actions or states, lengths differ, a number is not finite, or the chances do not add up to 1 (to one part in a billion)
 * @source Savage (1954), The Foundations of Statistics; Howard (1966), IEEE Transactions on Systems Science and Cybernetics 2:22-26
 * @example expectedLossMatrix({ chances: [0.9, 0.1], actions: [{ action: "pay", losses: [0, 1000] }, { action: "reject", losses: [4000, 0] }] }) // => { expected: [{ loss: 100 }, { loss: 3600 }], best: "pay", loss: 100, valueOfPerfectInformation: 100 }
 */
export function expectedLossMatrix(matrix: LossMatrix): ExpectedLosses {
  checkMatrix(matrix);
  const { chances, actions } = matrix;
  const mean = (losses: readonly number[]) =>
    losses.reduce((sum, loss, state) => sum + chances[state]! * loss, 0);
  const expected = actions.map(({ action, losses }) => ({ action, loss: mean(losses) }));
  const best = expected.reduce((least, each) => (each.loss < least.loss ? each : least));
  const clairvoyant = chances.map((_, state) =>
    actions.reduce((least, { losses }) => Math.min(least, losses[state]!), Infinity),
  );
  const value = Math.max(0, best.loss - mean(clairvoyant));
  return { expected, best: best.action, loss: best.loss, valueOfPerfectInformation: value };
}

function checkMatrix({ chances, actions }: LossMatrix): void {
  checkNumbers("chances", chances, 0, 1);
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  if (Math.abs(total - 1) > 1e-9)
    refuse(`chances must add up to 1, not ${total}`, `chances должны давать в сумме 1, а не ${total}`);
  if (actions.length === 0) refuse("at least one action is needed", "нужно хотя бы одно действие");
  for (const { action, losses } of actions) {
    checkNumbers(`losses of ${action}`, losses);
    if (losses.length !== chances.length) {
      refuse(
        `${action} must have a loss for each of ${chances.length} states`,
        `у действия ${action} должна быть потеря для каждого из ${chances.length} состояний`,
      );
    }
  }
}
