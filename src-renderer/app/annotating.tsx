import { type ReactElement, useState } from 'react';
import { AnnotateScreen, type AnnotateScreenProps } from '../features/annotate/annotate-screen.tsx';
import { OwnFeedback } from '../features/review/feedback/own-feedback.tsx';
import { AlikeDialog, type LikeMention } from '../features/search/tag/alike-dialog.tsx';
import { type FoundPlace, navigate } from './route.ts';

/** The annotate screen and, over it, what the search proposes for one of its mentions, or what became of its marks in gold. */
export function Annotating(props: Omit<AnnotateScreenProps, 'onTagAlike' | 'onShowFeedback'>): ReactElement {
  const [mention, setMention] = useState<LikeMention | null>(null);
  const [adjudicated, setAdjudicated] = useState<string | null>(null);
  return (
    <>
      <AnnotateScreen {...props} onTagAlike={setMention} onShowFeedback={setAdjudicated} />
      {mention && (
        <AlikeDialog
          annotatorId={props.annotator.id}
          mention={mention}
          onOpenPlace={openPlace}
          onClose={() => setMention(null)}
        />
      )}
      {adjudicated !== null && (
        <OwnFeedback
          articleId={adjudicated}
          annotatorId={props.annotator.id}
          onOpenPlace={openPlace}
          onClose={() => setAdjudicated(null)}
        />
      )}
    </>
  );
}

/** Opens an article at a hit. */
export const openPlace = (articleId: string, found: FoundPlace): void =>
  navigate({ screen: 'annotate', articleId, found });
