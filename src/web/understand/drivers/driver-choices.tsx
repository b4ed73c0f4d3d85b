import { MultiSelect, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DriversReply } from "../../../understand/drivers/contract.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFieldLabel } from "../filter/use-field-label.ts";
import classes from "./drivers.module.css";
import { useScaleName } from "./use-scale-name.ts";

type Props = { reply: DriversReply; address: URLSearchParams; onChange: ChangeAddress };

/** What is explained, by what, and whether by segment; all of it in the address. */
export function DriverChoices({ reply, address, onChange }: Props) {
  const { t } = useTranslation("understand");
  const nameOf = useAttributeName();
  const fieldLabel = useFieldLabel();
  const scaleName = useScaleName();
  if (reply.outcomes.length === 0) return null;
  const set = (key: string, values: readonly string[]) =>
    onChange(
      (now) => {
        now.delete(key);
        for (const value of values) if (value !== "") now.append(key, value);
        return now;
      },
      { replace: true },
    );
  const outcomes = reply.outcomes.map(({ id, name }) => ({
    value: id,
    label: id.startsWith("mark:") ? scaleName(name) : t("drivers.attribute", { name: nameOf(name) }),
  }));
  const cuts = reply.cuts.map(({ id, name }) => ({ value: id, label: fieldLabel(name) }));
  return (
    <fieldset className={classes.choices} aria-label={t("drivers.settings")}>
      <NativeSelect
        label={t("drivers.outcome")}
        value={reply.outcome ?? ""}
        onChange={({ currentTarget }) => set("outcome", [currentTarget.value])}
        data={outcomes}
      />
      <MultiSelect
        className={classes.wide}
        label={t("drivers.factors")}
        placeholder={address.getAll("driver").length === 0 ? t("drivers.factorsHint") : ""}
        value={address.getAll("driver")}
        onChange={(values) => set("driver", values)}
        data={reply.candidates.map(({ name }) => ({ value: name, label: nameOf(name) }))}
        searchable
        clearable
        hidePickedOptions
      />
      <NativeSelect
        label={t("drivers.by")}
        value={reply.by ?? ""}
        onChange={({ currentTarget }) => set("by", [currentTarget.value])}
        data={[{ value: "", label: t("drivers.whole") }, ...cuts]}
      />
    </fieldset>
  );
}
