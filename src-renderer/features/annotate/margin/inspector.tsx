import { CopyCheck, Eye, EyeOff, MessageSquarePlus, Trash2, X } from 'lucide-react';
import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { IconButton } from '../../../ui/button.tsx';
import { leave } from '../actions/select-annotation.ts';
import { tagAlike } from '../actions/tag-alike.ts';
import { removeSelected } from '../actions/update-annotation.ts';
import { useDates } from '../article/use-dates.ts';
import { AnnotationHistory } from '../history/annotation-history.tsx';
import { KeyCap } from '../key-cap.tsx';
import { labelOf } from '../label-of.ts';
import { writeRemark } from '../remarks/draft.ts';
import { QuestionBadge } from '../remarks/question-badge.tsx';
import { useSession, useView } from '../state/session.tsx';
import { OriginNote } from '../suggestions/origin-note.tsx';
import { ClaimStructure } from './claim-structure.tsx';
import { EntityFields } from './entity-fields.tsx';
import { ExactText } from './exact-text.tsx';
import { isFolded } from './fold.ts';
import { FoldCard } from './fold-buttons.tsx';
import { NoteField } from './note-field.tsx';
import { StanceStructure } from './stance-structure.tsx';

interface InspectorProps {
  readonly annotation: Annotation;
  readonly annotations: readonly Annotation[];
  /** «د2» for claims and stances; empty for entities. */
  readonly number: string;
}

/** The selected annotation, opened in its place in the margin. */
export function Inspector({ annotation, annotations, number }: InspectorProps): ReactElement {
  const session = useSession();
  const { text, language, codebook } = session;
  const label = labelOf(codebook, annotation);
  const name = label.name[language];
  const parts = { entity: EntityFields, claim: ClaimStructure, stance: StanceStructure };
  const Part = parts[annotation.layer];
  const element = useRef<HTMLElement>(null);
  const folded = useView((view) => isFolded(view, annotation.id));
  useTakesKeyboard(element, annotation.id);
  return (
    <section
      ref={element}
      className="an-inspector"
      tabIndex={-1}
      aria-label={text('annotate.inspector', { label: name, number })}
      onKeyDown={({ key }) => key === 'Escape' && session.reader.current?.focus()}
    >
      <header>
        {annotation.layer === 'entity' && <KeyCap label={label} />}
        <b>
          {annotation.layer === 'claim'
            ? name
            : annotation.layer === 'stance'
              ? text('annotate.stance')
              : name}{' '}
          {number}
        </b>
        <QuestionBadge annotationId={annotation.id} />
        <Offsets spans={annotation.spans} />
        <Actions annotation={annotation} />
      </header>
      {!folded && (
        <>
          {annotation.spans.length > 0 && <Quotes annotation={annotation} />}
          <Part annotation={annotation} annotations={annotations} />
          <NoteField key={annotation.id} annotation={annotation} />
          <AnnotationHistory key={`history ${annotation.id}`} annotation={annotation} />
          {annotation.origin && <OriginNote origin={annotation.origin} />}
          <Times annotation={annotation} />
        </>
      )}
    </section>
  );
}

/** Goes to the first field, or to the card itself where it has none, when that was asked for. */
function useTakesKeyboard(element: RefObject<HTMLElement | null>, annotationId: string): void {
  const { store } = useSession();
  const isWanted = useView((view) => view.toEdit === annotationId);
  useEffect(() => {
    if (!isWanted) return;
    store.setState({ toEdit: null });
    const field = element.current?.querySelector<HTMLElement>('.an-fields :is(button, select, input)');
    (field ?? element.current)?.focus();
  }, [isWanted, element, store]);
}

/** From the first character of what is marked to its last; each fragment, and a claim's cue, when pointed at. */
function Offsets({ spans }: { readonly spans: Annotation['spans'] }): ReactElement | null {
  const { text } = useSession();
  const main = spans.filter(({ role }) => role !== 'cue');
  if (main.length === 0) return null;
  const start = Math.min(...main.map((span) => span.start));
  const end = Math.max(...main.map((span) => span.end));
  const each = spans.map((span) => `${span.start}–${span.end}`).join(' · ');
  return (
    <span className="an-offsets trunc" title={`${text('annotate.offsets')}: ${each}`}>
      <span className="code">{`${start}–${end}`}</span>
    </span>
  );
}

function Actions({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const session = useSession();
  const { text, store } = session;
  const reveals = useView((view) => view.revealControls);
  return (
    <span className="actions">
      <FoldCard annotationId={annotation.id} />
      <IconButton
        small
        icon={reveals ? EyeOff : Eye}
        label={text(reveals ? 'annotate.conceal' : 'annotate.reveal')}
        onPress={() => store.setState({ revealControls: !reveals })}
      />
      {annotation.layer === 'entity' && (
        <IconButton
          small
          icon={CopyCheck}
          label={text('annotate.key.alike')}
          onPress={() => tagAlike(session)}
        />
      )}
      <IconButton
        small
        icon={MessageSquarePlus}
        label={text('remark.write.short')}
        onPress={() => writeRemark(session)}
      />
      <IconButton
        small
        icon={Trash2}
        label={text('annotate.key.remove')}
        onPress={() => removeSelected(session)}
      />
      <IconButton small icon={X} label={text('app.close')} onPress={() => leave(session)} />
    </span>
  );
}

/** The fragments with the role that each has, exactly as stored. */
function Quotes({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const { open, text } = useSession();
  const reveals = useView((view) => view.revealControls);
  const whole = open.current?.ground.text ?? '';
  const fragments = annotation.spans.toSorted((a, b) => a.start - b.start);
  return (
    <ul className="an-quotes read">
      {fragments.map(({ role, start, end }) => (
        <li key={`${role} ${start}`}>
          {annotation.layer === 'claim' && role === 'cue' && (
            <span className="sr">{text('annotate.cue')}</span>
          )}
          <span className={role === 'cue' ? 'an-cue' : ''}>
            <ExactText text={whole.slice(start, end)} reveals={reveals} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Times({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const { text } = useSession();
  const dates = useDates();
  const when = (instant: string) => <time dateTime={instant}>{dates.moment(instant)}</time>;
  return (
    <footer>
      <span>
        {text('annotate.created')} {when(annotation.createdAt)}
      </span>
      {annotation.updatedAt !== annotation.createdAt && (
        <span>
          {text('annotate.updated')} {when(annotation.updatedAt)}
        </span>
      )}
    </footer>
  );
}
