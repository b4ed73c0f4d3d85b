import { NumberInput, TextInput, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { readTargets, settingsOf } from "./gaming-address.ts";
import classes from "./gaming.module.css";

type Props = { address: URLSearchParams; onChange: ChangeAddress };

/** What counts as coming back, as too short, and which targets people are held to; taken over when a field is left. */
export function GamingSettings({ address, onChange }: Props) {
  const { t } = useTranslation("understand");
  const settings = settingsOf(address);
  const set = (name: string, values: readonly (string | number)[]) =>
    onChange((now) => {
      now.delete(name);
      for (const value of values) now.append(name, String(value));
      return now;
    });
  return (
    <fieldset className={classes.settings}>
      <VisuallyHidden component="legend">{t("gaming.settings.label")}</VisuallyHidden>
      <WholeNumber
        key={`days ${settings.days}`}
        label={t("gaming.settings.days")}
        value={settings.days}
        most={90}
        onSet={(value) => set("days", [value])}
      />
      <WholeNumber
        key={`short ${settings.shortSeconds}`}
        label={t("gaming.settings.short")}
        value={settings.shortSeconds}
        most={3600}
        onSet={(value) => set("shortSeconds", [value])}
      />
      <Targets
        key={settings.target.join()}
        targets={settings.target}
        onSet={(values) => set("target", values)}
      />
    </fieldset>
  );
}

type NumberProps = { label: string; value: number; most: number; onSet: (value: number) => void };

function WholeNumber({ label, value, most, onSet }: NumberProps) {
  const [typed, setTyped] = useState<string | number>(value);
  const take = () => {
    const number = Number(typed);
    if (typed !== "" && Number.isInteger(number) && number !== value) onSet(number);
    else setTyped(value);
  };
  return (
    <NumberInput
      label={label}
      size="xs"
      min={1}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => (event.key === "Enter" ? take() : undefined)}
    />
  );
}

function Targets({
  targets,
  onSet,
}: {
  targets: readonly number[];
  onSet: (values: readonly number[]) => void;
}) {
  const { t } = useTranslation("understand");
  const [typed, setTyped] = useState(targets.join(", "));
  const read = readTargets(typed);
  const take = () => {
    if (read && read.join() !== targets.join()) onSet(read);
  };
  return (
    <TextInput
      label={t("gaming.settings.targets")}
      description={t("gaming.settings.targetsHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      size="xs"
      value={typed}
      error={read ? undefined : t("gaming.settings.targetsWrong")}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => (event.key === "Enter" ? take() : undefined)}
    />
  );
}
