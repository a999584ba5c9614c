import { reasoningRule } from "../reasoning/reasoning.ts";

/** A step that waits for what can never become of the messages of another. */
export const escalationNeverFires = reasoningRule("escalation-never-fires");
