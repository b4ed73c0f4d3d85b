import { NativeSelect, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FigureReply, OwnNumber } from "../../../understand/benchmarks/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { type ChangeAddress, useAddress } from "../../kit/use-address.ts";
import { useDrivers } from "../drivers/drivers-data.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { useFieldLabel } from "../filter/use-field-label.ts";
import classes from "./benchmarks.module.css";
import { useBenchmarks } from "./benchmarks-data.ts";
import { FigureDialog } from "./figure-dialog.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { OwnSection } from "./own-section.tsx";
import { QuestionDialog } from "./question-dialog.tsx";

/** Own numbers over time and by segment, and those of others where a comparison is fair. */
export function BenchmarksPage() {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const { data, error, refetch, isPlaceholderData } = useBenchmarks(address);
  const [edited, setEdited] = useState<FigureReply | "new" | null>(null);
  const [asked, setAsked] = useState<OwnNumber | null>(null);
  return (
    <Page title={t("benchmarks.title")} lead={t("benchmarks.lead")}>
      <div className={classes.stack} data-stale={isPlaceholderData || undefined}>
        <div className={classes.toolbar}>
          <FilterBar params={address} onChange={change} />
          <CutSelect address={address} onChange={change} />
        </div>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data ? (
          <>
            <OwnSection own={data.own} onAsk={setAsked} />
            <FiguresSection reply={data} onEdit={setEdited} />
          </>
        ) : null}
        {data || error ? null : <Skeleton height={240} />}
      </div>
      {edited ? (
        <FigureDialog figure={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      ) : null}
      {asked ? <QuestionDialog own={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

type CutProps = { address: URLSearchParams; onChange: ChangeAddress };

/** What the marks may be cut by is what drivers may be cut by. */
function CutSelect({ address, onChange }: CutProps) {
  const { t } = useTranslation("understand");
  const fieldLabel = useFieldLabel();
  const cuts = useDrivers(address).data?.cuts ?? [];
  const set = (by: string) =>
    onChange(
      (now) => {
        if (by === "") now.delete("by");
        else now.set("by", by);
        return now;
      },
      { replace: true },
    );
  return (
    <NativeSelect
      size="xs"
      aria-label={t("benchmarks.by")}
      value={address.get("by") ?? ""}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      data={[
        { value: "", label: t("benchmarks.whole") },
        ...cuts.map(({ id, name }) => ({ value: id, label: fieldLabel(name) })),
      ]}
    />
  );
}
