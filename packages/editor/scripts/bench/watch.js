/**
 * Collects the work that events of a type make, in `times`: their handlers, and the styles, layout and painting of the next
 * frame, without the time for which that frame is waited for; in `slow`, Chromium's own reports of slow frames. It runs in the
 * page.
 */
// biome-ignore lint/correctness/noUnusedVariables: the bench calls it.
function watch(type) {
  const times = [];
  const slow = [];
  Object.assign(window, { times, slow });
  const observer = new PerformanceObserver((list) => slow.push(...list.getEntries()));
  observer.observe({ type: "long-animation-frame" });
  const soon = (act) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(undefined);
  };
  const listen = () => {
    const start = performance.now();
    let handled;
    soon(() => {
      handled = performance.now() - start;
    });
    requestAnimationFrame(() => {
      const frame = performance.now();
      soon(() => {
        const now = performance.now();
        times.push(handled === undefined ? now - start : handled + now - frame);
      });
    });
  };
  window.addEventListener(type, listen, { capture: true });
}
