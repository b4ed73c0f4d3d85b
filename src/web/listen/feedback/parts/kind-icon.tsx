import {
  IconAlertCircle,
  IconEye,
  IconListCheck,
  IconLogout,
  IconMessage,
  IconStar,
  type TablerIcon,
} from "@tabler/icons-react";
import type { FeedbackKind } from "../../../../listen/facts.ts";

const icons: Record<FeedbackKind, TablerIcon> = {
  contact: IconMessage,
  complaint: IconAlertCircle,
  response: IconListCheck,
  review: IconStar,
  observation: IconEye,
  cancellation: IconLogout,
};

/** The kind of a contact at a glance; its name stands beside it or in the row's label. */
export function KindIcon({ kind, size = 16 }: { kind: FeedbackKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
