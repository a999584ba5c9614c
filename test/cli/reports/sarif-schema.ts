import sarif from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
import { Ajv } from "ajv";

/** The characters of RFC 3986, percent signs only before two digits. */
const URI_REFERENCE = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/;

// The schema is of draft 4, whose keywords that it uses mean the same in draft 7, but for the name of its own address.
const { $schema: _draft, id: _address, ...schema } = sarif;

// One of its patterns is invalid with the flag `u`, which makes patterns strict.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
ajv.addFormat("uri-reference", URI_REFERENCE);
ajv.addFormat("uri", (text) => URL.canParse(text) && URI_REFERENCE.test(text));
ajv.addFormat("date-time", () => false);
const validate = ajv.compile(schema);

/** Returns the errors of a document by the SARIF 2.1.0 schema; empty if it is valid. */
export function faultsOf(document: unknown): readonly unknown[] {
  return validate(document) ? [] : (validate.errors ?? []);
}
