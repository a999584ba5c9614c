/** Fetches the scripts that are loaded when they are needed. The build writes their names beside the page. */
export async function preload(): Promise<void> {
  const list = new URL("./scripts.js", import.meta.url).href;
  const { SCRIPTS } = (await import(list)) as { readonly SCRIPTS: readonly string[] };
  await Promise.all(
    SCRIPTS.map(
      (name) =>
        new Promise<void>((done) => {
          const link = document.createElement("link");
          link.rel = "modulepreload";
          link.href = new URL(name, list).href;
          link.onload = () => done();
          link.onerror = () => done();
          document.head.append(link);
        }),
    ),
  );
}
