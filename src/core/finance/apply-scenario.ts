import { checkOneOf } from "../kit/check-one-of.ts";
import { checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { checkServiceModel, type ServiceModel } from "./service-model.ts";

/** How a number is changed: put in its place, added to it, or multiplied with it. */
export type ChangeKind = "set" | "add" | "multiply";

/**
 * One change of a service model: a driver by its path ("hourlyRate", "churn.share", "channels.0.handleSeconds", "channels.*.contacts"),
 * how, and by what. A list of months is changed in each month, or in those `fromMonth <= month < toMonth`, the first month being 0.
 */
export type DriverChange = {
  driver: string;
  by: ChangeKind;
  value: number;
  fromMonth?: number;
  toMonth?: number;
};

/**
 * A service model with some of its drivers changed: the building block of scenarios.
 * @formula changes are carried out in order; a scenario after another is the list of both
 * @use to build a plan "from April on a fifth fewer contacts by phone, handled 30 seconds longer"; compareScenarios, tornado and breakEven use it
 * @param model   drivers of the service; is left as it is
 * @param changes in the order in which they are carried out; none gives the model itself
 * @returns a new model of the same months
 * @throws RangeError when a path leads to no number, a value is not finite, a month is not whole, or the model before or after holds what cannot be (a share above 1, a negative time)
 * @source scenario planning as changes to a base case: Brealey, Myers & Allen, Principles of Corporate Finance, chapter 10
 * @example applyScenario({ channels: [{ channel: "phone", contacts: [100, 100, 100], handleSeconds: 300, perContact: 5 }], hourlyRate: 500, hoursPerAgent: 160, shrinkageShare: 0.2, occupancyShare: 0.8, licencePerAgent: 0, fixedPerMonth: 0, compensation: { share: 0, mean: 0 }, churn: { share: 0, customerValue: 0, wordOfMouth: 0 } }, [{ driver: "channels.*.contacts", by: "multiply", value: 0.8, fromMonth: 1 }, { driver: "hourlyRate", by: "add", value: 50 }]) // => { channels: [{ contacts: [100, 80, 80] }], hourlyRate: 550 }
 */
export function applyScenario(model: ServiceModel, changes: readonly DriverChange[]): ServiceModel {
  checkServiceModel(model);
  const result = changes.reduce<ServiceModel>((changed, change) => {
    checkOneOf("by", change.by, ["set", "add", "multiply"]);
    checkNumber("value", change.value);
    checkWhole("fromMonth", change.fromMonth ?? 0, 0);
    checkWhole("toMonth", change.toMonth ?? 0, 0);
    return changeAt(changed, change.driver.split("."), change) as ServiceModel;
  }, model);
  checkServiceModel(result);
  return result;
}

function changeAt(node: unknown, path: readonly string[], change: DriverChange): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return changeValue(node, change);
  if (typeof node !== "object" || node === null) return noDriver(change);
  if (Array.isArray(node)) {
    if (key !== "*" && !(Number(key) in node)) return noDriver(change);
    return node.map((each, at) => (key === "*" || at === Number(key) ? changeAt(each, rest, change) : each));
  }
  if (!Object.hasOwn(node, key)) return noDriver(change);
  return { ...node, [key]: changeAt((node as Record<string, unknown>)[key], rest, change) };
}

function changeValue(value: unknown, change: DriverChange): unknown {
  if (typeof value === "number") return changed(value, change);
  if (!Array.isArray(value) || value.some((each) => typeof each !== "number")) return noDriver(change);
  const { fromMonth = 0, toMonth = value.length } = change;
  return value.map((each: number, month) =>
    fromMonth <= month && month < toMonth ? changed(each, change) : each,
  );
}

function changed(value: number, change: DriverChange): number {
  if (change.by === "set") return change.value;
  return change.by === "add" ? value + change.value : value * change.value;
}

function noDriver({ driver }: DriverChange): never {
  return refuse(`${driver} is no number of the model`, `${driver} — такого числа в модели нет`);
}
