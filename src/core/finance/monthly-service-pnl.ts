import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkServiceModel, type ServiceChannel, type ServiceModel } from "./service-model.ts";

/** Lines of a service's profit and loss; costs are positive, `result` is income less all costs. */
export type PnlLines = {
  contacts: number;
  /** Hours on contacts. */
  workHours: number;
  paidHours: number;
  /** Full-time agents, with parts; of several months the mean. */
  agents: number;
  income: number;
  staff: number;
  licences: number;
  /** Money per contact beside people. */
  channels: number;
  fixed: number;
  compensation: number;
  /** Customers lost, word of mouth in. */
  lostCustomers: number;
  churn: number;
  result: number;
};
export const pnlLines = [
  "contacts",
  "workHours",
  "paidHours",
  "agents",
  "income",
  "staff",
  "licences",
  "channels",
  "fixed",
  "compensation",
  "lostCustomers",
  "churn",
  "result",
] as const satisfies readonly (keyof PnlLines)[];
/** The name of a line. */
export type PnlLine = keyof PnlLines;

/** Months in order, the sum of all, and what a channel costs in people, licences and money per contact. */
export type ServicePnl = {
  months: PnlLines[];
  total: PnlLines;
  channels: { channel: string; contacts: number; cost: number; costPerContact: Answer<number> }[];
};

/**
 * Profit and loss of a service month by month: what contacts, people, licences, compensations and lost customers come to.
 * @formula work hours = sum of contacts x seconds / 3600; paid hours = work / (occupancy (1 - shrinkage)); agents = paid / hours per agent; staff = paid x rate; licences = agents x licence; compensation = contacts x share x mean; churn = contacts x share (1 + word of mouth) x customer value; result = income - staff - licences - channels - fixed - compensation - churn
 * @use for a year's plan and as the base of scenarios (compareScenarios, tornado, breakEven); for staffing by the half-hour take the queueing functions
 * @param model drivers of the service: channels with contacts by month, times, rates, shares
 * @returns lines of each month, their total, and each channel's cost, in the money of the rates; a channel's cost per contact has no answer ("undefined-ratio") without contacts
 * @throws RangeError when a number is negative or not finite, a share lies outside 0..1, shrinkage exceeds 0.99, occupancy is below 0.01, or months differ
 * @convention a lost customer is booked whole in the month of the contact, at the value left; agents are not rounded up
 * @source time x rate: Kaplan & Anderson (2004), Harvard Business Review 82(11):131-138; shrinkage and occupancy: Cleveland (2012), Call Center Management on Fast Forward
 * @example monthlyServicePnl({ channels: [{ channel: "phone", contacts: [1000], handleSeconds: 360, perContact: 5 }], hourlyRate: 500, hoursPerAgent: 160, shrinkageShare: 0.2, occupancyShare: 0.8, licencePerAgent: 3200, fixedPerMonth: 10000, compensation: { share: 0.02, mean: 1000 }, churn: { share: 0.01, customerValue: 5000, wordOfMouth: 0.2 } }) // => { total: { contacts: 1000, workHours: 100, paidHours: 156.25, agents: 0.9765625, staff: 78125, licences: 3125, channels: 5000, fixed: 10000, compensation: 20000, lostCustomers: 12, churn: 60000, result: -176250 }, channels: [{ cost: 86250 }] }
 */
export function monthlyServicePnl(model: ServiceModel): ServicePnl {
  checkServiceModel(model);
  const months = model.channels[0]!.contacts.map((_, month) => linesOf(model, month));
  return {
    months,
    total: totalOf(months),
    channels: model.channels.map((channel) => costOfChannel(model, channel)),
  };
}

function linesOf(model: ServiceModel, month: number): PnlLines {
  const sum = (of: (channel: ServiceChannel) => number) =>
    model.channels.reduce((all, each) => all + of(each), 0);
  const contacts = sum((channel) => channel.contacts[month]!);
  const workHours = sum((channel) => (channel.contacts[month]! * channel.handleSeconds) / 3600);
  const paidHours = paidFor(workHours, model);
  const agents = paidHours / model.hoursPerAgent;
  const lostCustomers = contacts * model.churn.share * (1 + model.churn.wordOfMouth);
  const income = model.incomePerMonth ?? 0;
  const costs = {
    staff: paidHours * model.hourlyRate,
    licences: agents * model.licencePerAgent,
    channels: sum((channel) => channel.contacts[month]! * channel.perContact),
    fixed: model.fixedPerMonth,
    compensation: contacts * model.compensation.share * model.compensation.mean,
    churn: lostCustomers * model.churn.customerValue,
  };
  const result = income - Object.values(costs).reduce((all, cost) => all + cost, 0);
  return { contacts, workHours, paidHours, agents, income, lostCustomers, ...costs, result };
}

function paidFor(workHours: number, { occupancyShare, shrinkageShare }: ServiceModel): number {
  return workHours / (occupancyShare * (1 - shrinkageShare));
}

function totalOf(months: readonly PnlLines[]): PnlLines {
  const total = { ...months[0]! };
  for (const line of pnlLines) total[line] = months.reduce((sum, month) => sum + month[line], 0);
  return { ...total, agents: total.agents / months.length };
}

function costOfChannel(
  model: ServiceModel,
  { channel, contacts, handleSeconds, perContact }: ServiceChannel,
) {
  const count = contacts.reduce((sum, each) => sum + each, 0);
  const paidHours = paidFor((count * handleSeconds) / 3600, model);
  const perPaidHour = model.hourlyRate + model.licencePerAgent / model.hoursPerAgent;
  const cost = paidHours * perPaidHour + count * perContact;
  return {
    channel,
    contacts: count,
    cost,
    costPerContact: count > 0 ? known(cost / count) : unknown("undefined-ratio"),
  };
}
