import { Group, MultiSelect, TagsInput, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../kit/use-format.ts";

type Props = {
  label: string;
  /** Null: there are too many to choose among, so they are typed. */
  options: readonly { value: string; label?: string; count: number | null }[] | null;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What stands there when nothing is chosen; the label, if left out. */
  placeholder?: string;
  /** Values that do not tell what they are of: the label stands before them. */
  isLabelled?: boolean;
  /** What a value is called that is no longer there; itself, if left out. */
  nameOf?: (value: string) => string;
};

/** Several values with how many customers have each; what is chosen and no longer there stays. */
export function ValuesSelect({
  label,
  options,
  value,
  onChange,
  placeholder = label,
  isLabelled = false,
  nameOf = (one) => one,
}: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const hint = value.length === 0 ? placeholder : undefined;
  const common = {
    "aria-label": label,
    placeholder: hint,
    value: [...value],
    onChange,
    miw: "12rem",
    maw: "28rem",
  };
  if (options === null) return <TagsInput {...common} description={t("segments.build.typeValues")} />;
  const shown = (count: number | null | undefined) => (typeof count === "number" ? format.number(count) : "");
  const counts = new Map(options.map((option) => [option.value, option.count]));
  const known = options.map((option) => ({ value: option.value, label: option.label ?? option.value }));
  const lost = value.filter((one) => !counts.has(one)).map((one) => ({ value: one, label: nameOf(one) }));
  return (
    <MultiSelect
      {...common}
      {...(isLabelled && value.length > 0 ? labelled(label) : {})}
      searchable
      clearable
      data={[...known, ...lost]}
      nothingFoundMessage={t("filter.nothing")}
      renderOption={({ option }) => (
        <Group justify="space-between" wrap="nowrap" flex={1} gap="sm">
          <span>{option.label}</span>
          <Text size="xs" c="dimmed" className="numbers">
            {shown(counts.get(option.value))}
          </Text>
        </Group>
      )}
    />
  );
}

/** A label inside, before what is chosen; as wide as its words. */
function labelled(label: string) {
  const leftSection = (
    <Text size="xs" c="dimmed" w="100%" pl="sm" aria-hidden>
      {label}
    </Text>
  );
  return { leftSection, leftSectionWidth: `calc(${label.length * 0.58}em + 1rem)` };
}
