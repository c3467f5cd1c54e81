import { importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';

/** The articles that can be brought. */
export const broughtIds = ['a', 'b', 'c', 'd', 'e'];

/** The first two, and the next two, resemble one another. */
function textOf(id: string): string {
  const subject = { a: 'الوزير', b: 'الوزير', c: 'البرلمان', d: 'البرلمان', e: 'الميناء' }[id] ?? '';
  const words = Array.from(
    { length: 60 },
    (_, index) => `${subject.slice(2)}${'ابتثجحخدرزسشصضطظ'[index % 16]}${index}`,
  );
  return `${id} قال ${subject} في باريس 🇪🇬 إن ${words.join(' ')}\nشارك`;
}

/** A record as another program would write it: with somebody's annotations, one of a label the project does not have. */
const lineOf = (id: string): string =>
  JSON.stringify({
    format: 'hashiya-article/1',
    id,
    title: `عنوان ${id}`,
    outlet: 'الأفق',
    text: textOf(id),
    offsetUnit: 'utf16',
    status: [{ annotator: `واسم ${id}`, state: 'doing' }],
    regions: [{ kind: 'dateline', start: 0, end: textOf(id).indexOf('\n') }],
    annotations: [
      ...['GPE', `NEW-${id}`].map((label, index) => ({
        id: `${id}-${index}`,
        annotator: `واسم ${id}`,
        layer: 'entity',
        label,
        spans: [{ role: 'mention', start: 2, end: 5 }],
      })),
      {
        id: `${id}-claim`,
        annotator: `واسم ${id}`,
        layer: 'claim',
        label: 'claim',
        spans: [{ role: 'content', start: 2, end: 20 }],
        links: [{ role: 'claimant', target: `${id}-0` }],
      },
    ],
  });

/** Imports these articles. */
export async function bring(
  project: OpenProject,
  actorId: string,
  which: readonly string[],
  extend: boolean,
): Promise<void> {
  const read = async () => Buffer.from(which.map(lineOf).join('\n'));
  const options = { onDuplicate: 'skip', extendCodebook: extend, proposals: true, actorId } as const;
  await importFiles(project, [{ path: 'given.jsonl', read }], options, unwatched);
}
