/** The picture of the pages in a browser's tabs. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#3b4fb8"/><path d="M4.5 3.5v9M4.5 8.5c0-2 1.3-2.8 3-2.8s2.6 1 2.6 2.6v4.2" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"/></svg>`;
