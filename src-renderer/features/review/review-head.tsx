import type { ReactElement } from 'react';
import type { AgreementReport } from '../../../src-shared/contract/agreement.ts';
import { layers } from '../../../src-shared/model/layers.ts';
import { Segmented } from '../../ui/choice.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Reviewed } from './people.ts';
import { ExportMenu } from './report/export-menu.tsx';
import { changeComparison, useReviewView } from './review-view.ts';
import { AnnotatorChips } from './settings/annotator-chips.tsx';
import { ArticleChoice } from './settings/article-choice.tsx';
import { SettingsButton } from './settings/settings-button.tsx';

interface ReviewHeadProps {
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly finished: ReadonlyMap<string, number>;
  /** What can be exported; null while it is not what was asked for. */
  readonly report: AgreementReport | null;
}

/** Which articles, whose work, which layer, and what can be taken away. */
export function ReviewHead({ people, finished, report }: ReviewHeadProps): ReactElement {
  const text = useText();
  const { layer } = useReviewView((view) => view.comparison);
  return (
    <header className="rv-head">
      <h1>{text('review.title')}</h1>
      <ArticleChoice compared={report?.articles.compared ?? null} />
      <span className="rv-sep" />
      <AnnotatorChips people={people} finished={finished} />
      <span className="grow" />
      <Segmented
        label={text('review.layer')}
        choices={layers.map((id) => ({ id, name: text(`review.layer.${id}`) }))}
        value={layer}
        onChange={(chosen) => changeComparison({ layer: chosen })}
      />
      <SettingsButton />
      <ExportMenu report={report} />
    </header>
  );
}
