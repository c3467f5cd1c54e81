import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from '../../src-main/services/log.ts';
import { createLogFile } from '../../src-main/services/log-file.ts';
import type { PageDefect } from '../../src-shared/contract/problem-report.ts';
import { bundleOf, testEnvironment } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('a report and the log behind it tell what happened, and nothing of articles, people or folders', async () => {
  const marker = 'زعفرانة';
  const { now } = testEnvironment();
  const logFolder = (folder: string): string => join(folder, 'logs');
  const context = await rpcContext(
    [bundleOf('one', `نص فيه ${marker} هنا`, { title: `عنوان ${marker}` })],
    (folder) => ({
      diagnostics: {
        log: createLog(createLogFile(logFolder(folder)), now),
        facts: ['Hashiya 9.9.9'],
      },
    }),
  );
  const client = directClient(context);
  const annotator = await client.annotators.create({ name: `واسمة ${marker}` });
  await client.preferences.set({ annotators: { [context.workbench.project?.id ?? '']: annotator.id } });
  await client.backups.make();
  const place = { script: 'index-1.js', line: 1, column: 2 };
  await client.problemReport.noteDefect({ of: 'screen', kind: 'TypeError', places: [place] });
  const wrong = [
    { of: 'screen', kind: marker, places: [] },
    { of: 'screen', kind: 'Error', places: [{ ...place, script: `${marker}.js` }] },
    { of: 'screen', kind: 'Error', places: [{ ...place, script: '/home/secret/index.js' }] },
    { of: 'screen', kind: 'Error', places: Array.from({ length: 9 }, () => place) },
  ];
  for (const defect of wrong) {
    await expect(client.problemReport.noteDefect(defect as PageDefect)).rejects.toThrow();
  }
  await expect(client.articles.get({ articleId: `${marker}` })).rejects.toThrow();
  const broken = join(context.folder, `${marker}.hashiya`);
  writeFileSync(broken, marker);
  expect(() => context.workbench.open(broken)).toThrow();

  const { text } = await client.problemReport.text();
  expect(text).toContain('Hashiya 9.9.9');
  expect(text).toMatch(/error page, screen: TypeError at index-1\.js:1:2$/m);
  expect(text.match(/ page, /g)).toHaveLength(1);
  expect(text).toMatch(/^articles: 1$/m);
  expect(text).toMatch(/^annotators: 1$/m);
  expect(text).toMatch(/info {2}project [\w-]+ opened, articles: 1$/m);
  expect(text).toMatch(/info {2}job backup done after \d+ ms$/m);
  expect(text).toMatch(/warn {2}articles\.get: article-unknown$/m);
  expect(text).toMatch(/warn {2}opening a project: project-not-a-project$/m);
  const saved = await client.problemReport.save({ text });
  expect(saved).toEqual({ outcome: 'saved', name: 'delivered-hashiya-report.txt' });
  expect(readFileSync(join(context.folder, 'delivered-hashiya-report.txt'), 'utf8')).toBe(text);

  const log = readFileSync(join(logFolder(context.folder), 'hashiya.log'));
  for (const secret of [marker, 'واسمة', 'عنوان', 'مشروع', homedir(), context.folder, 'a.hashiya']) {
    expect(log.includes(Buffer.from(secret)), secret).toBe(false);
    expect(Buffer.from(text).includes(Buffer.from(secret)), secret).toBe(false);
  }

  // A file that is gone is said to be.
  rmSync(context.workbench.project?.path ?? '');
  expect((await client.problemReport.text()).text).toContain('file: gone from its place');
});
