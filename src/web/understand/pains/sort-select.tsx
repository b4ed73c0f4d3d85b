import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { readSort, sorts, withChoice } from "./pains-address.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = { address: URLSearchParams; onChange: ChangeAddress };

/** The order, where the table has no head to press: on a phone. */
export function SortSelect({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  return (
    <NativeSelect
      hiddenFrom="sm"
      size="xs"
      aria-label={t("pains.sort.label")}
      value={readSort(address)}
      onChange={({ currentTarget }) =>
        onChange((now) => withChoice(now, { sort: sorts.find((sort) => sort === currentTarget.value) }))
      }
      data={sorts.map((value) => ({ value, label: t(`pains.sort.${value}`) }))}
    />
  );
}
