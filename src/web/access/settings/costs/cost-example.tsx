import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { handlingCost } from "../../../../core/finance/contact-cost.ts";
import { type CostModel, costModelSchema } from "../../../../understand/costs/contract.ts";
import { EstimateText } from "../../../kit/estimate-text.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { useChannelName } from "./channel-rows.tsx";

/** The figures at work on one contact, by the very function the pains are priced by. */
export function CostExample({ model, currency }: { model: CostModel; currency: string }) {
  const { t } = useTranslation("access");
  const format = useFormat();
  const channel = "phone" in model.channels ? "phone" : "default";
  const name = useChannelName(channel);
  // While something is being typed it may be no model yet: a minus sign alone, a range out of order.
  if (!costModelSchema.safeParse(model).success) return null;
  const facts = { kind: "contact", channel, handleSeconds: null, compensation: null, sentiment: null };
  const money = (value: number) => format.money(value, currency);
  const { minutes, perContact } = model.channels[channel]!;
  const { yearlyValue, extraShare, extraShareLow, extraShareHigh } = model.churn;
  const risk = {
    value: yearlyValue * extraShare,
    low: yearlyValue * extraShareLow,
    high: yearlyValue * extraShareHigh,
  };
  const parts = {
    minutes: format.number(minutes, 1),
    rate: money(model.hourlyRate),
    extra: money(perContact),
  };
  return (
    <div aria-live="polite">
      <Text size="sm" fw={550}>
        {t("costs.example", { channel: name.toLowerCase(), money: money(handlingCost(facts, model)) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t("costs.example-parts", parts)}
      </Text>
      <Text size="sm">
        {t("costs.example-risk")} <EstimateText estimate={risk} as="money" />
      </Text>
    </div>
  );
}
