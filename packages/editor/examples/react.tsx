/** `<heed-conditions>` in a page of React 19, which sets properties and adds listeners by their names. */
import "heed-editor/define";
import type { HeedConditions, Json } from "heed-editor";
import type {} from "heed-editor/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { FIELDS, FIRST, STEPS } from "./data.ts";

function App() {
  const [value, setValue] = useState<Json>(FIRST);
  const [isDark, setIsDark] = useState(false);
  return (
    <>
      <heed-conditions
        steps={STEPS}
        fields={FIELDS}
        value={value}
        theme={isDark ? "dark" : "light"}
        onchange={(event) => setValue((event.target as HeedConditions).value)}
      />
      <button type="button" onClick={() => setIsDark(!isDark)}>
        Change the theme
      </button>
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

createRoot(document.querySelector("main") as HTMLElement).render(<App />);
