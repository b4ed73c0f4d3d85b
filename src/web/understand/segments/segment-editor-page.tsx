import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { readDefinition } from "./segment-address.ts";
import { SegmentForm } from "./segment-form.tsx";
import { useSegment } from "./segments-data.ts";

const blank: SegmentGroup = { on: "group", join: "all", parts: [] };

/** A new segment, begun with the definition in the address if there is one; or a segment that is being changed. */
export function SegmentEditorPage() {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const { segmentId } = useParams();
  const navigate = useNavigate();
  const [address, change] = useAddress();
  const { data, error, refetch } = useSegment(segmentId);
  const toSegment = (id: string) => void navigate(path(`segments/${id}`));
  const title = segmentId ? t("segments.edit.title") : t("segments.new");
  if (!can("segments.write")) {
    return (
      <Page title={title} narrow>
        {t("segments.empty.noRight")}
      </Page>
    );
  }
  if (segmentId === undefined) {
    return (
      <Page title={title} lead={t("segments.edit.lead")}>
        <SegmentForm
          before={null}
          initial={{ name: address.get("name") ?? "", definition: readDefinition(address) ?? blank }}
          isLost={address.has("definition") && readDefinition(address) === null}
          onDraft={(definition) =>
            change(
              (now) => {
                now.set("definition", JSON.stringify(definition));
                return now;
              },
              { replace: true },
            )
          }
          onSaved={toSegment}
          onCancel={() => void navigate(path("segments"))}
        />
      </Page>
    );
  }
  return (
    <Page title={title} lead={data?.name}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? (
        <SegmentForm
          key={data.version}
          before={data}
          initial={{ name: data.name, definition: data.definition }}
          onSaved={toSegment}
          onCancel={() => toSegment(segmentId)}
        />
      ) : error ? null : (
        <Skeleton h={240} />
      )}
    </Page>
  );
}
