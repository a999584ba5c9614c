/**
 * Where a run on a host is meant to differ from the simulation of its scenario. Everything else that differs is a mistake.
 */
export const DIFFERENCES = {
  /** The steps that a scenario answers itself. */
  replies: {
    where: "a batch or a throttle with lines under `handlers`, and a cohort whose arms have no percentages",
    why: "The scenario says what such a step does (spec 4.4.7), so the world carries it out, and the host is asked for nothing.",
  },
  /** A cohort is chosen by the recipient. */
  cohorts: {
    where: "random_cohort",
    why: "By default the first cohort runs (spec 4.4.7). A host chooses by the recipient, so the scenario has one for whom it is the first.",
  },
  /** Another trigger of the workflow is a run of its own. */
  triggers: {
    where: "`triggers again`",
    why: "A scenario is about one run, whose batch collects what comes; without one, nothing happens. On a host each trigger is a run that goes through all steps before the batch, so here it goes by a workflow that has the batch only.",
  },
  /** A trigger at the last instant of a batch. */
  lastInstant: {
    where: "`triggers again` at the moment at which the batch closes",
    why: "In a scenario, events of a moment come before the steps of the run. On a host the window is over then, and the trigger belongs to the next batch.",
  },
  /** Who is left when a run in a batch is cancelled. */
  cancelledBatch: {
    where: "`cancel` after `triggers again`, while the batch is open",
    why: "The run of a scenario is cancelled. On a host its item is taken out of the batch, and the run that holds the batch goes on for the others.",
  },
  /** A step whose context lacks something. */
  undecidable: {
    where: "a condition that reads what the context lacks",
    why: "A simulation stops there, since the scenario is incomplete (spec 1.6.3). On a host the step fails: it is tried three times (spec 4.4.10).",
  },
  /** Facts that only a host has. */
  facts: {
    where:
      "the ids of messages and the order of those of one instant, `run.batch`, `run.total_actors` after a batch, and the fields of a message's event that name its channel",
    why: "A scenario has neither channels nor actors of further triggers, and a store keeps no order within an instant.",
  },
} as const satisfies { readonly [name: string]: { readonly where: string; readonly why: string } };
