import { FACES, LONGEST, PANELS, type State } from "./state.ts";

/**
 * The state in the fragment of an address: `#NAME` for an example as it came, else `#1.` and the state as a JSON list, deflated and
 * in base64url. The digit is the version of the list.
 */
const VERSION = "1";

/** The most bytes that a fragment may unfold to, so that a small one cannot fill the memory. */
const MOST_BYTES = 2_000_000;

/** Content of a fragment: a state, the name of an example, nothing, or something that is no state. */
export type ReadFragment =
  | { readonly kind: "state"; readonly state: State }
  | { readonly kind: "example"; readonly name: string }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" };

/** Writes a state as a fragment, without its `#`. */
export async function writeFragment(state: State): Promise<string> {
  const { workflow, scenario, example, chosen, face, panel, at, other } = state;
  const list = [
    workflow,
    scenario,
    example ?? null,
    chosen ?? null,
    FACES.indexOf(face),
    PANELS.indexOf(panel),
    at ?? null,
    other,
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(list));
  return `${VERSION}.${toBase64(await collect(bytes, new CompressionStream("deflate-raw")))}`;
}

/** Reads a fragment, with or without its `#`. Nothing is thrown, whatever it is. */
export async function readFragment(fragment: string): Promise<ReadFragment> {
  const text = fragment.replace(/^#/, "");
  if (text === "") return { kind: "empty" };
  if (/^[a-z][a-z-]*$/.test(text) && text.length <= LONGEST.example) return { kind: "example", name: text };
  if (!text.startsWith(`${VERSION}.`) || text.length > MOST_BYTES) return { kind: "unreadable" };
  try {
    const packed = fromBase64(text.slice(VERSION.length + 1));
    const bytes = await collect(packed, new DecompressionStream("deflate-raw"));
    const list: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const state = Array.isArray(list) ? stateIn(list) : undefined;
    return state === undefined ? { kind: "unreadable" } : { kind: "state", state };
  } catch {
    return { kind: "unreadable" };
  }
}

function stateIn(list: readonly unknown[]): State | undefined {
  const [workflow, scenario, example, chosen, face, panel, at, other] = list;
  if (!isText(workflow, LONGEST.text) || !isText(scenario, LONGEST.text)) return undefined;
  if (!isText(other, LONGEST.condition)) return undefined;
  if (example !== null && !isText(example, LONGEST.example)) return undefined;
  if (chosen !== null && !isText(chosen, LONGEST.pointer)) return undefined;
  if (at !== null && !(typeof at === "number" && Number.isSafeInteger(at))) return undefined;
  const [knownFace, knownPanel] = [FACES[Number(face)], PANELS[Number(panel)]];
  if (knownFace === undefined || knownPanel === undefined) return undefined;
  return {
    workflow,
    scenario,
    example: example ?? undefined,
    chosen: chosen ?? undefined,
    face: knownFace,
    panel: knownPanel,
    at: at ?? undefined,
    other,
  };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.length <= longest;
}

/** Sends bytes through a stream, and collects what comes out, up to the limit. */
async function collect(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError("the fragment unfolds to more than a state can be");
    }
    chunks.push(read.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new RangeError("no base64url");
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
