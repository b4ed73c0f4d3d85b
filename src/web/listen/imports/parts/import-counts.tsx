import { useTranslation } from "react-i18next";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import classes from "./parts.module.css";

const real = [
  ["inserted", "inserted"],
  ["updated", "updated"],
  ["unchanged", "unchanged"],
  ["bad", "bad"],
] as const;
const dry = [
  ["inserted", "wouldInsert"],
  ["updated", "wouldUpdate"],
  ["unchanged", "wouldStay"],
  ["bad", "bad"],
] as const;

type ImportCountsProps = {
  import: Pick<ImportView, "inserted" | "updated" | "unchanged" | "bad" | "dryRun">;
  /** Big figures, zeros included; otherwise only what is not zero, in one line. */
  big?: boolean;
};

/** What became of the rows. */
export function ImportCounts({ import: counts, big = false }: ImportCountsProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const shown = (counts.dryRun ? dry : real).filter(([key]) => big || counts[key] > 0);
  return (
    <dl className={big ? classes.figures : classes.counts}>
      {shown.map(([key, word]) => (
        <div key={key} data-count={key} data-some={counts[key] > 0 || undefined}>
          <dt>{t(`imports.counts.${word}`)}</dt>
          <dd>{format.number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
