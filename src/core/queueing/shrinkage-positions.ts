import { checkNumber, refuse } from "../kit/check.ts";

/**
 * People to plan so that enough of them are at work: holidays, sickness, training and breaks taken off.
 * @formula ceil(agents / (1 - shrinkage))
 * @use after staffing; never agents * (1 + shrinkage), which plans too few: 14 agents at 30 % are 20 people, not 19
 * @param agents    needed at work, 0 or more
 * @param shrinkage share of paid time not at work, 0 or more and below 1
 * @returns people, whole
 * @throws RangeError when agents is negative or shrinkage lies outside 0..1 or is 1
 * @source Cleveland (2012), Call Center Management on Fast Forward, "rostered staff factor"
 * @example shrinkagePositions(14, 0.3) // => 20
 */
export function shrinkagePositions(agents: number, shrinkage: number): number {
  checkNumber("agents", agents, 0, 1e12);
  checkNumber("shrinkage", shrinkage, 0, 1);
  if (shrinkage === 1) refuse("shrinkage must be below 1", "shrinkage — меньше 1");
  const people = agents / (1 - shrinkage);
  // 20 * 0.7 is not quite 14 in floats: a hair above a whole number is that whole number.
  return Math.ceil(people * (1 - 1e-12));
}
