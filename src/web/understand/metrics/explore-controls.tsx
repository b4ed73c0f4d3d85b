import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Catalogue, grainSchema, type MetricDefinition } from "../../../understand/metrics/contract.ts";
import { slicesOf } from "../../../understand/metrics/facts.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { metricAreas } from "./metric-areas.ts";
import { type Look, withLook } from "./metrics-address.ts";
import { useSliceName } from "./slice-names.ts";
import { useAttributes } from "./use-metrics.ts";

const none = "none";

type LookProps = { metric: MetricDefinition; look: Look; onChange: ChangeAddress };

/** What is looked at: by which slice, as which line, against which period. Every choice is in the address of the screen, or of a tile. */
export function LookControls({ metric, look, onChange }: LookProps) {
  const { t } = useTranslation("understand");
  return (
    <>
      <SliceSelect metric={metric} look={look} onChange={onChange} />
      <Select
        size="xs"
        w={140}
        label={t("metrics.choose.grain")}
        allowDeselect={false}
        value={look.grain ?? none}
        onChange={(grain) => onChange((now) => withLook(now, { grain: grain === none ? null : grain }))}
        data={[
          { value: none, label: t("metrics.choose.grainNone") },
          ...grainSchema.options
            .slice(grainSchema.options.indexOf(metric.leastGrain))
            .map((grain) => ({ value: grain, label: t(`metrics.choose.grains.${grain}`) })),
        ]}
      />
      <Select
        size="xs"
        w={250}
        label={t("metrics.choose.compare")}
        allowDeselect={false}
        value={look.compare ?? none}
        onChange={(compare) =>
          onChange((now) => withLook(now, { compare: compare === none ? null : compare }))
        }
        data={[
          { value: none, label: t("metrics.choose.compareNone") },
          { value: "previous", label: t("metrics.choose.previous") },
          { value: "year", label: t("metrics.choose.year") },
        ]}
      />
    </>
  );
}

type MetricSelectProps = {
  catalogue: Catalogue;
  value: string | null;
  onChoose: (key: string) => void;
  /** Where a dialog begins. */
  isFirst?: boolean;
};

/** A metric of the catalogue, by area. */
export function MetricSelect({ catalogue, value, onChoose, isFirst = false }: MetricSelectProps) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const groups = metricAreas.map((area) => ({
    group: t(`metrics.area.${area}`),
    items: catalogue.metrics
      .filter((each) => each.area === area)
      .map(({ key, name, abbreviation }) => ({
        value: key,
        label:
          name[locale] === abbreviation[locale] ? name[locale] : `${name[locale]} · ${abbreviation[locale]}`,
      })),
  }));
  return (
    <Select
      size="xs"
      w={320}
      searchable
      allowDeselect={false}
      label={t("metrics.choose.metric")}
      nothingFoundMessage={t("metrics.choose.noMetric")}
      data-autofocus={isFirst || undefined}
      value={value}
      onChange={(key) => key && onChoose(key)}
      data={groups}
    />
  );
}

function SliceSelect({ metric, look, onChange }: LookProps) {
  const { t } = useTranslation("understand");
  const sliceName = useSliceName();
  const { data: attributes = [] } = useAttributes();
  const choice = (by: string) => ({ value: by, label: sliceName(by) });
  const named = attributes.map((name) => `attr:${name}`);
  const chosen = look.by?.startsWith("attr:") && !named.includes(look.by) ? [look.by] : [];
  const ofAttributes = [...chosen, ...named];
  return (
    <Select
      size="xs"
      w={200}
      searchable
      allowDeselect={false}
      label={t("metrics.choose.by")}
      value={look.by ?? none}
      onChange={(by) => onChange((now) => withLook(now, { by: by === none ? null : by }))}
      data={[
        { value: none, label: t("metrics.choose.byNone") },
        { group: t("metrics.choose.byFields"), items: slicesOf(metric.facts).map(choice) },
        ...(ofAttributes.length > 0
          ? [{ group: t("metrics.choose.byAttributes"), items: ofAttributes.map(choice) }]
          : []),
      ]}
    />
  );
}
