import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../../src-main/hosts/program.ts';

/** Data sets with values that other programs and papers give; beside the project, and absent where it stands alone. */
const oracleFolder = join(programFolder, '../shared/oracles/agreement');
const fixtureFolder = join(programFolder, 'tests/fixtures/agreement');

/** One expected value: null where it must be undefined. */
export interface Expected {
  readonly metric: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: unknown;
  readonly tolerance?: number;
}

/** The data sets of one sort, those beside the project and the project's own. */
export function readOracles<DataSet>(sort: string): DataSet[] {
  const folders = [join(oracleFolder, sort), join(fixtureFolder, sort)].filter(existsSync);
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return files.map((file): DataSet => JSON.parse(readFileSync(file, 'utf8')));
}
