import { Button, Skeleton, Stack } from "@mantine/core";
import { IconTarget } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ClassifierPage } from "../../../understand/labels/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import { AbstentionSlider } from "./abstention-slider.tsx";
import { CalibrationSection, JudgedQuality } from "./judged-quality.tsx";
import { EmbeddingsSection } from "./embeddings-section.tsx";
import { useVersion, useVersions } from "./labels-data.ts";
import { LabelsFrame } from "./labels-frame.tsx";
import { NextExamplesSection } from "./next-examples-section.tsx";
import { OnReadingsSection } from "./on-readings-section.tsx";
import { PointChart } from "./point-chart.tsx";
import { VersionList } from "./version-list.tsx";
import classes from "./labels.module.css";

/** How well the classifier has learnt, on texts it never saw: version by version, topic by topic. */
export function QualityPage() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const [address, change] = useAddress();
  const versions = useVersions();
  const asked = Number(address.get("version"));
  const listed = versions.data?.versions ?? [];
  const trained = listed.filter(({ status }) => status !== "training" && status !== "failed");
  const chosen =
    listed.find(({ version }) => version === asked)?.version ??
    trained.find(({ status }) => status === "in-use")?.version ??
    trained[0]?.version ??
    null;
  const version = useVersion(chosen);
  return (
    <LabelsFrame>
      <ErrorNote error={versions.error ?? version.error} onRetry={() => void versions.refetch()} />
      {versions.data === undefined ? (
        versions.error ? null : (
          <Skeleton height={240} />
        )
      ) : listed.length === 0 ? (
        <EmptyState
          icon={<IconTarget size={28} stroke={1.5} />}
          title={t("labels.quality.empty.title")}
          text={t("labels.quality.empty.text")}
          actions={
            <Button component={Link} to={path("labels")}>
              {t("labels.quality.empty.action")}
            </Button>
          }
        />
      ) : (
        <div className={classes.columns}>
          <Stack gap="lg">
            {version.data ? <VersionQuality page={version.data} /> : <Skeleton height={240} />}
          </Stack>
          <VersionList
            versions={listed}
            chosen={chosen}
            onChoose={(next) =>
              change((now) => {
                now.set("version", String(next));
                now.delete("actual");
                now.delete("predicted");
                return now;
              })
            }
          />
        </div>
      )}
    </LabelsFrame>
  );
}

function VersionQuality({ page }: { page: ClassifierPage }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { quality, version } = page;
  if (!quality) return page.fault ? <Note tone="warn">{page.fault}</Note> : <Skeleton height={120} />;
  const { calibration, curve, embeddings } = quality;
  return (
    <>
      {quality.contradictory > 0 ? (
        <Note tone="warn">{t("labels.quality.contradictory", { count: quality.contradictory })}</Note>
      ) : null}
      <JudgedQuality
        label={t("labels.quality.version", { version })}
        hint={t("labels.quality.accuracyHint", { folds: quality.folds })}
        quality={quality}
        names={page.names}
        confusions={{
          path: `classifiers/${version}/confusions`,
          address: { version: String(version) },
        }}
      />
      <OnReadingsSection version={version} />
      {embeddings ? <EmbeddingsSection page={page} embeddings={embeddings} /> : null}
      <NextExamplesSection next={quality.next} names={page.names} />
      <Section title={t("labels.quality.abstention")} note={t("labels.quality.abstentionNote")}>
        <AbstentionSlider key={version} page={page} quality={quality} />
      </Section>
      <div className={classes.two}>
        <CalibrationSection calibration={calibration} />
        <Section title={t("labels.quality.curve")} note={t("labels.quality.curveNote")}>
          <PointChart
            label={t("labels.quality.curveLabel")}
            xName={t("labels.quality.learnt")}
            yName={t("labels.quality.right")}
            joined
            xRange={[0, Math.max(...curve.map(({ examples }) => examples))]}
            xText={(x) => format.number(x)}
            points={curve.map(({ examples, accuracy }) => ({ x: examples, y: accuracy, n: examples }))}
          />
        </Section>
      </div>
    </>
  );
}
