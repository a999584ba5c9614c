import { bundleTests } from "./bundle.mjs";
import { rooms } from "./rooms.mjs";

/** State shared with the mutated code: the active mutant, and the mutants that each test covers. */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

const room = rooms[process.env.HEED_MUTATE];

const SUCCESS = 0;
const FAILED = 1;

/**
 * Runs the tests of one room for Stryker, in this process. The runner for vitest starts a thread and loads every module
 * through a server for each mutant, which docs/mutation.md compares. Here, too, each mutant gets fresh modules.
 */
class BundleRunner {
  /** Milliseconds that each file takes without a mutant. Quick files run first, since they kill most mutants. */
  costs = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.load = await bundleTests(process.cwd(), room);
  }

  async dryRun() {
    const tests = await this.run({ bail: false });
    for (const { fileName, timeSpentMs } of tests)
      this.costs.set(fileName, (this.costs.get(fileName) ?? 0) + timeSpentMs);
    return { status: "complete", tests, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    Object.assign(shared, { hitCount: 0, hitLimit });
    const wanted = testFilter && new Set(testFilter);
    const tests = await this.run({ bail: true, wanted, mutant: activeMutant.id, mutantActivation });
    const { hitCount } = shared;
    if (hitLimit !== undefined && hitCount > hitLimit)
      return { status: "timeout", reason: `hit limit reached (${hitCount}/${hitLimit})` };
    const failed = tests.find(({ status }) => status === FAILED);
    if (failed === undefined) return { status: "survived", nrOfTests: tests.length };
    const { id, failureMessage } = failed;
    return { status: "killed", killedBy: [id], failureMessage, nrOfTests: tests.length };
  }

  /** Loads file after file, the quickest first, and runs its tests: all, the wanted ones, or up to the first failure. */
  async run({ bail, wanted, mutant, mutantActivation }) {
    const results = [];
    shared.activeMutant = mutantActivation === "static" ? mutant : undefined;
    const { files, tests } = this.load();
    const costOf = ([fileName]) => this.costs.get(fileName) ?? 0;
    for (const [fileName, loadFile] of files.toSorted((one, other) => costOf(one) - costOf(other))) {
      if (wanted && ![...wanted].some((id) => id.startsWith(`${fileName}#`))) continue;
      tests.length = 0;
      try {
        await loadFile();
      } catch (error) {
        results.push(failure({ id: `${fileName}#`, name: "is loaded", fileName, timeSpentMs: 0 }, error));
        if (bail) return results;
      }
      for (const { name, run, after } of tests) {
        const id = `${fileName}#${name}`;
        if (room.without?.test(name) || (wanted && !wanted.has(id))) continue;
        shared.activeMutant = mutant;
        shared.currentTestId = id;
        const result = await runTest({ id, name, fileName }, [run, ...after]);
        shared.currentTestId = undefined;
        if (mutantActivation !== "static") shared.activeMutant = undefined;
        results.push(result);
        if (bail && result.status === FAILED) return results;
      }
    }
    return results;
  }
}

async function runTest(test, steps) {
  const start = performance.now();
  const timed = () => ({ ...test, timeSpentMs: performance.now() - start });
  try {
    for (const step of steps) await step();
    return { ...timed(), status: SUCCESS };
  } catch (error) {
    return failure(timed(), error);
  }
}

function failure(test, error) {
  return { ...test, status: FAILED, failureMessage: String(error?.message ?? error) };
}

export const strykerPlugins = [{ kind: "TestRunner", name: "bundle", injectableClass: BundleRunner }];
