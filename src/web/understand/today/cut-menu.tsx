import { Button, Popover } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconUsersGroup } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../kit/use-address.ts";
import { useSegmentName } from "../../listen/segments/use-segment-name.ts";
import { SegmentList } from "../filter/segment-list.tsx";

/** Cuts Today by segments; tells which. Loaded after the screen itself. */
export default function CutMenu() {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const [opened, { toggle, close }] = useDisclosure(false);
  const chosen = address.getAll("segment");
  const nameOf = useSegmentName(chosen.length > 0);
  const first = chosen.length > 0 ? nameOf(chosen[0]!) : "";
  const told = chosen.length > 1 ? t("filter.more", { first, count: chosen.length - 1 }) : first;
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUsersGroup size={14} aria-hidden />}
          onClick={toggle}
        >
          {chosen.length === 0 ? t("today.allCustomers") : told}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} w={280}>
        {opened ? <SegmentList params={address} onChange={change} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
