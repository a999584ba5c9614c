import { isMap } from "../../condition/index.ts";
import { CommandError } from "../command-error.ts";
import { readTextFile } from "../files/read-file.ts";
import type { Session } from "../process-io.ts";

/** The secret key of a server, and where it was found, for messages. */
export interface SecretKey {
  readonly key: string;
  readonly from: string;
}

/** The variable of the environment that holds the key, as it does for the server itself. */
const KEY_VARIABLE = "HEED_SECRET_KEY";

/**
 * Reads the secret key of a server from a file, which may be `keys.json` of a data folder, or from the environment: never from the command line, which other users
 * and the shell's history can see. Throws CommandError if there is none.
 */
export async function readSecretKey(file: string | undefined, { env }: Session): Promise<SecretKey> {
  const from = file === undefined ? `\`${KEY_VARIABLE}\`` : `\`${file}\``;
  const text = file === undefined ? env[KEY_VARIABLE] : keyIn(await readKeyFile(file));
  // A server takes several keys while they are rotated, the new one in front.
  const key = text?.split(",")[0]?.trim() ?? "";
  if (key === "") {
    throw new CommandError(
      file === undefined ? "no secret key is given" : `the key file ${from} is empty`,
      `Set ${KEY_VARIABLE} to the secret key of the server, or name a file that holds it with \`--key-file\`.`,
    );
  }
  if (!/^[\x21-\x7e]{1,4096}$/.test(key)) {
    throw new CommandError(
      `the secret key in ${from} has blanks or characters that no key has`,
      "Give the key alone, as the server has it.",
    );
  }
  return { key, from };
}

/** The key in the text of a file: `keys.json` of a server's data folder has it under a name, other files have nothing else. */
function keyIn(text: string): string {
  try {
    const keys: unknown = JSON.parse(text);
    return isMap(keys) && typeof keys.secret_key === "string" ? keys.secret_key : text;
  } catch {
    return text;
  }
}

async function readKeyFile(file: string): Promise<string> {
  try {
    return await readTextFile(file);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(`the key file \`${file}\` cannot be read: ${error.message}`, error.help);
  }
}
