/** Lets Restate's SDK run on Node.js 20, which has no `Promise.withResolvers`. */
export function allowRestate(): void {
  const promises = Promise as unknown as { withResolvers?: () => object };
  promises.withResolvers ??= () => {
    const parts: { promise?: unknown; resolve?: unknown; reject?: unknown } = {};
    parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
    return parts;
  };
}
