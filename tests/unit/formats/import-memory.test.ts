import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src-main/formats/sha256.ts';
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
const xmi = (number: number, text = `خبر ${number}`) => `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmlns:custom="http:///webanno/custom.ecore">
<!--${padding}-->
<meta:DocumentMetaData xmi:id="2" sofa="1" begin="0" end="${text.length}" documentTitle="${text}" documentId="the-id-of-an-article-${number}"/>
<custom:Article xmi:id="3" sofa="1" textSha256="${sha256(text)}"/>
<custom:Entity xmi:id="4" sofa="1" begin="0" end="3" entityId="the-id-of-an-entity-${number}" label="a label of article ${number}"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text}"/>
<cas:View sofa="1" members="2 3 4"/>
</xmi:XMI>`;

it('an import holds no file once it was read, whatever it goes on telling of it', async () => {
  const project = await makeProject();
  const sources = Array.from(
    { length: 20 },
    (_, number): ImportSource => ({
      path: `${number}.xmi`,
      read: async () => Buffer.from(xmi(number)),
    }),
  );
  const before = heapUsed();
  const options = { onDuplicate: 'skip', extendCodebook: true, proposals: false, annotator: 'س' } as const;
  const report = await importFiles(project, sources, options, unwatched);
  const held = heapUsed() - before;
  expect(report.articles[7]?.id).toBe('the-id-of-an-article-7');
  expect(report.articles).toHaveLength(20);
  expect(report.warnings.length).toBeGreaterThanOrEqual(20);
  // Each file takes a megabyte in memory.
  expect(held / megabyte).toBeLessThan(8);
});
