import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { IconFileImport, IconSparkles } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { JobView } from "../../../access/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { JobProgress } from "../../kit/job-progress.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { type DemoChoice, useLoadDemo } from "../data/start-job.ts";
import classes from "./empty-today.module.css";

/** The very first screen: two ways to see something, and what each will bring. */
export function EmptyToday() {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  if (!can("imports.write")) return <Text c="dimmed">{t("today.empty.forbidden")}</Text>;
  return (
    <div className={classes.empty}>
      <Title order={2}>{t("today.empty.title")}</Title>
      <Text c="dimmed">{t("today.empty.hint")}</Text>
      <div className={classes.ways}>
        <section className={classes.way} aria-labelledby="way-file">
          <IconFileImport size={24} stroke={1.5} aria-hidden />
          <Title order={3} id="way-file">
            {t("today.empty.fileTitle")}
          </Title>
          <Text size="sm" c="dimmed" className={classes.grow}>
            {t("today.empty.fileHint")}
          </Text>
          <Button component={Link} to={path("imports")}>
            {t("today.empty.file")}
          </Button>
        </section>
        <section className={classes.way} aria-labelledby="way-demo">
          <IconSparkles size={24} stroke={1.5} aria-hidden />
          <Title order={3} id="way-demo">
            {t("today.empty.demoTitle")}
          </Title>
          <Demo />
        </section>
      </div>
    </div>
  );
}

/** Loads the demo; its job stands in the address, so that a reload still shows it. */
function Demo() {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const [address, setAddress] = useSearchParams();
  const load = useLoadDemo();
  const jobId = address.get("job");
  const end = async (job: JobView) => {
    if (job.status === "done") await client.invalidateQueries({ queryKey: ["w", slug] });
    if (job.status !== "failed") setAddress({}, { replace: true });
  };
  if (jobId !== null) {
    return <JobProgress jobId={jobId} label={t("today.empty.running")} onEnd={(job) => void end(job)} />;
  }
  return (
    <>
      <Text size="sm" c="dimmed" className={classes.grow}>
        {t("today.empty.demoHint")}
      </Text>
      <ErrorNote error={load.error} />
      <DemoForm
        busy={load.isPending}
        onLoad={(choice) =>
          load.mutate(choice, { onSuccess: (job) => setAddress({ job: job.jobId }, { replace: true }) })
        }
      />
    </>
  );
}

const industries = ["bank", "telecom", "shop"] as const;
const languages = ["ru", "en"] as const;

function DemoForm({ busy, onLoad }: { busy: boolean; onLoad: (choice: DemoChoice) => void }) {
  const { t, i18n } = useTranslation("understand");
  const [industry, setIndustry] = useState<DemoChoice["industry"]>("bank");
  const [language, setLanguage] = useState<DemoChoice["language"]>(i18n.language === "ru" ? "ru" : "en");
  return (
    <Stack gap="xs">
      <Group gap="xs" grow>
        <NativeSelect
          label={t("today.empty.industry")}
          value={industry}
          onChange={({ currentTarget: { value } }) =>
            setIndustry(industries.find((one) => one === value) ?? industry)
          }
          data={industries.map((value) => ({ value, label: t(`today.empty.${value}`) }))}
        />
        <NativeSelect
          label={t("today.empty.language")}
          value={language}
          onChange={({ currentTarget: { value } }) =>
            setLanguage(languages.find((one) => one === value) ?? language)
          }
          data={languages.map((value) => ({ value, label: t(`today.empty.${value}`) }))}
        />
      </Group>
      <Button variant="default" loading={busy} onClick={() => onLoad({ industry, language })}>
        {t("today.empty.demo")}
      </Button>
    </Stack>
  );
}
