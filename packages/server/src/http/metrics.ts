import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Counts and times requests, and counts tries. */
export interface Metrics {
  readonly registry: Registry;
  /** Told of each answer: the route's path with its parameters in braces, so that no id becomes a label. */
  observe(method: string, route: string, status: number, seconds: number): void;
  /** Told of each try to deliver a message or to send a webhook. */
  tried(kind: "delivery" | "webhook", outcome: string): void;
}

/** Makes the metrics of one server. */
export function metrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "heed_http_requests_total",
    help: "Requests that were answered.",
    labelNames,
    registers: [registry],
  });
  const duration = new Histogram({
    name: "heed_http_request_duration_seconds",
    help: "Time from a request's arrival to its answer.",
    labelNames: ["method", "route"] as const,
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const tries = new Counter({
    name: "heed_tries_total",
    help: "Tries to deliver messages and to send webhooks, with what became of them.",
    labelNames: ["kind", "outcome"] as const,
    registers: [registry],
  });
  return {
    registry,
    tried: (kind, outcome) => tries.inc({ kind, outcome }),
    observe: (method, route, status, seconds) => {
      requests.inc({ method, route, status: String(status) });
      duration.observe({ method, route }, seconds);
    },
  };
}
