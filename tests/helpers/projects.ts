import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ArticleBundle } from '../../src-main/services/article-records.ts';
import { readCodebookFile } from '../../src-main/services/codebook.ts';
import { createProjectFile } from '../../src-main/services/create-project.ts';
import type { Environment } from '../../src-main/services/environment.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';

/** The bundled codebook and sample. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));

/** The codebook new projects begin with. */
export const defaultCodebook = readCodebookFile(join(resourcesFolder, 'default-codebook.json'));

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that moves one second each time it is asked, and names that count up. */
export function testEnvironment(prefix = 'id'): Environment {
  let asked = 0;
  let named = 0;
  return {
    now: () => new Date(Date.UTC(2026, 0, 1) + 1_000 * asked++),
    newId: () => `${prefix}-${String(++named).padStart(6, '0')}`,
  };
}

/** An article as an import would bring it. */
export function bundleOf(
  id: string,
  text: string,
  more: Partial<ArticleBundle['article']> = {},
): ArticleBundle {
  const article = {
    id,
    title: id,
    outlet: null,
    author: null,
    url: null,
    published: null,
    language: 'ar',
    text,
    textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    sourceName: null,
    sourceSha256: null,
    encoding: null,
    byteOrderMark: false,
    importedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
  return { article, regions: [], annotations: [], status: [] };
}

/** A project file with the default codebook and these articles. */
export async function makeProjectFile(path: string, bundles: readonly ArticleBundle[] = []): Promise<string> {
  const fill = async (project: OpenProject) =>
    storeBundles(project, { bundles, annotators: [], codebook: null }, null);
  const seed = { name: 'مشروع', description: '', codebook: defaultCodebook, fill };
  await createProjectFile(path, seed, testEnvironment('made'));
  return path;
}

/** The same, open; closed and removed after the test. */
export async function makeProject(bundles: readonly ArticleBundle[] = []): Promise<OpenProject> {
  const path = await makeProjectFile(join(temporaryFolder(), 'project.hashiya'), bundles);
  const project = openProject(path, testEnvironment());
  onTestFinished(() => project.dispose());
  return project;
}

/** Names of everything in the folder. */
export const filesIn = (folder: string): string[] => readdirSync(folder).sort();
