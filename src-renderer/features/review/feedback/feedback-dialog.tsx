import { type ReactElement, useState } from 'react';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import type { Reviewed } from '../people.ts';
import { FeedbackList } from './feedback-list.tsx';

interface FeedbackDialogProps {
  readonly article: AdjudicatedArticle;
  readonly ground: ValueGround;
  readonly people: ReadonlyMap<string, Reviewed>;
  /** Who looks; their own work is shown first where they took part. */
  readonly actorId: string | null;
  onClose(): void;
}

/** What became of one annotator's work in a closed article, whichever the reviewer chooses. */
export function FeedbackDialog(props: FeedbackDialogProps): ReactElement {
  const { article, ground, people, actorId, onClose } = props;
  const text = useText();
  const { annotatorIds, articleId } = article;
  const [chosen, setChosen] = useState(annotatorIds.find((id) => id === actorId) ?? annotatorIds[0] ?? '');
  return (
    <Dialog
      wide
      title={text('feedback.title')}
      closeLabel={text('app.close')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{text('app.close')}</Button>}
    >
      <Select
        label={text('disagreements.column.who')}
        choices={annotatorIds.map((id) => ({ id, name: people.get(id)?.name ?? id }))}
        value={chosen}
        onChange={setChosen}
      />
      <FeedbackList
        articleId={articleId}
        annotatorId={chosen}
        ownName={text('feedback.own')}
        ground={ground}
      />
    </Dialog>
  );
}
