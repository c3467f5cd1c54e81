import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a runner counted; `skipped` says which and why, `again` which passed only when they were run again. */
export interface RunnerResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  readonly again: readonly string[];
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
    }),
  ),
});
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite) });
type PlaywrightSuite = z.infer<typeof playwrightSuite>;

/** Counts of vitest's JSON report. A file that could not be loaded counts as one failure, one without any test as skipped. */
export function vitestResult(reportFile: string, exitStatus: number | null): RunnerResult {
  const report = read(reportFile, vitestReport);
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const notLoaded = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return honest(exitStatus, {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + notLoaded.length,
    skipped: [
      ...tests.filter((test) => !/^(passed|failed)$/.test(test.status)).map((test) => test.fullName),
      ...files
        .filter((file) => file.status !== 'failed' && file.assertionResults.length === 0)
        .map((file) => file.name),
    ],
    again: [],
  });
}

/** Counts of Playwright's JSON report. A test that passed only at a second try has passed, and is named. */
export function playwrightResult(reportFile: string, exitStatus: number | null): RunnerResult {
  const specs = (read(reportFile, playwrightReport)?.suites ?? []).flatMap(specsOf);
  const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ title: spec.title, ...test })));
  return honest(exitStatus, {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').length,
    skipped: tests
      .filter((test) => test.status === 'skipped')
      .map(({ title, annotations }) => {
        const reasons = annotations.flatMap((annotation) => annotation.description ?? []);
        return [title, ...reasons].join(': ');
      }),
    again: tests.filter((test) => test.status === 'flaky').map(({ title }) => title),
  });
}

// A runner that crashed, or found nothing to run, has not passed.
function honest(exitStatus: number | null, result: RunnerResult): RunnerResult {
  const silent = result.failed === 0 && (exitStatus !== 0 || result.passed === 0);
  return silent ? { ...result, failed: 1 } : result;
}

const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...suite.specs,
  ...(suite.suites ?? []).flatMap(specsOf),
];

// Absent, or cut off where the runner crashed.
function read<Report>(path: string, schema: z.ZodType<Report>): Report | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
