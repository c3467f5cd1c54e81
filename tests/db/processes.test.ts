import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { annotatorByName, insertAnnotator, readAnnotators } from '../../src-main/db/annotators.ts';
import { write } from '../../src-main/db/handle.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { watchOtherWriters } from '../../src-main/db/watch.ts';
import { runOther, startOther } from '../helpers/other-process.ts';
import { makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

const projectFile = () => makeProjectFile(join(temporaryFolder(), 'a.hashiya'));

function opened(path: string) {
  const database = openDatabase(path);
  onTestFinished(() => database.dispose());
  return database;
}

const namesIn = (path: string) => readAnnotators(opened(path).read).map((annotator) => annotator.name);

describe('a project file and other processes', () => {
  it('has what was committed, and only that, after its writer was killed', async () => {
    const path = await projectFile();
    const writer = await startOther('commitAndBegin', path);
    await writer.kill();
    expect(namesIn(path)).toEqual(['first']);
  });

  it('takes every transaction of two that write at once', async () => {
    const path = await projectFile();
    const database = opened(path);
    const other = await startOther('commitMany', path, 'other', '300');
    for (let index = 0; index < 300; index++) {
      const id = `here${index}`;
      write(database, (handle) => {
        expect(annotatorByName(handle, id)).toBe(undefined);
        insertAnnotator(handle, { id, name: id });
      });
    }
    expect(await other.ended()).toBe('committed');
    const names = readAnnotators(database.read).map((annotator) => annotator.name);
    const counted = (prefix: string) => names.filter((name) => name.startsWith(prefix)).length;
    expect([counted('here'), counted('other')]).toEqual([300, 300]);
  });

  it('tells of commits of others and not of its own', async () => {
    const path = await projectFile();
    const database = opened(path);
    const told: string[][] = [];
    const changed = Promise.withResolvers<void>();
    const stop = watchOtherWriters(
      database,
      () => {
        told.push(readAnnotators(database.read).map((annotator) => annotator.name));
        changed.resolve();
      },
      5,
    );
    onTestFinished(stop);
    write(database, (handle) => insertAnnotator(handle, { id: 'here', name: 'يوسف' }));
    await after(30);
    expect(told).toEqual([]);
    await runOther('commit', path, 'سلمى');
    await changed.promise;
    // Perhaps more than once: SQLite counts the other's tidying up, too.
    expect(told[0]).toEqual(['يوسف', 'سلمى']);
  });
});
