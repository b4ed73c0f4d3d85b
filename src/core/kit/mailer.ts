/** What the product asks of the mail; src/outside/mail fulfils it by SMTP. */

/** A letter as it leaves: one for all `to`, who see each other. */
export type Letter = {
  to: string[];
  subject: string;
  text: string;
  attachments: { filename: string; contentType: string; content: Uint8Array }[];
};

/** Whatever carries letters. */
export type Mailer = {
  /** @throws a fault of the family `mail.*`: mail.unreachable may be tried again, mail.refused not without a change */
  send(letter: Letter): Promise<void>;
};
