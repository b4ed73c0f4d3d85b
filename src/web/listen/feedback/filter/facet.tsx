import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PromptCheckbox } from "../../../kit/prompt-checkbox.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { useValueName } from "../parts/use-value-name.ts";
import classes from "./facets.module.css";

const shownFirst = 6;
/** How the filter writes "no value": told last, however many they are. */
const notGiven = "-";
/** From here on reading is slower than typing. */
const searchFrom = 12;

export type FacetValue = { value: string; label: string; count: number };

type FacetProps = {
  name: string;
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
};

/** One field of the filter: values with the number of contacts each would leave. Chosen ones never fall out of sight. */
export function Facet({ name, title, values, chosen, onToggle }: FacetProps) {
  const { t } = useTranslation("listen");
  const [folded, setFolded] = useState(false);
  return (
    <section className={classes.facet} aria-label={title}>
      <UnstyledButton
        className={classes.title}
        aria-expanded={!folded}
        aria-label={t("feedback.filters.resize", { name: title })}
        onClick={() => setFolded(!folded)}
      >
        <span>{title}</span>
        {chosen.length > 0 ? <span className={classes.chosenCount}>{chosen.length}</span> : null}
        <IconChevronDown size={14} stroke={2} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      {folded ? null : (
        <Values name={name} title={title} values={values} chosen={chosen} onToggle={onToggle} />
      )}
    </section>
  );
}

function Values({ name, title, values, chosen, onToggle }: FacetProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const nameOf = useValueName();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  const lost = chosen.filter((value) => !values.some((known) => known.value === value));
  const given = values.filter(({ value }) => value !== notGiven);
  const absent = values.filter(({ value }) => value === notGiven);
  const whole = [...lost.map((value) => ({ value, label: value, count: 0 })), ...given, ...absent];
  const named = whole.map((entry) => ({ ...entry, shown: nameOf(name, entry.value, entry.label) }));
  const fitting = named.filter(({ shown }) => shown.toLowerCase().includes(wanted.trim().toLowerCase()));
  const seen =
    all || wanted !== ""
      ? fitting
      : fitting.filter(({ value }, at) => at < shownFirst || chosen.includes(value));
  const hidden = fitting.length - seen.length;
  return (
    <>
      {whole.length > searchFrom ? (
        <TextInput
          size="xs"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          placeholder={t("feedback.filters.find", { name: title.toLowerCase() })}
          aria-label={t("feedback.filters.find", { name: title.toLowerCase() })}
          className={classes.find}
        />
      ) : null}
      <div className={classes.values} data-long={all || undefined}>
        {seen.map(({ value, shown, count }) => (
          <label key={value} className={classes.value} data-none={count === 0 || undefined}>
            <PromptCheckbox size="xs" checked={chosen.includes(value)} onToggle={() => onToggle(value)} />
            <span className={classes.name} title={shown}>
              {shown}
            </span>
            <span className={classes.count}>{format.number(count)}</span>
          </label>
        ))}
        {fitting.length === 0 ? <span className={classes.none}>{t("feedback.filters.nothing")}</span> : null}
      </div>
      {hidden > 0 || (all && wanted === "") ? (
        <Button size="xs" variant="subtle" className={classes.more} onClick={() => setAll(!all)}>
          {all
            ? t("feedback.filters.less")
            : t("feedback.filters.more", { formatted: format.number(hidden) })}
        </Button>
      ) : null}
    </>
  );
}
