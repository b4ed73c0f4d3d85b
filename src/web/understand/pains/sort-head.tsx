import { UnstyledButton } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type PainsSort, readSort, withChoice } from "./pains-address.ts";
import classes from "./pains-table.module.css";
import { useAddress } from "../../kit/use-address.ts";

/** A column's head that orders the ranking by it, worst first. */
export function SortHead({ sort, label, className }: { sort: PainsSort; label: string; className?: string }) {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const chosen = readSort(address) === sort;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={chosen ? (sort === "sentiment" ? "ascending" : "descending") : "none"}
    >
      <UnstyledButton
        className={classes.sort}
        data-chosen={chosen || undefined}
        title={t("pains.sort.by", { column: label })}
        onClick={() => change((now) => withChoice(now, { sort }))}
      >
        {label}
        <IconArrowDown size={12} stroke={2} aria-hidden className={classes.arrow} />
      </UnstyledButton>
    </th>
  );
}
