import { Popover, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { readAttributePair } from "../../../listen/feedback/contract.ts";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useSegmentName } from "../../listen/segments/use-segment-name.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import { type Condition, isChoosable, withoutField } from "./conditions.ts";
import classes from "./filter-bar.module.css";
import { SegmentList } from "./segment-list.tsx";
import { useFieldLabel } from "./use-field-label.ts";
import { ValueList } from "./value-list.tsx";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = {
  condition: Condition;
  params: URLSearchParams;
  onChange: ChangeAddress;
  opened: boolean;
  onOpen: (opened: boolean) => void;
};

/** One condition: press it to change the values, press the cross to remove it. */
export function ConditionPill({ condition, params, onChange, opened, onOpen }: Props) {
  const { t } = useTranslation("understand");
  const words = useConditionWords(condition);
  const { field } = condition;
  const choosable = isChoosable(field);
  return (
    <span className={classes.pill}>
      <Popover opened={opened} onChange={onOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <UnstyledButton onClick={() => onOpen(!opened)} disabled={!choosable}>
            {words}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={8} w={280}>
          {opened && field === "segment" ? <SegmentList params={params} onChange={onChange} /> : null}
          {opened && choosable && field !== "segment" ? (
            <ValueList field={field} params={params} onChange={onChange} />
          ) : null}
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton
        className={classes.remove}
        aria-label={t("filter.remove", { what: words })}
        onClick={() => onChange((now) => withoutField(now, field))}
      >
        <IconX size={14} aria-hidden />
      </UnstyledButton>
    </span>
  );
}

function useConditionWords({ field, values }: Condition): string {
  const { t } = useTranslation("understand");
  const fieldLabel = useFieldLabel();
  const valueLabel = useValueName();
  const attributeName = useAttributeName();
  const segmentName = useSegmentName(field === "segment" && values.length > 0);
  const named = values.map(valueWords);
  function valueWords(value: string): string {
    if (field === "attr") return attributeWords(value);
    return field === "segment" ? segmentName(value) : valueLabel(field, value);
  }
  function attributeWords(pair: string): string {
    const read = readAttributePair(pair);
    if (read === null) return t("filter.condition", { field: fieldLabel(field), values: pair });
    const { name, value } = read;
    return t("filter.condition", { field: attributeName(name), values: valueLabel(`attr:${name}`, value) });
  }
  if (named.length === 0) return fieldLabel(field);
  const told =
    named.length > 2 ? t("filter.more", { first: named[0], count: named.length - 1 }) : named.join(", ");
  return field === "attr" ? told : t("filter.condition", { field: fieldLabel(field), values: told });
}
