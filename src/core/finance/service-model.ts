import { checkNumber, checkNumbers, checkPositive, refuse } from "../kit/check.ts";

/** A channel of the service: contacts of each month, seconds and money for one. */
export type ServiceChannel = {
  channel: string;
  contacts: number[];
  handleSeconds: number;
  perContact: number;
};

/** What the money of a service follows from. Money in one unit and currency, shares 0..1. */
export type ServiceModel = {
  /** All with the same number of months, 1..120. */
  channels: ServiceChannel[];
  /** Money per paid hour of an agent, taxes in. */
  hourlyRate: number;
  /** Paid hours of one agent a month. */
  hoursPerAgent: number;
  /** Share of paid time away from contacts: leave, breaks, training. */
  shrinkageShare: number;
  /** Share of the time left that is spent on contacts. */
  occupancyShare: number;
  /** Licences and equipment, money per agent a month. */
  licencePerAgent: number;
  /** Management, rent, platform: money a month. */
  fixedPerMonth: number;
  /** Share of contacts that end in a compensation, and its mean. */
  compensation: { share: number; mean: number };
  /** Share of contacts whose customer leaves because of it, what a customer is worth, and customers lost by word of mouth per customer lost. */
  churn: { share: number; customerValue: number; wordOfMouth: number };
  /** What the service earns, money a month; 0 if not said. */
  incomePerMonth?: number;
};

/** @throws OutOfRange */
export function checkServiceModel(model: ServiceModel): void {
  const months = model.channels[0]?.contacts.length ?? 0;
  if (months < 1 || months > 120)
    refuse("channels must have contacts of 1..120 months", "у каналов — обращения за 1..120 месяцев");
  for (const { contacts, handleSeconds, perContact } of model.channels) {
    if (contacts.length !== months)
      refuse("channels must have the same months", "у каналов должны быть одни и те же месяцы");
    checkNumbers("contacts", contacts, 0);
    checkNumber("handleSeconds", handleSeconds, 0);
    checkNumber("perContact", perContact, 0);
  }
  for (const name of ["hourlyRate", "licencePerAgent", "fixedPerMonth"] as const)
    checkNumber(name, model[name], 0);
  checkNumber("incomePerMonth", model.incomePerMonth ?? 0, 0);
  checkPositive("hoursPerAgent", model.hoursPerAgent);
  checkNumber("shrinkageShare", model.shrinkageShare, 0, 0.99);
  checkNumber("occupancyShare", model.occupancyShare, 0.01, 1);
  checkNumber("compensation.share", model.compensation.share, 0, 1);
  checkNumber("compensation.mean", model.compensation.mean, 0);
  checkNumber("churn.share", model.churn.share, 0, 1);
  checkNumber("churn.customerValue", model.churn.customerValue, 0);
  checkNumber("churn.wordOfMouth", model.churn.wordOfMouth, 0);
}
