export type { Lifetime } from "./lifetime.ts";
export type { ExcludesIn, ProjectFiles } from "./project/project-files.ts";
export { type ServerOptions, startServer } from "./server.ts";
