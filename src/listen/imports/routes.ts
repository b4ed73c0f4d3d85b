import { cursorQuery, pageOf } from "../../access/contract.ts";
import { type AnyRoute, streamRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { badRowFile } from "./bad-row-file.ts";
import {
  badRowReply,
  importFault,
  importReply,
  importsQuery,
  keptFileReply,
  previewBody,
  previewReply,
  sourcesReply,
  startImportBody,
  uploadQuery,
} from "./contract.ts";
import {
  cancelImport,
  getImport,
  listBadRows,
  listImports,
  resumeImport,
  startImport,
  startUndo,
} from "./imports.ts";
import { describeKeptFile, getKeptFile, keepFile, viewOf } from "./kept-files.ts";
import { previewFile } from "./preview-file.ts";
import { listSources } from "./queries.ts";

export const importRoutes: AnyRoute[] = [
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/files",
    summary: "Upload a file as raw bytes; it is kept as it comes",
    permission: "imports.write",
    params: workspaceParams,
    query: uploadQuery,
    reply: keptFileReply,
    status: 201,
    upload: true,
    audit: { action: "file.uploaded", facts: ({ query }) => ({ name: query.name }) },
    use: async ({ lent, actor, query, upload, now }) => {
      const input = { name: query.name, stream: upload, limitBytes: lent.uploadLimitBytes };
      return viewOf(await keepFile(lent, actor, input, now));
    },
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/files/:id",
    summary: "Name and size of a kept file",
    permission: "imports.read",
    params: withId,
    reply: keptFileReply,
    use: async ({ tx, params }) => describeKeptFile(tx, params.id),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/files/:id/content",
    summary: "The kept file itself (needs the right to see personal data)",
    permission: "imports.read",
    params: withId,
    audit: { action: "file.downloaded" },
    use: async ({ lent, actor, params }) => {
      if (!actor.seesPersonalData) throw importFault("import.personal-data");
      const file = await getKeptFile(lent, actor, params.id);
      return {
        filename: file.name,
        contentType: "application/octet-stream",
        body: await lent.files.open(file.place),
      };
    },
  }),
  streamRoute({
    method: "POST",
    path: "/api/w/:workspace/imports/preview",
    summary: "How an uploaded file would be read, with guesses and samples",
    permission: "imports.write",
    params: workspaceParams,
    body: previewBody,
    reply: previewReply,
    use: async ({ lent, actor, body }) => previewFile(lent, actor, body),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/imports",
    summary: "Import an uploaded file, or try it dry",
    permission: "imports.write",
    params: workspaceParams,
    body: startImportBody,
    reply: importReply,
    status: 202,
    audit: {
      action: "import.started",
      facts: ({ body }) => ({ source: body.sourceName, kind: body.kind, dryRun: body.dryRun }),
    },
    use: async ({ tx, actor, body, now }) => startImport(tx, actor, body, now),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/imports",
    summary: "Imports, newest first",
    permission: "imports.read",
    params: workspaceParams,
    query: importsQuery,
    reply: pageOf(importReply),
    use: async ({ tx, actor, query }) => listImports(tx, actor, query),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/imports/:id",
    summary: "One import with its counts",
    permission: "imports.read",
    params: withId,
    reply: importReply,
    use: async ({ tx, actor, params }) => getImport(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/imports/:id/cancel",
    summary: "Stop an import; what it wrote stays until undone",
    permission: "imports.write",
    params: withId,
    reply: importReply,
    audit: { action: "import.cancelled" },
    use: async ({ tx, actor, params }) => cancelImport(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/imports/:id/resume",
    summary: "Let a failed or stopped import go on",
    permission: "imports.write",
    params: withId,
    reply: importReply,
    status: 202,
    audit: { action: "import.resumed" },
    use: async ({ tx, actor, params }) => resumeImport(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/imports/:id/undo",
    summary: "Take back all an import did",
    permission: "imports.write",
    params: withId,
    reply: importReply,
    status: 202,
    audit: { action: "import.undone" },
    use: async ({ tx, actor, params }) => startUndo(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/imports/:id/bad-rows",
    summary: "Rows an import left out, with the reason",
    permission: "imports.read",
    params: withId,
    query: cursorQuery,
    reply: pageOf(badRowReply),
    use: async ({ tx, actor, params, query }) => listBadRows(tx, actor, params.id, query),
  }),
  streamRoute({
    method: "GET",
    path: "/api/w/:workspace/imports/:id/bad-rows.csv",
    summary: "The same as a file for spreadsheets",
    permission: "imports.read",
    params: withId,
    use: async ({ lent, actor, params }) => {
      const { workspace, locale } = actor;
      const view = await inWorkspace(
        lent.store,
        workspace.id,
        (tx) => getImport(tx, actor, params.id),
        "read",
      );
      const filename = `${view.file?.name ?? view.source.name} - ${locale === "ru" ? "ошибки" : "errors"}.csv`;
      return {
        filename,
        contentType: "text/csv; charset=utf-8",
        body: badRowFile(lent.store, workspace.id, params.id, actor),
      };
    },
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/sources",
    summary: "Where facts come from",
    permission: "imports.read",
    params: workspaceParams,
    reply: sourcesReply,
    use: async ({ tx }) => ({ items: await listSources(tx) }),
  }),
];
