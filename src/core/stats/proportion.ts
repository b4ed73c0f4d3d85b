import { checkCount, refuse } from "../kit/check.ts";

/** Successes out of trials: whole counts, hits <= trials. People who were not asked or did not answer are no trials. */
export type Proportion = { hits: number; trials: number };

/** Throws when the counts cannot be: not whole, negative, more hits than trials. `name` tells which side is meant. */
export function checkProportion(side: Proportion, name = ""): void {
  const of = (field: string) => (name === "" ? field : `${name}.${field}`);
  checkCount(of("hits"), side.hits);
  checkCount(of("trials"), side.trials);
  if (side.hits > side.trials)
    refuse(
      `${of("hits")} must not exceed ${of("trials")}: ${side.hits} of ${side.trials}`,
      `${of("hits")} не может быть больше ${of("trials")}: ${side.hits} из ${side.trials}`,
    );
}
