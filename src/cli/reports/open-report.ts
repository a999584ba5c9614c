import { Reporter } from "../output/reporter.ts";
import type { Session } from "../process-io.ts";
import type { CheckFormat, CheckReport } from "./check-report.ts";

/** Opens the report of a format. Loads its module only if needed. */
export async function openReport(session: Session, format: CheckFormat): Promise<CheckReport> {
  switch (format) {
    case "sarif": {
      const { SarifReport } = await import("./sarif.ts");
      return new SarifReport(session);
    }
    case "github": {
      const { GithubReport } = await import("./github.ts");
      return new GithubReport(session);
    }
    case "concise": {
      const { ConciseReport } = await import("./concise.ts");
      return new ConciseReport(session);
    }
    case "junit": {
      const { JunitReport } = await import("./junit.ts");
      return new JunitReport(session);
    }
    default:
      return new Reporter(session, format);
  }
}
