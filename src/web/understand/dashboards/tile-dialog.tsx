import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tile } from "../../../understand/dashboards/contract.ts";
import type { Catalogue, MetricDefinition } from "../../../understand/metrics/contract.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { LookControls, MetricSelect } from "../metrics/explore-controls.tsx";
import { lookFor, readLook } from "../metrics/metrics-address.ts";
import metricClasses from "../metrics/metrics.module.css";
import { useCatalogue } from "../metrics/use-metrics.ts";
import { TileCard } from "./tile-card.tsx";
import classes from "./tile-dialog.module.css";
import { TilePeriod } from "./tile-period.tsx";
import { addressOfTile, tileQueryOf } from "./tile-question.ts";

type Props = {
  /** As it stands; of a new one, only its place and period. */
  tile: Tile;
  onKeep: (tile: Tile) => void;
  onClose: () => void;
};

/** Chooses a metric and a question to it, as on the metric's own page, shown as it will stand. */
export function TileDialog({ tile, onKeep, onClose }: Props) {
  const { t } = useTranslation(["understand", "kit"]);
  const { data: catalogue } = useCatalogue();
  const isNew = tile.metric === "";
  return (
    <Modal
      opened
      onClose={onClose}
      // Escape closes what is open inside first; the dialog with all that was chosen only by itself.
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOwn(event)) onClose();
      }}
      size="58rem"
      title={t(isNew ? "dashboards.form.title" : "dashboards.form.change")}
      closeButtonProps={{ "aria-label": t("kit:action.close") }}
    >
      {catalogue ? (
        <Form tile={tile} catalogue={catalogue} onKeep={onKeep} onClose={onClose} isNew={isNew} />
      ) : null}
    </Modal>
  );
}

/** Pressed in the dialog itself: not in a list that hangs from it, nor in a field whose list is open. */
function isOwn({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.getAttribute("data-mantine-stop-propagation") !== "true";
}

function Form({ tile, catalogue, onKeep, onClose, isNew }: Props & { catalogue: Catalogue; isNew: boolean }) {
  const { t } = useTranslation(["understand", "kit"]);
  const [key, setKey] = useState(tile.metric);
  const [title, setTitle] = useState(tile.title);
  const [address, setAddress] = useState(() => addressOfTile(tile.query));
  const metric = catalogue.metrics.find((each) => each.key === key);
  const made = {
    ...tile,
    title: title.trim(),
    metric: key,
    query: metric ? tileQueryOf(address, metric) : "",
  };
  return (
    <Stack gap="md">
      <div className={metricClasses.controls}>
        <MetricSelect catalogue={catalogue} value={key || null} onChoose={setKey} isFirst />
        <TextInput
          size="xs"
          className={classes.title}
          label={t("dashboards.form.name")}
          placeholder={t("dashboards.form.nameHint")}
          value={title}
          maxLength={120}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </div>
      {metric ? (
        <>
          <Question metric={metric} address={address} onChange={(next) => setAddress(next)} />
          <div className={classes.preview}>
            <TileCard tile={made} />
          </div>
        </>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t("kit:action.cancel")}
        </Button>
        <Button
          disabled={!metric}
          onClick={() => {
            onKeep(made);
            onClose();
          }}
        >
          {t(isNew ? "dashboards.form.add" : "dashboards.form.keep")}
        </Button>
      </Group>
    </Stack>
  );
}

function Question({
  metric,
  address,
  onChange,
}: {
  metric: MetricDefinition;
  address: URLSearchParams;
  onChange: ChangeAddress;
}) {
  return (
    <>
      <div className={metricClasses.controls}>
        <TilePeriod address={address} onChange={onChange} />
        <LookControls metric={metric} look={lookFor(readLook(address), metric)} onChange={onChange} />
      </div>
      <FilterBar params={address} onChange={onChange} withPeriod={false} />
    </>
  );
}
