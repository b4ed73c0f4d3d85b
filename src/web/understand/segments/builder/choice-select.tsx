import { useTranslation } from "react-i18next";
import type { Choice } from "../../../../core/segments/definition.ts";
import { ValuesSelect } from "./values-select.tsx";

type Props = {
  label: string;
  placeholder: string;
  options: readonly { value: string; count: number }[];
  nameOf: (value: string) => string;
  /** Whether a contact may be without. */
  mayLack: boolean;
  value: Choice | undefined;
  onChange: (value: Choice | undefined) => void;
};

/** No text of a company holds this sign, so these are nobody's values. */
const notGiven = "\u0000not-given";
const anyBut = "\u0000any-but";

/** Values of a contact's field, "not given" among them, or "any but" before those left out. */
export function ChoiceSelect({ options, nameOf, mayLack, value = [], onChange, ...rest }: Props) {
  const { t } = useTranslation("understand");
  const isBesides = !Array.isArray(value);
  const chosen = isBesides ? [anyBut, ...value.besides] : value.map((each) => each ?? notGiven);
  const lack = { value: notGiven, label: t("segments.build.notGiven"), count: null };
  return (
    <ValuesSelect
      {...rest}
      isLabelled
      nameOf={nameOf}
      options={[
        { value: anyBut, label: t("segments.build.anyBut"), count: null },
        ...options.map((option) => ({ ...option, label: nameOf(option.value) })),
        ...(mayLack && !isBesides ? [lack] : []),
      ]}
      value={chosen}
      onChange={(next) => onChange(choiceOf(next))}
    />
  );
}

function choiceOf(chosen: readonly string[]): Choice | undefined {
  const values = chosen.filter((value) => value !== anyBut);
  // What is given and none of these: one who chose "not given" before has it left out already.
  if (chosen.includes(anyBut)) return { besides: values.filter((value) => value !== notGiven) };
  return values.length === 0 ? undefined : values.map((value) => (value === notGiven ? null : value));
}
