import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleIds } from '../../src-main/services/article-records.ts';
import { untilDone } from '../../src-shared/model/until-done.ts';
import { bundleOf, filesIn, makeProjectFile } from '../helpers/projects.ts';
import { directClient, rpcContext } from '../helpers/router-client.ts';

it('backups are made, listed and restored, and a damaged file is salvaged, every answer as the contract has it', async () => {
  const context = await rpcContext([bundleOf('one', 'نص أول'), bundleOf('two', 'نص آخر')]);
  const { backups, project } = directClient(context);
  const nothing = { loss: null, failure: null, refused: null };
  expect(await backups.state()).toEqual(nothing);
  await expect(backups.list({ of: 'refused' })).rejects.toMatchObject({
    data: { code: 'project-none-open' },
  });
  const made = await backups.make();
  expect(made).toMatchObject({ reason: 'asked', articles: 2, annotations: 0 });
  const listed = await backups.list({ of: 'project' });
  expect(listed).toMatchObject({ file: 'a.hashiya', backups: [made] });
  expect(JSON.stringify(listed)).not.toContain(context.folder);
  await expect(backups.restore({ of: 'project', name: 'none' })).rejects.toMatchObject({
    data: { code: 'backup-unknown' },
  });
  expect(await backups.restore({ of: 'project', name: made.name })).toMatchObject({ articles: 2 });
  expect(await project.current()).toMatchObject({ articles: 2 });

  const damaged = await makeProjectFile(join(context.folder, 'b.hashiya'), [bundleOf('three', 'نص ثالث')]);
  const bytes = readFileSync(damaged);
  writeFileSync(damaged, bytes.fill(0, 100, 4_096));
  expect(() => context.workbench.open(damaged)).toThrow(expect.objectContaining({ code: 'project-damaged' }));
  expect(await backups.state()).toMatchObject({
    refused: { name: 'b.hashiya', problem: { code: 'project-damaged' } },
  });
  expect(await backups.list({ of: 'refused' })).toMatchObject({ file: 'b.hashiya', backups: [] });
  expect((await untilDone(await backups.salvage({ name: 'cancel' }))).report).toBe(null);
  const phases = new Set<string>();
  const events = await backups.salvage({ name: 'salvaged' });
  const { report } = await untilDone(events, ({ phase }) => phases.add(phase));
  expect([...phases]).toEqual(['reading', 'mending']);
  expect(report?.parts).toContainEqual({ part: 'articles', kept: 1, fromJournal: 0, lost: 0 });
  expect(context.workbench.project && articleIds(context.workbench.project)).toEqual(['three']);
  expect(await backups.state()).toEqual(nothing);
});

it.each(['reading', 'mending'])(
  'salvaging that is stopped while %s leaves no file, and what was open stays open',
  async (stage) => {
    const context = await rpcContext([bundleOf('one', 'نص أول')]);
    const { backups } = directClient(context);
    const damaged = await makeProjectFile(join(context.folder, 'b.hashiya'), [bundleOf('three', 'نص ثالث')]);
    writeFileSync(damaged, readFileSync(damaged).fill(0, 100, 4_096));
    expect(() => context.workbench.open(damaged)).toThrow(
      expect.objectContaining({ code: 'project-damaged' }),
    );
    const before = filesIn(context.folder);
    const stop = new AbortController();
    const salvaging = untilDone(
      await backups.salvage({ name: 'new' }, { signal: stop.signal }),
      ({ phase }) => {
        if (phase === stage) stop.abort();
      },
    );
    await expect(salvaging).rejects.toThrow();
    await expect.poll(() => filesIn(context.folder)).toEqual(before);
    expect(context.workbench.project && articleIds(context.workbench.project)).toEqual(['one']);
  },
);
