import { listAnnotations } from '../../../src-main/services/annotate.ts';
import { iterateBundles } from '../../../src-main/services/article-records.ts';
import { createEntry, removeEntry, updateEntry } from '../../../src-main/services/registry.ts';
import { importRegistry } from '../../../src-main/services/registry-file.ts';
import { mergeEntries, splitEntry } from '../../../src-main/services/registry-merge.ts';
import { entryIdOf, type RegistryEntry } from '../../../src-shared/model/registry.ts';
import { type Acts, type Doing, pick } from './doing.ts';

const entriesOf = ({ project }: Doing): { id: string; updatedAt: string }[] =>
  project.database.read.all('SELECT id, updated_at AS updatedAt FROM registry_entry ORDER BY seq');

/** The entry of the step's number; undefined where there is none. */
export const entryAt = (doing: Doing) => pick(entriesOf(doing), doing.number);

const draftOf = (
  name: string,
): Pick<RegistryEntry, 'label' | 'names' | 'aliases' | 'identifiers' | 'note'> => ({
  label: 'GPE',
  names: { ar: name, en: null },
  aliases: [],
  identifiers: [],
  note: null,
});

/** The registry. */
export const registryActs: Acts<'enter' | 'merge' | 'split' | 'rename' | 'drop' | 'read'> = {
  enter({ project, articleId, actorId: annotatorId, number }) {
    const own = articleId === '' ? [] : listAnnotations(project, { articleId, annotatorId });
    const link = own.filter(({ layer }) => layer === 'entity').map(({ id }) => id);
    const entry = draftOf(`مدينة ${number}`);
    createEntry(project, { annotatorId, entry, link: link.slice(0, number) });
  },
  merge(doing) {
    const { project, actorId: annotatorId, number } = doing;
    const [entry, other] = [entryAt(doing), pick(entriesOf(doing), number + 1)];
    if (entry && other) mergeEntries(project, { annotatorId, from: entry.id, into: other.id });
  },
  split({ project, actorId: annotatorId, number }) {
    const all = [...iterateBundles(project)].flatMap(({ annotations }) => annotations);
    const linked = all.find((annotation) => entryIdOf(annotation) !== null);
    const id = linked && entryIdOf(linked);
    if (!linked || !id) return;
    splitEntry(project, { annotatorId, id, annotationIds: [linked.id], entry: draftOf(`جزء ${number}`) });
  },
  rename(doing) {
    const { project, actorId: annotatorId, number } = doing;
    const entry = entryAt(doing);
    if (entry) updateEntry(project, { annotatorId, ...entry, entry: draftOf(`اسم ${number}`) });
  },
  drop(doing) {
    const entry = entryAt(doing);
    if (entry) removeEntry(doing.project, { annotatorId: doing.actorId, id: entry.id });
  },
  read({ project, actorId: annotatorId, number }) {
    // Some have names that are there, and bring more of them.
    const entries = [number, number + 1].map((each) => ({
      ...draftOf(`مدينة ${each}`),
      aliases: [`المدينة ${each}`],
      identifiers: [{ scheme: 'wikidata', value: `Q${each + 1}` }],
    }));
    const bytes = Buffer.from(JSON.stringify({ format: 'hashiya-registry/1', entries }));
    importRegistry(project, { annotatorId, bytes });
  },
};
