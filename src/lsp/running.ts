import type { Client } from "./capabilities.ts";
import type { Publisher } from "./diagnostics/publisher.ts";
import type { Puller } from "./diagnostics/puller.ts";
import type { Reports } from "./diagnostics/reports.ts";
import type { Project } from "./project/project.ts";

/** The parts of a server once a client has introduced itself. */
export interface Running {
  readonly client: Client;
  readonly project: Project;
  readonly reports: Reports;
  readonly publisher: Publisher;
  readonly puller: Puller;
}
