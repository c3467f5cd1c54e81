import { type ReactElement, useState } from 'react';
import { AnnotateScreen, type AnnotateScreenProps } from '../features/annotate/annotate-screen.tsx';
import { AlikeDialog, type LikeMention } from '../features/search/tag/alike-dialog.tsx';
import { type FoundPlace, navigate } from './route.ts';

/** The annotate screen and, over it, what the search proposes for one of its mentions. */
export function Annotating(props: Omit<AnnotateScreenProps, 'onTagAlike'>): ReactElement {
  const [mention, setMention] = useState<LikeMention | null>(null);
  return (
    <>
      <AnnotateScreen {...props} onTagAlike={setMention} />
      {mention && (
        <AlikeDialog
          annotatorId={props.annotator.id}
          mention={mention}
          onOpenPlace={openPlace}
          onClose={() => setMention(null)}
        />
      )}
    </>
  );
}

/** Opens an article at a hit. */
export const openPlace = (articleId: string, found: FoundPlace): void =>
  navigate({ screen: 'annotate', articleId, found });
