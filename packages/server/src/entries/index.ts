/** `heed-server`: keeps messages and their events on PostgreSQL, on a server or in a folder, and answers the platform's calls. */
export { FolderLockError } from "../database/folder-lock.ts";
export { openPostgres, type PostgresDatabase, type PostgresOptions } from "../database/pg.ts";
export { type EmbeddedDatabase, type EmbeddedOptions, openEmbedded } from "../database/pglite.ts";
export { type App, type AppOptions, createApp, type Log } from "../http/app.ts";
export type { Keys } from "../http/auth/keys.ts";
export { readTokenKey } from "../http/auth/user-token.ts";
export { type RunningServer, startServer } from "../serve/server.ts";
export { readSettings, SETTINGS, type Settings, SettingsError } from "../serve/settings.ts";
export { type TrackedHtmlOptions, trackedHtml } from "../tracking/tracked-html.ts";
export { type Tracked, type Tracker, tracker } from "../tracking/tracking.ts";
