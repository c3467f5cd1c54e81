import { statSync, writeFileSync } from 'node:fs';
import type { HostInfo } from '../../src-shared/contract/host.ts';
import type { Preferences } from '../../src-shared/model/preferences.ts';
import { readAnnotators } from '../db/annotators.ts';
import { factsOf } from '../db/dated-copy.ts';
import { guarded } from '../db/sqlite-problems.ts';
import type { Diagnostics } from './diagnostics.ts';
import { identifier } from './log.ts';
import type { OpenProject } from './project.ts';

/** What a report is made of. */
export interface ReportSubject {
  readonly diagnostics: Diagnostics;
  readonly now: Date;
  readonly host: HostInfo['kind'] | 'cli';
  readonly preferences: Preferences;
  readonly project: OpenProject | null;
}

/**
 * All that goes along when a person reports a problem: versions, numbers, choices and the end of the log. In English, whoever asks for
 * it, since it is written to those who mend the program; no text of an article, no name, no title and no folder is in it.
 */
export function problemReport({ diagnostics, now, host, preferences, project }: ReportSubject): string {
  const log = diagnostics.log.tail();
  return `${[
    'Hashiya problem report',
    `made: ${now.toISOString()}`,
    `host: ${host}`,
    ...diagnostics.facts,
    '',
    'Project',
    ...(project ? projectLines(project) : ['none open']),
    '',
    'Settings',
    ...settingLines(preferences),
    '',
    'Log, oldest line first',
    log === '' ? 'empty' : log,
  ].join('\n')}\n`;
}

/** Saves it as a new file. Throws `file-exists`, `folder-read-only` or `disk-full`. */
export const saveReport = (path: string, report: string): void =>
  guarded(path, () => writeFileSync(path, report, { flag: 'wx' }));

function projectLines(project: OpenProject): string[] {
  const { read } = project.database;
  const { projectId, articles, annotations, lastPlace } = factsOf(read);
  const bytes = statSync(project.path, { throwIfNoEntry: false })?.size;
  return [
    `id: ${identifier(projectId)}`,
    `articles: ${articles}`,
    `annotations: ${annotations}`,
    `annotators: ${readAnnotators(read).length}`,
    `steps in the history: ${lastPlace}`,
    `file: ${bytes === undefined ? 'gone from its place' : `${bytes} bytes`}`,
  ];
}

// By name, so that what is added to the preferences does not get in by itself.
const settingLines = (preferences: Preferences): string[] => [
  `language: ${preferences.language}`,
  `theme: ${preferences.theme}`,
  `selection: ${preferences.snap}`,
  `suggestions shown: ${preferences.suggestionsShown}`,
  `time kept: ${preferences.keepsTime}`,
  `margin folded: ${preferences.marginFolded}`,
  `keys changed: ${Object.keys(preferences.keys).length}`,
];
