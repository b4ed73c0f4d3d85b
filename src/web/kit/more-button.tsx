import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };

/** The way to the next page of a list; nothing at its end. Takes what an infinite query gives. */
export function MoreButton({ hasNextPage, isFetchingNextPage, fetchNextPage }: Props) {
  const { t } = useTranslation("kit");
  if (!hasNextPage) return null;
  return (
    <Button
      variant="default"
      w="fit-content"
      mt="sm"
      loading={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {t("action.more")}
    </Button>
  );
}
