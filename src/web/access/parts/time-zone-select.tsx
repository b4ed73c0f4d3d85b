import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { timeZones } from "../../kit/time-zones.ts";

/** One of the zones the browser knows, found by typing a city. */
export function TimeZoneSelect(props: SelectProps) {
  const { t } = useTranslation("access");
  const data = useMemo(() => timeZones(), []);
  return (
    <Select
      label={t("field.time-zone")}
      data={data}
      searchable
      limit={60}
      allowDeselect={false}
      nothingFoundMessage={t("field.time-zone-none")}
      {...props}
    />
  );
}
