import { Button, Select, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Plan } from "../../../understand/reading/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { Section } from "../parts/section.tsx";
import { usePlan } from "./reading-data.ts";
import { margins, planQueryOf, rareShares, rareTimes, readWish, type Wish } from "./reading-wish.ts";
import classes from "./reading.module.css";

type Props = { address: URLSearchParams; onChange: ChangeAddress; onCreate: () => void };

/** "How many must I read?": the filter, the wishes, and two numbers in plain words. */
export function ReadingCalculator({ address, onChange, onCreate }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const wish = readWish(address);
  const plan = usePlan(planQueryOf(address));
  const choose = (name: string) => (value: string | null) =>
    onChange(
      (now) => {
        if (value) now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return (
    <Section
      title={t("reading.calculator.title")}
      note={t("reading.calculator.note")}
      side={
        can("topics.write") ? (
          <Button onClick={onCreate} disabled={!plan.data || plan.data.texts < 2}>
            {t("reading.calculator.create")}
          </Button>
        ) : null
      }
    >
      <FilterBar params={address} onChange={onChange} />
      <div className={classes.choices}>
        <Select
          label={t("reading.calculator.margin")}
          data={margins.map((margin) => ({
            value: String(margin),
            label: t("reading.calculator.marginOf", { margin: format.percent(margin) }),
          }))}
          value={String(wish.margin)}
          onChange={choose("margin")}
          allowDeselect={false}
          w={170}
        />
        <Select
          label={t("reading.calculator.rare")}
          data={rareShares.map((share) => ({
            value: String(share),
            label: t("reading.calculator.rareOf", { share: format.percent(share) }),
          }))}
          value={String(wish.rareShare)}
          onChange={choose("rareShare")}
          allowDeselect={false}
          w={190}
        />
        <Select
          label={t("reading.calculator.times")}
          data={rareTimes.map((times) => ({
            value: String(times),
            label: t("reading.calculator.timesOf", { count: times }),
          }))}
          value={String(wish.rareTimes)}
          onChange={choose("rareTimes")}
          allowDeselect={false}
          w={170}
        />
      </div>
      <ErrorNote error={plan.error} onRetry={() => void plan.refetch()} />
      {plan.data ? (
        <Figures plan={plan.data} wish={wish} />
      ) : plan.error ? null : (
        <Skeleton height={90} mt="sm" />
      )}
    </Section>
  );
}

function Figures({ plan, wish }: { plan: Plan; wish: Wish }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (plan.forMargin === null || plan.forRare === null) return <p>{t("reading.calculator.nothing")}</p>;
  const texts = format.number(plan.texts);
  return (
    <dl className={classes.figures} aria-live="polite">
      <div>
        <dt>{t("reading.calculator.forMargin", { margin: format.percent(wish.margin) })}</dt>
        <dd>{format.number(plan.forMargin)}</dd>
        <dd style={{ fontSize: "inherit" }}>
          <small>{t("reading.calculator.forMarginHint", { texts })}</small>
        </dd>
      </div>
      <div>
        <dt>{t("reading.calculator.forRare")}</dt>
        <dd>{format.number(plan.forRare)}</dd>
        <dd style={{ fontSize: "inherit" }}>
          <small>
            {t("reading.calculator.forRareHint", {
              share: format.percent(wish.rareShare),
              times: t("reading.calculator.timesOf", { count: wish.rareTimes }),
            })}
          </small>
        </dd>
      </div>
    </dl>
  );
}
