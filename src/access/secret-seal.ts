import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Locks secrets that the product must be able to read again, such as a key to a service outside. */
export type SecretSeal = {
  /** @param place what the secret belongs to (a workspace's id and its use): sealed for one place it opens nowhere else */
  seal(secret: string, place: string): string;
  /** @returns null when it was sealed with another key, for another place, or was changed */
  open(sealed: string, place: string): string | null;
};

const version = "v1";

/**
 * Seals by AES-256-GCM under a key of its own, derived from the installation's secret.
 * @param installationSecret AUTH_SECRET, or the random one of the data folder: another one opens nothing sealed before
 */
export function secretSeal(installationSecret: string): SecretSeal {
  const key = Buffer.from(hkdfSync("sha256", installationSecret, "otklik", "sealed secrets", 32));
  return {
    seal(secret, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
      const parts = [nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()];
      return `${version}.${Buffer.concat(parts).toString("base64url")}`;
    },
    open(sealed, place) {
      const [used, packed = ""] = sealed.split(".");
      const bytes = Buffer.from(packed, "base64url");
      if (used !== version || bytes.length < 28) return null;
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 })
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
      } catch {
        return null; // the tag does not fit: not ours to open
      }
    },
  };
}
