import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { type Catalogue, grainSchema, type MetricDefinition } from "../../../understand/metrics/contract.ts";
import { contactSlices } from "../../../understand/metrics/facts.ts";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { type Look, withLook } from "./metrics-address.ts";
import classes from "./metrics.module.css";
import { useSliceName } from "./slice-names.ts";
import { useAttributes } from "./use-metrics.ts";

type Props = { metric: MetricDefinition; catalogue: Catalogue; look: Look; onChange: ChangeAddress };

const areas = ["satisfaction", "service", "loyalty", "money"] as const;
const none = "none";

/** What is looked at: which metric, by which slice, as which line, against which period. Every choice is in the address. */
export function ExploreControls({ metric, catalogue, look, onChange }: Props) {
  const { t } = useTranslation("understand");
  return (
    <div className={classes.controls}>
      <MetricSelect metric={metric} catalogue={catalogue} />
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
    </div>
  );
}

/** Another metric under the same filter and look. */
function MetricSelect({ metric, catalogue }: Pick<Props, "metric" | "catalogue">) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const groups = areas.map((area) => ({
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
      value={metric.key}
      onChange={(key) => key && void navigate(path(`metrics/${key}${window.location.search}`))}
      data={groups}
    />
  );
}

function SliceSelect({ metric, look, onChange }: Pick<Props, "metric" | "look" | "onChange">) {
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
        ...(metric.facts === "customers"
          ? []
          : [{ group: t("metrics.choose.byFields"), items: contactSlices.map(choice) }]),
        ...(ofAttributes.length > 0
          ? [{ group: t("metrics.choose.byAttributes"), items: ofAttributes.map(choice) }]
          : []),
      ]}
    />
  );
}
