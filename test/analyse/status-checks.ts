import { alwaysFalse, alwaysTrue, disjoint, equivalent, implies } from "../../src/analyse/index.ts";
import { conditionOf, coverageOf, relationOf, type Shape } from "./status-conditions.ts";

/** Compares the analyser's answers about one condition with every pair of outcomes. Throws if they differ. */
export function checkExtent(shape: Shape): void {
  const condition = conditionOf(shape);
  const { somewhere, everywhere } = coverageOf(shape);
  same(shape, "alwaysTrue", alwaysTrue(condition).answer, everywhere);
  same(shape, "alwaysFalse", alwaysFalse(condition).answer, !somewhere);
}

/** The same for two conditions. */
export function checkRelation(first: Shape, second: Shape): void {
  const [a, b] = [conditionOf(first), conditionOf(second)];
  const { onlyFirst, onlySecond, both } = relationOf(first, second);
  const shapes = [first, second];
  same(shapes, "implies", implies(a, b).answer, !onlyFirst);
  same(shapes, "equivalent", equivalent(a, b).answer, !onlyFirst && !onlySecond);
  same(shapes, "disjoint", disjoint(a, b).answer, !both);
}

function same(about: unknown, question: string, verdict: string, expected: boolean): void {
  if (verdict !== (expected ? "yes" : "no"))
    throw new Error(`${question} of ${JSON.stringify(about)} has the answer ${verdict}`);
}
