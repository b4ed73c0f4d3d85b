import { Button } from "@mantine/core";
import { IconBinaryTree } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PainCause } from "../../../understand/pains/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { usePainCauses } from "../data/reads.ts";
import { Section } from "../parts/section.tsx";
import { CauseRows } from "./cause-rows.tsx";
import { PainsSkeleton } from "./pains-skeleton.tsx";
import ranking from "../parts/ranking-table.module.css";

/** Causes of all topics by money: what was found, and apart from it what is not found yet. */
export function CausesRanking() {
  const { t } = useTranslation("understand");
  const { data, error, refetch } = usePainCauses();
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <PainsSkeleton />;
  if (!data.hasTrees) return <NoTrees />;
  const most = Math.max(1, ...[...data.findings, ...data.open].map(highOf));
  return (
    <div className={ranking.stack}>
      <Section title={t("painsGrown.causes.findings")} note={t("painsGrown.causes.findingsNote")}>
        {data.findings.length === 0 ? (
          <p className={ranking.quiet}>{t("painsGrown.causes.noFindings")}</p>
        ) : (
          <CauseRows causes={data.findings} most={most} caption={t("painsGrown.causes.caption")} />
        )}
      </Section>
      {data.open.length === 0 ? null : (
        <Section title={t("painsGrown.causes.open")} note={t("painsGrown.causes.openNote")}>
          <CauseRows causes={data.open} most={most} caption={t("painsGrown.causes.open")} />
        </Section>
      )}
    </div>
  );
}

const highOf = ({ moneyPerMonth: money }: PainCause) => (money.known ? money.value.high : 0);

function NoTrees() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconBinaryTree size={28} stroke={1.5} />}
      title={t("painsGrown.causes.empty.title")}
      text={t("painsGrown.causes.empty.text")}
      actions={
        <Button component={Link} to={path("causes")}>
          {t("painsGrown.causes.empty.act")}
        </Button>
      }
    />
  );
}
