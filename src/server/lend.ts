import { join } from "node:path";
import type { Lent } from "../access/route.ts";
import { secretSeal } from "../access/secret-seal.ts";
import { createAuth } from "../access/sign-in/auth.ts";
import { localFiles } from "../outside/files/local-files.ts";
import { smtpMailer } from "../outside/mail/smtp-mailer.ts";
import { openModel } from "../outside/model/open-model.ts";
import { recordsAnalytics } from "../store/analytics/records-analytics.ts";
import { readWebhookAddress, sendWebhook } from "../outside/webhooks/send-webhook.ts";
import { sendTelegram } from "../outside/telegram/send-telegram.ts";
import { connect } from "../store/connect.ts";
import { leastFreeMegabytes } from "../store/embedded/explain-disk.ts";
import { recordsFolder } from "../store/embedded/place.ts";
import { authSecret } from "./auth-secret.ts";
import type { Config } from "./config.ts";

/** Opens everything use cases borrow: records, kept files, sign-in, the clock. */
export async function openLent(config: Config, onIdleError: (error: Error) => void): Promise<Lent> {
  const store = connect(config.databaseUrl, { onIdleError });
  const secret = await authSecret(config.dataDir, config.authSecret);
  return {
    store,
    files: localFiles(join(config.dataDir, "files")),
    freeMegabytes: () => leastFreeMegabytes([config.dataDir, recordsFolder(config.dataDir)]),
    auth: createAuth(store, { secret, publicUrl: config.publicUrl, oidc: config.oidc }),
    now: () => new Date(),
    uploadLimitBytes: config.uploadLimitBytes,
    publicUrl: config.publicUrl,
    oidc: config.oidc && { name: config.oidc.name },
    secrets: secretSeal(secret),
    // The process that answers people puts its replica here (analytics.ts); the others ask the records.
    analytics: recordsAnalytics(store),
    mailer: config.mail && smtpMailer(config.mail.url, config.mail.from),
    openModel: (connection) => openModel(connection, { allowPrivate: config.privateModels }),
    sendWebhook: (message, now) => sendWebhook(message, now, config.privateWebhooks),
    sendTelegram: (message) => sendTelegram(config.telegram.url, message, config.telegram.isOwn),
    checkWebhook: (address) => void readWebhookAddress(address, config.privateWebhooks),
  };
}
