import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tile } from "../../../understand/dashboards/contract.ts";
import { rollingPeriods } from "../../../understand/dashboards/facts.ts";
import { contactSlices } from "../../../understand/metrics/facts.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useCatalogue } from "./dashboards-data.ts";
import { TileCard } from "./tile-card.tsx";

type Props = { tiles: readonly Tile[]; onAdd: (tile: Tile) => void; onClose: () => void };

/** Chooses a metric and a question to it, shown as it will stand; it is put below all others. */
export function NewTileDialog({ tiles, onAdd, onClose }: Props) {
  const { t } = useTranslation(["understand", "kit"]);
  const { locale } = useFormat();
  const catalogue = useCatalogue();
  const [id] = useState(() => crypto.randomUUID());
  const [metric, setMetric] = useState("");
  const [title, setTitle] = useState("");
  const [question, setQuestion] = useState<Record<string, string>>({ last: "30d", grain: "day" });
  const known = catalogue.data?.metrics.filter(({ facts }) => facts !== "none-yet") ?? [];
  const ofContacts = known.find(({ key }) => key === metric)?.facts === "contacts";
  const asked = Object.entries(question).filter(
    ([name, value]) => value !== "" && (name !== "by" || ofContacts),
  );
  const y = Math.max(0, ...tiles.map((tile) => tile.y + tile.h));
  const tile = { id, title, metric, query: new URLSearchParams(asked).toString(), x: 0, y, w: 6, h: 4 };
  const choice = (name: "grain" | "compare", words: string, values: readonly string[]) => (
    <Select
      label={t(`dashboards.form.${name}`)}
      data={values.map((value) => ({ value, label: t(`dashboards.form.${words}.${value}`) }))}
      value={question[name] ?? null}
      placeholder={t("dashboards.form.none")}
      clearable
      onChange={(value) => setQuestion({ ...question, [name]: value ?? "" })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("dashboards.form.title")}
      closeButtonProps={{ "aria-label": t("kit:action.close") }}
    >
      <Stack gap="sm">
        <Select
          label={t("dashboards.form.metric")}
          data={known.map(({ key, name }) => ({ value: key, label: name[locale] }))}
          value={metric || null}
          searchable
          data-autofocus
          onChange={(value) => setMetric(value ?? "")}
        />
        <TextInput
          label={t("dashboards.form.name")}
          placeholder={t("dashboards.form.nameHint")}
          value={title}
          maxLength={120}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Group grow align="flex-start">
          <Select
            label={t("dashboards.form.period")}
            data={rollingPeriods.map((value) => ({ value, label: t(`dashboards.form.last.${value}`) }))}
            value={question["last"] ?? null}
            allowDeselect={false}
            onChange={(value) => setQuestion({ ...question, last: value ?? "30d" })}
          />
          {choice("grain", "grains", ["day", "week", "month"])}
          {choice("compare", "compares", ["previous", "year"])}
        </Group>
        {ofContacts ? (
          <Select
            label={t("dashboards.form.by")}
            data={contactSlices.map((value) => ({ value, label: t(`dashboards.form.slices.${value}`) }))}
            value={question["by"] ?? null}
            placeholder={t("dashboards.form.none")}
            clearable
            onChange={(value) => setQuestion({ ...question, by: value ?? "" })}
          />
        ) : null}
        {metric === "" ? null : (
          <div style={{ height: "16rem" }}>
            <TileCard tile={tile} />
          </div>
        )}
        <Group justify="flex-end">
          <Button
            disabled={metric === ""}
            onClick={() => {
              onAdd(tile);
              onClose();
            }}
          >
            {t("dashboards.form.add")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
