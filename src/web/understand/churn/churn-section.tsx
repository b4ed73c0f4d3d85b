import { Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { withRanking } from "../pains/pains-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { moneyRange } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import { ChurnDetails, type KnownChurn } from "./churn-details.tsx";
import { type ComparedChurn, useChurnFigures } from "./churn-figures.ts";
import classes from "./churn-section.module.css";
import { GapLine } from "./gap-line.tsx";
import { useChurn } from "./use-churn.ts";
import { useWhyNot } from "./use-why-not.ts";

/** Whether those who told of the topic leave more often than comparable customers: an association, with its money. */
export function ChurnSection({ topicId, address }: { topicId: string; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const { data, error, refetch } = useChurn(address);
  return (
    <Section
      anchor="churn"
      title={t("churn.section.title")}
      side={
        <Link className={classes.all} to={`${path("pains")}?${withRanking(address, "churn")}`}>
          {t("churn.section.all")}
        </Link>
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <Skeleton height={96} />}
      {data?.known ? <Told of={data.value} topicId={topicId} /> : null}
      {data && !data.known ? <Unknown /> : null}
    </Section>
  );
}

function Unknown() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <Text c="dimmed" size="sm">
      {t("churn.empty.short")} <QuietLink to={path("settings/costs")}>{t("churn.empty.costs")}</QuietLink>
    </Text>
  );
}

function Told({ of, topicId }: { of: KnownChurn; topicId: string }) {
  const { t } = useTranslation("understand");
  const whyNot = useWhyNot();
  const topic = of.topics.find((each) => each.topicId === topicId);
  if (!topic) {
    return (
      <Text c="dimmed" size="sm">
        {t("churn.section.none")}
      </Text>
    );
  }
  return (
    <>
      {topic.churn.known ? (
        <Compared of={of} churn={topic.churn.value} />
      ) : (
        <Text c="dimmed" size="sm">
          {whyNot(topic.churn.why)}
        </Text>
      )}
      <Named count={topic.namedLeaving} />
      <ChurnDetails of={of} topic={topic} />
    </>
  );
}

function Named({ count }: { count: number }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (count === 0) return null;
  return (
    <p className={classes.line}>{t("churn.section.named", { count, formatted: format.number(count) })}</p>
  );
}

function Compared({ of, churn }: { of: KnownChurn; churn: ComparedChurn }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const figures = useChurnFigures();
  const { told, others } = figures.shares(churn);
  const difference = figures.difference(churn);
  const most = Math.max(0.01, 1.15 * Math.max(churn.shares.told, churn.shares.others));
  return (
    <>
      <p className={classes.said}>
        {t(`churn.section.${churn.verdict}`, { days: format.number(of.days), told, others })}
      </p>
      <GapLine shares={churn.shares} most={most} verdict={churn.verdict} />
      <div className={classes.legend} aria-hidden>
        <span>
          <span className={classes.dot} data-verdict={churn.verdict} /> {t("churn.told")} {told}
        </span>
        <span>
          <span className={classes.ring} /> {t("churn.others")} {others}
        </span>
      </div>
      <p className={classes.line}>
        <b>{difference.value}</b> ({difference.range}){churn.ratio.known ? ` · ${figures.times(churn)}` : ""}
      </p>
      {churn.verdict === "more" ? <AtRisk of={of} churn={churn} /> : null}
    </>
  );
}

function AtRisk({ of, churn }: { of: KnownChurn; churn: ComparedChurn }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  const { customers, range } = useChurnFigures().excess(churn);
  const { money } = churn;
  return (
    <p className={classes.line}>
      {t("churn.section.excess", { customers, range })}{" "}
      {money?.known
        ? t("churn.section.money", {
            money: format.moneyCompact(money.value.value, money.value.currency),
            range: moneyRange(format.locale, money.value.currency, money.value),
            yearly: format.money(of.yearlyValue, of.currency),
            guess: of.isGuess ? t("churn.guess") : "",
          })
        : null}{" "}
      {t("churn.section.supposed", { points: format.number(100 * of.supposedShare, 1) })}{" "}
      <QuietLink to={path("settings/costs")}>
        {t(money?.known ? "churn.section.costs" : "churn.noValue")}
      </QuietLink>
    </p>
  );
}
