import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decideUnit } from '../../src-main/services/adjudicate.ts';
import { adjudicatedArticle } from '../../src-main/services/adjudication.ts';
import { closeAdjudication } from '../../src-main/services/adjudication-close.ts';
import { exportTo } from '../../src-main/services/export.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import type { AdjudicationUnit, Choice } from '../../src-shared/contract/adjudication.ts';
import { exportOptionsSchema } from '../../src-shared/contract/exports.ts';
import { layers } from '../../src-shared/model/layers.ts';
import { agreementProject, type Marked, mention } from './agreement-projects.ts';
import { temporaryFolder } from './projects.ts';

// By hand: «وزير» 0–4, «خارجية» 5–11, «فرنسا» 12–17, «يرفض» 18–22, «القرار» 23–29, «وزير» 31–35.
const text = 'وزير خارجية فرنسا يرفض القرار، وزير آخر.';

/** Three who finished one article; the third is the reviewer, too. */
export const three = ['سلمى', 'يوسف', 'ليلى'] as const;

const claim = (id: string, annotatorId: string, end: number, claimant: string): Marked => ({
  id,
  annotatorId,
  layer: 'claim',
  label: 'claim',
  spans: [{ role: 'content', start: 18, end }],
  links: [{ role: 'claimant', target: claimant }],
});

/**
 * All agree on «فرنسا»; two on «وزير خارجية» and the third ends it later; one alone marked «القرار»; two made the same claim by the same minister, the third
 * a shorter one.
 */
export const disputedProject = (): Promise<OpenProject> =>
  agreementProject(three, [
    {
      id: 'a',
      text,
      marks: [
        mention('s1', 'سلمى', [[12, 17]]),
        mention('y1', 'يوسف', [[12, 17]]),
        mention('l1', 'ليلى', [[12, 17]]),
        mention('s2', 'سلمى', [[0, 11]], { label: 'PER' }),
        mention('y2', 'يوسف', [[0, 11]], { label: 'PER' }),
        mention('l2', 'ليلى', [[0, 17]], { label: 'PER' }),
        mention('y3', 'يوسف', [[23, 29]]),
        claim('s4', 'سلمى', 29, 's2'),
        claim('y4', 'يوسف', 29, 'y2'),
        claim('l4', 'ليلى', 22, 'l2'),
      ],
    },
    { id: 'b', text: 'لا شيء هنا.', marks: [] },
  ]);

export const articleOf = (project: OpenProject, articleId = 'a') =>
  adjudicatedArticle(project, { articleId, layers: [...layers] });

/** The unit that this annotation is in. */
export function unitOf(project: OpenProject, annotationId: string): AdjudicationUnit {
  const { units } = articleOf(project);
  const unit = units.find(({ annotations }) => annotations.some(({ id }) => id === annotationId));
  if (!unit) throw new Error(`no unit of ${annotationId}`);
  return unit;
}

/** A unit as one who looks at it sees it. */
export const seenOf = ({ version, decision }: AdjudicationUnit) => ({
  version,
  decisionId: decision?.id ?? null,
});

/** Decides the unit of an annotation in the name of «ليلى», as it is now. */
export function decideOn(
  project: OpenProject,
  annotationId: string,
  choice: Choice,
  said: { readonly reason?: string; readonly isUnclear?: boolean } = {},
) {
  const unit = unitOf(project, annotationId);
  return decideUnit(project, {
    actorId: 'ليلى',
    articleId: 'a',
    key: unit.key,
    seen: seenOf(unit),
    choice,
    reason: said.reason ?? null,
    isUnclear: said.isUnclear ?? false,
  });
}

/** Closes an article as it is now. */
export const closeNow = (
  project: OpenProject,
  act: { readonly actorId: string; readonly articleId: string },
) => closeAdjudication(project, { ...act, seen: articleOf(project, act.articleId).version });

/** The bytes of an export as article records: of everything, or of the gold layer, or of annotators' own versions. */
export async function exportedBytes(
  project: OpenProject,
  who: 'all-with-votes' | 'gold' | 'annotators' = 'all-with-votes',
): Promise<string> {
  const [bytes] = await exported(project, who);
  return bytes;
}

/** The same, with the manifest. */
export async function exported(
  project: OpenProject,
  who: 'all-with-votes' | 'gold' | 'annotators',
): Promise<[bytes: string, manifest: Readonly<Record<string, unknown>>]> {
  const path = join(temporaryFolder(), 'out.jsonl');
  const given = { gold: who === 'gold', allWithVotes: who === 'all-with-votes' };
  await exportTo(project, path, exportOptionsSchema.parse({ format: 'jsonl', ...given }), { version: '0' });
  const manifest = readFileSync(path.replace(/jsonl$/, 'manifest.json'), 'utf8');
  return [readFileSync(path, 'utf8'), JSON.parse(manifest)];
}
