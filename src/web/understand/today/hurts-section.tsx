import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { MoneyText, mostMoney } from "../parts/money-text.tsx";
import { Section } from "../parts/section.tsx";
import { PainLine } from "./pain-line.tsx";
import lines from "./pain-line.module.css";
import { QuietLink } from "../parts/quiet-link.tsx";

/** The costliest pains, on one scale of money. */
export function HurtsSection({ pains, period }: { pains: readonly Pain[]; period: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const most = mostMoney(pains);
  return (
    <Section
      title={t("today.hurts.title")}
      note={t("today.hurts.note")}
      side={<QuietLink to={path(`pains?${period.toString()}`)}>{t("today.hurts.all")}</QuietLink>}
    >
      {pains.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("today.hurts.none")}
        </Text>
      ) : null}
      <ul className={lines.list}>
        {pains.map((pain) => (
          <PainLine key={pain.topicId} pain={pain} period={period}>
            <MoneyText money={pain.moneyPerMonth} most={most} />
          </PainLine>
        ))}
      </ul>
    </Section>
  );
}
