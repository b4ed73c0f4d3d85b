import { Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { usePains } from "../data/reads.ts";
import { MoneyText, mostMoney } from "../parts/money-text.tsx";
import { QuietLink } from "../parts/quiet-link.tsx";
import { Section } from "../parts/section.tsx";
import { PainLine } from "../today/pain-line.tsx";
import lines from "../today/pain-line.module.css";

const mostShown = 5;

/** What costs most with these customers; the whole ranking is a press away. */
export function SegmentPains({ id }: { id: string }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const filter = new URLSearchParams({ segment: id });
  const { data, error, refetch } = usePains(filter.toString());
  const pains = data?.pains.slice(0, mostShown) ?? [];
  return (
    <Section
      title={t("segments.page.pains")}
      side={<QuietLink to={path(`pains?${filter}`)}>{t("segments.page.allPains")}</QuietLink>}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <Skeleton h={160} />}
      {data && pains.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("segments.page.noPains")}
        </Text>
      ) : null}
      <ul className={lines.list}>
        {pains.map((pain) => (
          <PainLine key={pain.topicId} pain={pain} period={filter}>
            <MoneyText money={pain.moneyPerMonth} most={mostMoney(pains)} />
          </PainLine>
        ))}
      </ul>
    </Section>
  );
}
