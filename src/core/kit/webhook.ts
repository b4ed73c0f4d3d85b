/** A message to a program of the company's; src/outside/webhooks sends it. */
export type WebhookMessage = {
  /** The same for every try of one message, so that who listens can tell a repetition. */
  id: string;
  address: string;
  /** As the receiver knows it: "whsec_" and base64. */
  secret: string;
  body: Record<string, unknown>;
};

/** Sends a signed message. @throws a fault of the family `webhook.*` when it was not taken */
export type SendWebhook = (message: WebhookMessage, now: Date) => Promise<void>;
