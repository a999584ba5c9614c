import { bundleTests } from "./bundle.mjs";
import { rooms } from "./rooms.mjs";

/** What the changed code reads (which change is on) and counts (which changes a test came by). */
globalThis.__stryker__ ??= {};
const shared = globalThis.__stryker__;

const room = rooms[process.env.HEED_MUTATE];

const SUCCESS = 0;
const FAILED = 1;

/**
 * Runs the tests of one room for Stryker, in this process. What vitest's runner does for each change of the code (a
 * thread, and every module loaded through a server) takes a second or more; this takes some hundredths of one. Each
 * change is still met by modules that nothing has run before.
 */
class BundleRunner {
  /** How long each file took without any change: most changes are noticed by what takes no time. */
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

  /** Loads file after file, the cheapest first, and runs its tests: all, those wanted, or up to the first that fails. */
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
