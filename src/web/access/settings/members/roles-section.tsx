import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { roleSchema } from "../../../../access/contract.ts";
import { Section } from "../section.tsx";

/** What each role may do, in plain words. */
export function RolesSection() {
  const { t } = useTranslation("access");
  return (
    <Section title={t("roles.title")} lead={t("members.personal-text")}>
      <Table verticalSpacing={6} maw="46rem" aria-label={t("roles.title")}>
        <Table.Tbody>
          {roleSchema.options.map((role) => (
            <Table.Tr key={role}>
              <Table.Th scope="row" w="9rem" fw={500}>
                {t(`role.${role}.name`)}
              </Table.Th>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {t(`role.${role}.text`)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
