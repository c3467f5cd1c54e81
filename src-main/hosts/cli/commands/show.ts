import { Command } from 'commander';
import type { ArticleRecord, RecordAnnotation } from '../../../formats/article-record.ts';
import type { OpenProject } from '../../../services/project.ts';
import { oneLine, type Terminal } from '../terminal.ts';
import { withProject } from '../with-project.ts';

/** `hashiya show`: one article with what is marked in it. */
export const showCommand = (terminal: Terminal): Command =>
  new Command('show')
    .description(terminal.say('cli.show.about'))
    .argument('<PROJECT>', terminal.say('cli.project'))
    .argument('<ARTICLE>', terminal.say('cli.show.article'))
    .option('--json', terminal.say('cli.show.json'))
    .action((path: string, articleId: string, options: { readonly json?: boolean }) =>
      withProject(path, async (project) => {
        const record = await recordOf(project, articleId);
        const { toRecord } = await import('../../../formats/jsonl/record-line.ts');
        if (options.json) terminal.printJson(toRecord(record, 'codepoint'));
        else printArticle(record, terminal);
      }),
    );

async function recordOf(project: OpenProject, articleId: string): Promise<ArticleRecord> {
  const { readBundle } = await import('../../../services/article-records.ts');
  const { listAnnotators } = await import('../../../services/annotators.ts');
  const { selectForExport } = await import('../../../services/export-selection.ts');
  const names = new Map(listAnnotators(project).map(({ id, name }) => [id, name]));
  const whole = { boundaries: 'as-annotated', excludeBoilerplate: false, excludeRegions: [] } as const;
  // Gold is decided from what annotators made, and exported by itself.
  const theirs = { annotatorIds: [...names.keys()] };
  return selectForExport(readBundle(project, articleId, theirs), whole, (id) => names.get(id) ?? id).record;
}

function printArticle({ article, annotations }: ArticleRecord, terminal: Terminal): void {
  const metadata = [article.outlet, article.author, article.published, article.url].filter(
    (part) => part !== null,
  );
  terminal.print(oneLine(article.title));
  if (metadata.length > 0) terminal.print(oneLine(metadata.join(' · ')));
  terminal.print('');
  for (const line of article.text.split('\n')) terminal.print(oneLine(line));
  if (annotations.length > 0) terminal.print('');
  for (const annotation of annotations) terminal.print(annotationLine(annotation, article.text));
}

function annotationLine(annotation: RecordAnnotation, text: string): string {
  const quotes = annotation.spans.map((span) => `«${text.slice(span.start, span.end)}»`);
  return [annotation.annotator, annotation.layer, annotation.label, quotes.join(' … ')]
    .map(oneLine)
    .join('\t');
}
