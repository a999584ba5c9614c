import { createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The keys that a data folder keeps, for whoever gives none. */
export interface FolderKeys {
  readonly secretKey: string;
  readonly publicKey: string;
  readonly jwtPublicKey: string;
  /** True if they were made just now, so that they have to be said. */
  readonly isNew: boolean;
  /** The file of the private key that signs user tokens. */
  readonly signingKeyFile: string;
}

/** Reads the keys of a data folder, and makes them if it has none. Nobody else may read them. */
export function keysOfFolder(folder: string): FolderKeys {
  const file = join(folder, "keys.json");
  const signingKeyFile = join(folder, "signing-key.pem");
  mkdirSync(folder, { recursive: true });
  const isNew = write(file, () => {
    const key = (prefix: string) => `${prefix}_${randomBytes(24).toString("base64url")}`;
    return `${JSON.stringify({ secret_key: key("sk"), public_key: key("pk") }, null, 2)}\n`;
  });
  write(signingKeyFile, () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  });
  const { secret_key, public_key } = JSON.parse(readFileSync(file, "utf8"));
  const jwtPublicKey = createPublicKey(readFileSync(signingKeyFile)).export({ type: "spki", format: "pem" });
  return {
    secretKey: String(secret_key),
    publicKey: String(public_key),
    jwtPublicKey: jwtPublicKey.toString(),
    isNew,
    signingKeyFile,
  };
}

/** Writes a file that is not there. Returns false if it is. */
function write(file: string, text: () => string): boolean {
  try {
    readFileSync(file);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  writeFileSync(file, text(), { flag: "wx", mode: 0o600 });
  return true;
}
