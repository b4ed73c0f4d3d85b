import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImprovementSource as Source } from "../../../prove/improvements/contract.ts";
import { findDefinition } from "../../../understand/hidden-segments/facts.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { FindFacts } from "../../understand/hidden/find-facts.tsx";
import { useFindWords } from "../../understand/hidden/use-find-words.ts";
import { QuietLink } from "../../understand/parts/quiet-link.tsx";
import { Section } from "../../understand/parts/section.tsx";

/** The find it was drafted from, with its numbers as they stood then. */
export function ImprovementSource({ source, since }: { source: Source; since: string }) {
  const { t } = useTranslation("prove");
  const { path } = useWorkspace();
  const format = useFormat();
  const words = useFindWords();
  const { find, asked, overall, currency, searchId, place } = source;
  return (
    <Section
      title={t("improvements.source.title")}
      note={t("improvements.source.note", { day: format.date(since) })}
    >
      <Text fw={600}>
        {words.target(source)}
        {": "}
        {words.segment(find.conditions)}
      </Text>
      <FindFacts
        find={find}
        asked={asked}
        overall={overall}
        currency={currency}
        most={find.inside.value.high}
      />
      <Text size="sm" mt="xs">
        {t("improvements.source.association")}
      </Text>
      <Group gap="md" mt="xs">
        <QuietLink to={path(`segments/hidden?search=${searchId}`)}>{t("improvements.source.find")}</QuietLink>
        {findDefinition(find, asked.of) === null ? null : (
          <QuietLink to={path(`segments/hidden/${searchId}/cases/${place}`)}>
            {t("improvements.source.cases")}
          </QuietLink>
        )}
      </Group>
    </Section>
  );
}
