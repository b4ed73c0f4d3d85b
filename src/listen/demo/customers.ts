import type { Attributes, CustomerFact } from "../facts.ts";
import { type Region, regions } from "./industries/places.ts";
import type { IndustrySpec } from "./industries/shape.ts";
import { exampleEmail } from "./grammar/personal.ts";
import { monthsBefore } from "./local-time.ts";
import { seededRandom } from "./random.ts";
import type { Setting } from "./setting.ts";

/** A demo customer with the traits the product never sees. */
export type DemoCustomer = {
  fact: CustomerFact & { externalId: string; since: Date };
  feminine: boolean;
  city: readonly [string, string];
  inHiddenSegment: boolean;
};

export const customerId = (index: number): string => `C-${String(index + 1).padStart(6, "0")}`;

/** The customer number `index`, always the same one for the same setting. */
export function customerAt(setting: Setting, index: number): DemoCustomer {
  const { spec, language, until } = setting;
  const random = seededRandom(setting.seed, "customer", index);
  const places = regions[spec.company[language].country];
  const region = places[random.weighted(places.map((r) => r.weight))] as Region;
  const attributes: Attributes = { region: region.name };
  for (const attribute of spec.attributes) {
    const choice = attribute.choices[random.weighted(attribute.choices.map((c) => c.weight))]!;
    attributes[attribute.key] = choice[language];
  }
  const tenureMonths = 1 + Math.floor(110 * random.next() ** 1.6);
  const since = new Date(monthsBefore(until, tenureMonths).getTime() - random.int(0, 27) * 86_400_000);
  attributes.tenureMonths = tenureMonths;
  const fact: DemoCustomer["fact"] = { externalId: customerId(index), since, attributes };
  if (random.chance(0.7)) fact.email = exampleEmail(random).replace("@", `.${index + 1}@`);
  return {
    fact,
    feminine: random.chance(0.54),
    city: random.pick(region.cities),
    inHiddenSegment: isHidden(spec, attributes, setting),
  };
}

function isHidden(spec: IndustrySpec, attributes: Attributes, { language }: Setting): boolean {
  const where = hiddenWhere(spec, language);
  return Object.entries(where).every(([key, value]) => attributes[key] === value);
}

/** The two attribute values which together mark the hidden segment. */
export function hiddenWhere(spec: IndustrySpec, language: "ru" | "en"): Record<string, string> {
  const { attribute, value, regionIndex } = spec.hidden;
  const region = regions[spec.company[language].country][regionIndex]!;
  return { [attribute]: value[language], region: region.name };
}
