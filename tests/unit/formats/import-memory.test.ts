import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { importFiles } from '../../../src-main/services/import.ts';
import type { ImportSource } from '../../../src-main/services/import-sources.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { makeProject } from '../../helpers/projects.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

function heapUsed(): number {
  if (typeof collectGarbage !== 'function') throw new Error('the flag gives the function');
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const megabyte = 1024 * 1024;
/** As much besides the text as a large article's tokens and sentences take. */
const padding = 'حاشية'.repeat(megabyte / 10);
const xmi = (number: number) => `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore">
<!--${padding}-->
<custom:Person xmi:id="7" sofa="1" begin="0" end="3" aFeatureNobodyKnowsHere${number}="a value of some length ${number}"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="خبر ${number}"/>
<cas:View sofa="1" members="7"/>
</xmi:XMI>`;

it('an import holds no file once it was read, whatever it goes on telling of it', async () => {
  const project = await makeProject();
  const sources = Array.from(
    { length: 40 },
    (_, number): ImportSource => ({
      path: `${number}.xmi`,
      read: async () => Buffer.from(xmi(number)),
    }),
  );
  const before = heapUsed();
  const options = { onDuplicate: 'skip', extendCodebook: true, proposals: false, annotator: 'س' } as const;
  const report = await importFiles(project, sources, options, unwatched);
  const held = heapUsed() - before;
  expect(report.articles).toHaveLength(40);
  expect(report.warnings.length).toBeGreaterThanOrEqual(40);
  // Each file takes a megabyte in memory.
  expect(held / megabyte).toBeLessThan(15);
});
