import { memo, type ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { editSelected } from '../actions/select-annotation.ts';
import { labelOf } from '../label-of.ts';
import { activate } from '../picking/pick.ts';
import { QuestionBadge } from '../remarks/question-badge.tsx';
import { useSession, useView } from '../state/session.tsx';
import { AnnotationRef } from './annotation-ref.tsx';
import { Polarity } from './polarity.tsx';
import { attributeWords, type Party, partyOf } from './structure.ts';

interface NoteCardProps {
  readonly annotation: Annotation;
  /** All of the article, for the names of what it links to. */
  readonly annotations: readonly Annotation[];
  /** «د2»: its place among the claims or stances of the article. */
  readonly number: string;
}

/** A claim or stance in one row: its structure, not its quote, which stands beside it. Opens in place. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps): ReactElement {
  const { annotation, number } = props;
  const session = useSession();
  const { store } = session;
  const isHovered = useView((view) => view.hovered === annotation.id);
  return (
    <button
      type="button"
      className="an-note"
      data-hovered={isHovered || undefined}
      onClick={({ detail }) => {
        const isTaken = store.getState().picking !== null;
        activate(session, [annotation.id]);
        // Pressed with a key (no click is counted): this button goes, the card in its place takes the keyboard.
        if (detail === 0 && !isTaken) editSelected(session);
      }}
      onPointerEnter={() => store.setState({ hovered: annotation.id })}
      onPointerLeave={() => store.setState({ hovered: null })}
      onFocus={() => store.setState({ hovered: annotation.id })}
      onBlur={() => store.setState({ hovered: null })}
    >
      <b>{number}</b>
      <QuestionBadge annotationId={annotation.id} />
      {annotation.layer === 'claim' ? <ClaimRow {...props} /> : <StanceRow {...props} />}
    </button>
  );
});

function ClaimRow({ annotation, annotations }: NoteCardProps): ReactElement {
  const { codebook, language, open } = useSession();
  const cue = annotation.spans.find(({ role }) => role === 'cue');
  const kind = attributeWords(annotation, 'kind', codebook, language);
  return (
    <>
      <PartyView party={partyOf(annotation, 'claimant', annotations, codebook, language)} />
      {cue && (
        <bdi className="an-cue read" lang="ar">
          {open.current?.ground.text.slice(cue.start, cue.end)}
        </bdi>
      )}
      {kind && <span className="tag end">{kind}</span>}
    </>
  );
}

function StanceRow({ annotation, annotations }: NoteCardProps): ReactElement {
  const { codebook, language } = useSession();
  const label = labelOf(codebook, annotation);
  return (
    <>
      <PartyView party={partyOf(annotation, 'holder', annotations, codebook, language)} />
      <Polarity ink={label.ink} name={label.name[language]} />
      <span className="end">
        <PartyView party={partyOf(annotation, 'target', annotations, codebook, language)} />
      </span>
    </>
  );
}

/** Who a link leads to, or a dash where nobody is named. */
export function PartyView({ party }: { readonly party: Party }): ReactElement {
  if (party.annotation) return <AnnotationRef annotation={party.annotation} />;
  return <span className="an-party trunc">{party.words ?? '–'}</span>;
}
