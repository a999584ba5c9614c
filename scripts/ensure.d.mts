/** The project's folder. */
export const root: string;
/** Runs a command in the project's folder and ends the process if it fails. */
export function run(command: string, args: readonly string[], options?: object): void;
/** Installs the locked dependencies unless they are there. */
export function ensureInstalled(): void;
/** Builds `dist/` unless it is newer than its sources. */
export function ensureBuilt(): void;
