// @ts-check
/** @import { FullConfig, Reporter, Suite } from '@playwright/test/reporter' */

/**
 * Closes a run with `N passed, N failed, N skipped` alone on a line, for whatever reads a log by its last line.
 * @implements {Reporter}
 */
export default class PlainCountReporter {
  /** @type {Suite | undefined} */
  #suite;
  #errors = 0;

  /** @param {FullConfig} _config @param {Suite} suite */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  // A file that cannot be loaded has no tests to fail.
  onError() {
    this.#errors += 1;
  }

  printsToStdio() {
    return false;
  }

  async onExit() {
    console.log(renderCounts(this.#suite?.allTests() ?? [], this.#errors));
  }
}

/**
 * A test that was to run and did not has failed: nobody knows what it would have said.
 * @param {{ outcome(): string, results: unknown[] }[]} tests
 * @param {number} errors errors outside of any test
 */
export function renderCounts(tests, errors) {
  const passed = tests.filter((test) => ['expected', 'flaky'].includes(test.outcome())).length;
  const skipped = tests.filter((test) => test.outcome() === 'skipped' && test.results.length > 0).length;
  return `${passed} passed, ${tests.length - passed - skipped + errors} failed, ${skipped} skipped`;
}
