import type { PageInfo } from "heed/store";
import { html } from "hono/html";
import { type Html, ROOT } from "./page.ts";

/** A field by which a list is filtered. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** The values to choose from; without them, a text or a time is given. */
  readonly values?: readonly string[] | undefined;
  readonly isTime?: true | undefined;
}

/** The fields of both lists that are times. */
export const TIMES: readonly Field[] = [
  { name: "from", label: "From (UTC)", isTime: true },
  { name: "until", label: "Until (UTC)", isTime: true },
];

/** A request for a part of a list: its filter, by the names of its fields, and its page. */
export interface Asked {
  readonly filter: Readonly<Record<string, string>>;
  readonly page: { readonly after?: string; readonly before?: string; readonly page_size: number };
}

/** The runs or messages of a page of a list. */
const PAGE_SIZE = 30;

/** Reads what is asked of a list. Fields that are empty filter nothing, and parameters that are none of its fields are left out. */
export function askedOf(search: URLSearchParams, fields: readonly Field[]): Asked {
  const given = fields.flatMap(({ name, isTime }) => {
    const value = search.get(name)?.trim() ?? "";
    if (value === "") return [];
    // A field for times has no zone in it, and its label says which is meant.
    const isLocal = isTime === true && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(value);
    return [[name, isLocal ? `${value}Z` : value]];
  });
  const [after, before] = [search.get("after"), search.get("before")];
  const cursor = after ? { after } : before ? { before } : {};
  return { filter: Object.fromEntries(given), page: { ...cursor, page_size: PAGE_SIZE } };
}

/** The form by which a list is filtered. */
export function filterForm(list: "runs" | "messages", fields: readonly Field[], { filter }: Asked): Html {
  const isFiltered = Object.keys(filter).length > 0;
  return html`<form class="filter" method="get" action="${ROOT}/${list}" role="search" aria-label="Filter">
${fields.map((field) => html`<div><label for="f-${field.name}">${field.label}</label>${inputOf(field, filter[field.name] ?? "")}</div>`)}
<div class="filter-end"><button type="submit">Filter</button>${isFiltered ? html`<a href="${ROOT}/${list}">Clear</a>` : ""}</div>
</form>`;
}

function inputOf({ name, values, isTime }: Field, value: string): Html {
  if (values !== undefined) {
    const option = (each: string) =>
      each === value
        ? html`<option value="${each}" selected>${each}</option>`
        : html`<option value="${each}">${each}</option>`;
    return html`<select id="f-${name}" name="${name}"><option value="">any</option>${values.map(option)}</select>`;
  }
  const type = isTime === true ? html`type="datetime-local" step="1"` : html`type="text" maxlength="1024"`;
  const shown = isTime === true ? value.replace(/Z$/, "") : value;
  return html`<input id="f-${name}" name="${name}" ${type} value="${shown}" autocomplete="off" spellcheck="false">`;
}

/** Links to the pages beside one of a list, which keep its filter. */
export function pager(list: "runs" | "messages", { filter }: Asked, { after, before }: PageInfo): Html {
  if (after === null && before === null) return html``;
  const link = (text: string, name: "after" | "before", cursor: string | null) => {
    const query = new URLSearchParams({ ...filter, [name]: cursor ?? "" });
    return cursor === null
      ? html`<span></span>`
      : html`<a href="${ROOT}/${list}?${query.toString()}">${text}</a>`;
  };
  return html`<nav class="pager" aria-label="Pages of the list">${link("← Newer", "before", before)}${link("Older →", "after", after)}</nav>`;
}
