/** Assertions for the compiler: a host that forgets what a compiled condition reads does not compile. */
import type { Context } from "../../src/entries/runtime.ts";
import {
  always,
  EvaluationError,
  first_item,
  overdue,
  reply,
  upgrade,
} from "../fixtures/compiled-conditions.ts";

interface User {
  readonly plan: string | undefined;
  readonly name: string;
}
declare const recipient: User;

upgrade({ refs: { email_1: "skipped" }, recipient }) satisfies boolean;
upgrade({ refs: { email_1: [{ status: "sent", id: "m1" }], sms_1: [] }, recipient, data: {} });
upgrade({ refs: { email_1: { status: "sent", engagement_statuses: ["read"] } }, recipient: null });
// @ts-expect-error: no refs
upgrade({ recipient });
// @ts-expect-error: another ref
upgrade({ refs: { email_2: "skipped" }, recipient });
// @ts-expect-error: no plan
upgrade({ refs: { email_1: "skipped" }, recipient: { name: "" } });
// @ts-expect-error: the plan may be absent
upgrade({ refs: { email_1: "skipped" }, recipient: {} as { plan?: string } });
// @ts-expect-error: no status of a message
upgrade({ refs: { email_1: [{ status: "opened" }] }, recipient });
// @ts-expect-error: everything may be absent from any context
upgrade({} as Context);
// @ts-expect-error: no context
upgrade();

overdue({ data: { invoice: { due_at: "2025-01-01" } }, audiences: ["customers"], now: new Date() });
overdue({ data: { invoice: null }, audiences: null, now: 0 });
// @ts-expect-error: no now
overdue({ data: { invoice: null }, audiences: null });
// @ts-expect-error: no invoice
overdue({ data: {}, audiences: null, now: 0 });
// @ts-expect-error: audiences are a list
overdue({ data: null, audiences: "customers", now: 0 });

first_item({ data: { items: [{ name: "" }] }, refs: { "my step": "expired" } });
// @ts-expect-error: no name
first_item({ data: { items: [{ title: "" }] }, refs: { "my step": "expired" } });

reply({ refs: { wait_1: { matched: true, signal_variables: {} } } });
reply({ refs: { wait_1: "skipped" } });
// @ts-expect-error: no wait
reply({ refs: {} });

always();
always({ anything: 1 });

new EvaluationError("unknown-ref", ["refs.a"]).places satisfies readonly string[];
