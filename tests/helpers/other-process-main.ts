import { annotatorByName, insertAnnotator, readAnnotators } from '../../src-main/db/annotators.ts';
import { backupDatabase } from '../../src-main/db/backup.ts';
import { write } from '../../src-main/db/handle.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { systemEnvironment } from '../../src-main/hosts/system-environment.ts';
import { makeBackup } from '../../src-main/services/backups.ts';
import { exportTo } from '../../src-main/services/export.ts';
import { openProject } from '../../src-main/services/project.ts';
import { exportOptionsSchema } from '../../src-shared/contract/exports.ts';
import { Problem } from '../../src-shared/model/problem.ts';

const [command, path = '', ...values] = process.argv.slice(2);

/** Keeps the process alive until somebody ends it. */
const wait = () => setInterval(() => {}, 1_000);

/** Tries; says the problem, if any. */
function attempt(work: () => void): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof Problem ? `${error.code} ${error.params.file}` : String(error);
  }
}

const commands: Readonly<Record<string, () => Promise<void> | void>> = {
  open: () => console.log(attempt(() => openDatabase(path).dispose())),
  /** Copies the project to another file. */
  backup() {
    const database = openDatabase(path);
    console.log(attempt(() => backupDatabase(database, values[0] ?? '')));
    database.dispose();
  },
  /** Makes a dated backup. */
  datedBackup() {
    const project = openProject(path, systemEnvironment);
    console.log(attempt(() => makeBackup(project, 'asked')));
    project.dispose();
  },
  /** Exports everything as plain text into another folder. */
  async export() {
    const project = openProject(path, systemEnvironment);
    const options = exportOptionsSchema.parse({ format: 'txt' });
    const run = { version: 'test' };
    await exportTo(project, values[0] ?? '', options, run).then(
      () => console.log('done'),
      (error) => console.log(error instanceof Problem ? error.code : String(error)),
    );
    project.dispose();
  },
  /** Adds an annotator whose name is longer than the log may grow, then one that fits. */
  commitTooMuch() {
    const database = openDatabase(path);
    const add = (name: string) =>
      write(database, (handle) => insertAnnotator(handle, { id: name[0] ?? '', name }));
    const refused = attempt(() => add('a'.repeat(1024 * 1024)));
    console.log(
      refused,
      attempt(() => add('b')),
    );
    database.dispose();
  },
  /** Adds an annotator and ends properly. */
  commit() {
    const database = openDatabase(path);
    write(database, (handle) => insertAnnotator(handle, { id: 'other', name: values[0] ?? '' }));
    database.dispose();
    console.log('committed');
  },
  /** Says the names of all annotators. */
  list() {
    const database = openDatabase(path);
    console.log(
      readAnnotators(database.read)
        .map(({ name }) => name)
        .join(' '),
    );
    database.dispose();
  },
  /** Adds an annotator, begins to add another, and waits to be killed in the middle. */
  commitAndBegin() {
    const database = openDatabase(path);
    write(database, (handle) => insertAnnotator(handle, { id: 'first', name: 'first' }));
    database.connection.exec("BEGIN IMMEDIATE; INSERT INTO annotator (id, name) VALUES ('second', 'second')");
    console.log('committed');
    wait();
  },
  /** Adds many annotators, one transaction each. */
  commitMany() {
    const [prefix = '', count = '0'] = values;
    const database = openDatabase(path);
    console.log('begun');
    for (let index = 0; index < Number(count); index++) {
      const id = `${prefix}${index}`;
      write(database, (handle) => {
        if (!annotatorByName(handle, id)) insertAnnotator(handle, { id, name: id });
      });
    }
    database.dispose();
    console.log('committed');
  },
  /** Has the project open, and does nothing. */
  hold() {
    const { connection } = openDatabase(path);
    console.log('held');
    // A connection that nothing refers to is collected and closed.
    setInterval(() => connection.open, 1_000);
  },
  /** Locks everybody out. */
  keep() {
    const { connection } = openDatabase(path);
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.exec('BEGIN EXCLUSIVE');
    console.log('kept');
    // A connection that nothing refers to is collected and closed, and its lock with it.
    setInterval(() => connection.open, 1_000);
  },
};

await commands[command ?? '']?.();
