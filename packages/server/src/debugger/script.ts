/**
 * The one script of the pages. A page of a run that is not over is told of changes, fetches itself anew, and puts in the parts that
 * are others by now: what is open stays open, and what has the focus keeps it.
 */
export const SCRIPT = `"use strict";
(() => {
  const status = document.querySelector("[data-live]");
  if (status === null || !("EventSource" in window)) return;
  const source = new EventSource(status.dataset.live);
  let wanted = false;
  let busy = false;
  let over = false;

  const say = (text, state) => {
    status.textContent = text;
    status.dataset.state = state;
  };

  const put = (page) => {
    const fresh = [...page.querySelectorAll("[data-part]")];
    const focused = document.activeElement === null ? "" : document.activeElement.id;
    for (const part of fresh) {
      const old = document.getElementById(part.id);
      for (const each of part.querySelectorAll("details")) {
        const before = document.getElementById(each.id);
        if (before !== null && before.open) each.open = true;
      }
      if (old === null) {
        const list = document.querySelector(".canvas");
        if (list !== null) list.append(part);
      } else if (old.outerHTML !== part.outerHTML) {
        const isNew = old.textContent !== part.textContent;
        old.replaceWith(part);
        if (isNew && part.classList.contains("card")) part.classList.add("fresh");
      }
    }
    if (focused !== "" && document.activeElement === document.body) {
      const again = document.getElementById(focused);
      if (again !== null) again.focus({ preventScroll: true });
    }
  };

  const refresh = async () => {
    wanted = true;
    if (busy) return;
    busy = true;
    try {
      while (wanted) {
        wanted = false;
        const answer = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
        if (!answer.ok) throw new Error(String(answer.status));
        put(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
      say(over ? "The run is over." : "Live: the page follows the run.", over ? "over" : "on");
    } catch {
      say("The page could not be brought up to date. Reload it.", "off");
    } finally {
      busy = false;
    }
  };

  source.addEventListener("open", () => say("Live: the page follows the run.", "on"));
  source.addEventListener("change", refresh);
  source.addEventListener("over", () => {
    over = true;
    source.close();
    refresh();
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) say("Not live. Reload the page to see how the run goes on.", "off");
    else say("The connection was lost, and is tried again.", "off");
  });
})();
`;
