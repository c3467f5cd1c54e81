import './adjudicate.css';
import { BookOpen, CircleHelp, X } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { Button as AriaButton, Group, ToggleButton } from 'react-aria-components';
import { wordsOf } from '../../../../src-shared/arabic/words.ts';
import type {
  AdjudicatedArticle,
  AdjudicationUnit,
  Choice,
} from '../../../../src-shared/contract/adjudication.ts';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import { findLabel } from '../../../../src-shared/model/codebook.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { type KeyBinding, useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { Who } from '../disagreements/who.tsx';
import type { Reviewed } from '../people.ts';
import { choiceWords } from './choice-words.ts';
import { choicesOf, draftToEdit, editedChoice, type UnitChoice } from './choices.ts';
import { DecisionNotes } from './decision-notes.tsx';
import { EditForm } from './edit-form.tsx';
import { fittedDraft } from './fitted-draft.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Adjudication, Said } from './use-adjudication.ts';

interface DecisionPanelProps {
  readonly article: AdjudicatedArticle;
  readonly unit: AdjudicationUnit;
  readonly ground: ValueGround;
  readonly people: ReadonlyMap<string, Reviewed>;
  readonly actions: Adjudication;
  /** What is being written in place of the versions; null where nothing is. */
  readonly draft: AnnotationDraft | null;
  onDraft(draft: AnnotationDraft | null): void;
  /** Goes on writing in the whole text, where other words can be selected. */
  onWords(unit: AdjudicationUnit, draft: AnnotationDraft): void;
  /** Looks at the next unit that is open. */
  onDecided(): void;
  /** What was decided is not done: looks at the unit again, with what the reviewer had written of it. */
  onRefused(written: AnnotationDraft | null): void;
}

/** Digits beyond this are no keys. */
const mostDigits = 9;

/** What becomes of a unit: one version, all, the reviewer's own, none, or later. Every decision goes to the next unit at once. */
export function DecisionPanel(props: DecisionPanelProps): ReactElement {
  const { article, unit, ground, people, actions, draft, onDraft, onWords, onDecided, onRefused } = props;
  const text = useText();
  const [asks, setAsks] = useState<'reject' | 'unclear' | null>(null);
  // Said with the decision, once there is one.
  const [isFlagged, setFlagged] = useState(false);
  const choices = choicesOf(unit, article.annotatorIds);
  const versions = choices.flatMap(({ annotation }) => annotation ?? []);
  const isClosed = article.state === 'closed' || actions.isLooking;
  const { decision } = unit;
  const words = useMemo(() => wordsOf(ground.text), [ground.text]);
  const written = draft && fittedDraft(draft, ground.codebook, words);

  // What the reviewer looked at when they began to write: what comes meanwhile is not what they write about.
  const begunOn = useRef<AdjudicationUnit | null>(null);

  function decide(choice: Choice, said: Said = {}): void {
    const seen = begunOn.current ?? unit;
    begunOn.current = null;
    onDecided();
    const given = isFlagged ? { isUnclear: true, ...said } : said;
    void actions.decide(article.articleId, seen, choice, given).then((isDone) => {
      if (!isDone) onRefused(choice.outcome === 'edited' ? (choice.drafts[0] ?? null) : null);
    });
  }
  function take({ annotation }: UnitChoice): void {
    if (annotation) decide({ outcome: 'accepted', annotationId: annotation.id });
    else reject();
  }
  function reject(): void {
    begunOn.current = unit;
    setAsks('reject');
  }
  function leave(): void {
    begunOn.current = null;
    setAsks(null);
  }
  const takeAll = (): void => {
    if (versions.length > 1) decide({ outcome: 'both', annotationIds: versions.map(({ id }) => id) });
  };
  function edit(): void {
    const begun = draftToEdit(unit, article.gold, versions[0]);
    if (!begun) return;
    begunOn.current = unit;
    onDraft(begun);
  }
  function save(): void {
    if (!written) return;
    onDraft(null);
    decide(editedChoice(begunOn.current ?? unit, written));
  }
  function selectWords(): void {
    if (!draft) return;
    const seen = begunOn.current ?? unit;
    begunOn.current = null;
    onDraft(null);
    onWords(seen, draft);
  }
  const isFree = (): boolean => !isClosed && draft === null;
  const allKey = `Digit${choices.length + 1}`;
  const digits = choices.slice(0, mostDigits).map(
    (choice, index): KeyBinding => ({
      id: `review.choice.${index + 1}`,
      keys: `Digit${index + 1}`,
      label: 'adjudicate.key.choice',
      when: isFree,
      run: () => take(choice),
    }),
  );
  useKeys([
    ...digits,
    ...(choices.length < mostDigits
      ? [
          {
            id: 'review.both',
            keys: allKey,
            label: 'adjudicate.both' as const,
            when: isFree,
            run: takeAll,
          },
        ]
      : []),
    {
      id: 'review.words',
      keys: 'Alt+KeyW',
      label: 'adding.unit.open',
      whileTyping: true,
      when: () => draft !== null,
      run: selectWords,
    },
    { id: 'review.edit', keys: 'KeyE', label: 'adjudicate.edit', when: isFree, run: edit },
    {
      id: 'review.defer',
      keys: 'KeyS',
      label: 'adjudicate.defer',
      when: isFree,
      run: () => decide({ outcome: 'deferred' }),
    },
    { id: 'review.reject', keys: 'KeyX', label: 'adjudicate.reject', when: isFree, run: reject },
    { id: 'review.reject.r', keys: 'KeyR', label: 'adjudicate.reject', when: isFree, run: reject },
    {
      id: 'review.unclear',
      keys: 'KeyG',
      label: 'adjudicate.unclear',
      when: isFree,
      run: () => (decision ? setAsks('unclear') : setFlagged(!isFlagged)),
    },
  ]);

  if (draft && written) {
    return (
      <EditForm
        name={text('adjudicate.edit')}
        saveLabel={text('adjudicate.edit.save')}
        canSave
        takesFocus
        draft={written}
        isWidened={written !== draft}
        ground={ground}
        onChange={(changed) => onDraft({ ...draft, ...changed })}
        onSave={save}
        onCancel={() => {
          begunOn.current = null;
          onDraft(null);
        }}
      >
        <Button onPress={selectWords}>
          {text('adding.unit.open')}
          <Kbd keys="Alt+KeyW" />
        </Button>
      </EditForm>
    );
  }
  const guideline = versions[0] && findLabel(ground.codebook, unit.layer, versions[0].label);
  return (
    <>
      <DecisionNotes
        article={article}
        unit={unit}
        ground={ground}
        people={people}
        actions={actions}
        onNote={() => setAsks('unclear')}
      />
      <Group className="adj-choices" aria-label={text('adjudicate.choices')}>
        {choices.map((choice, index) => (
          <AriaButton
            key={choice.annotatorIds.join(' ')}
            className="adj-choice"
            data-chosen={isChosen(choice, unit) || undefined}
            isDisabled={isClosed}
            onPress={() => take(choice)}
          >
            <Who people={choice.annotatorIds.flatMap((id) => people.get(id) ?? [])} />
            <span className="trunc">
              {choice.annotation
                ? choiceWords(
                    choice.annotation,
                    versions.filter((other) => other !== choice.annotation),
                    ground,
                    text,
                  )
                : text('adjudicate.choice.nothing')}
            </span>
            {index < mostDigits && <Kbd keys={`Digit${index + 1}`} />}
          </AriaButton>
        ))}
        <div className="adj-more">
          <Button isDisabled={isClosed || versions.length < 2} onPress={takeAll}>
            {text(choices.length > 2 ? 'adjudicate.all' : 'adjudicate.both')}
            <Kbd keys={allKey} />
          </Button>
          <Button isDisabled={isClosed} onPress={edit}>
            {text('adjudicate.edit')}
            <Kbd keys="KeyE" />
          </Button>
          <Button isDisabled={isClosed} onPress={() => decide({ outcome: 'deferred' })}>
            {text('adjudicate.defer')}
            <Kbd keys="KeyS" />
          </Button>
        </div>
        <Button isDisabled={isClosed} onPress={reject}>
          <Icon of={X} size={14} />
          {text('adjudicate.reject.short')}
          <Kbd keys="KeyX" />
        </Button>
      </Group>
      {guideline && guideline.definition[ground.language] !== '' && (
        <p className="adj-guideline" title={guideline.definition[ground.language]}>
          <Icon of={BookOpen} size={14} />
          <span>
            <b>{guideline.name[ground.language]}:</b> {guideline.definition[ground.language]}
          </span>
        </p>
      )}
      {!decision && !isClosed && (
        <ToggleButton className="btn btn-ghost btn-sm adj-flag" isSelected={isFlagged} onChange={setFlagged}>
          <Icon of={CircleHelp} size={14} />
          {text('adjudicate.unclear')}
          <Kbd keys="KeyG" />
        </ToggleButton>
      )}
      {decision?.isUnclear && (
        <p className="adj-guideline">
          <Icon of={CircleHelp} size={14} />
          <span>{text('adjudicate.unclear.said')}</span>
        </p>
      )}
      {asks === 'reject' && (
        <ReasonDialog
          title={text('adjudicate.reject.title')}
          submitLabel={text('adjudicate.reject.do')}
          isRequired
          isUnclear={isFlagged}
          onClose={leave}
          onSubmit={(reason, isUnclear) => {
            setAsks(null);
            decide({ outcome: 'rejected' }, { reason, isUnclear });
          }}
        />
      )}
      {asks === 'unclear' && decision && (
        <ReasonDialog
          title={text('adjudicate.note.title')}
          submitLabel={text('adjudicate.note.do')}
          isRequired={decision.outcome === 'rejected'}
          reason={decision.reason ?? ''}
          isUnclear={decision.isUnclear}
          onClose={() => setAsks(null)}
          onSubmit={(reason, isUnclear) => {
            setAsks(null);
            void actions.note(decision, { reason: reason === '' ? null : reason, isUnclear });
          }}
        />
      )}
    </>
  );
}

/** Whether a decision took this version; nothing, where it rejected all. */
function isChosen(
  { annotation, annotatorIds }: UnitChoice,
  { decision, versions }: AdjudicationUnit,
): boolean {
  // What was edited is no annotator's version.
  if (!decision || decision.outcome === 'edited') return false;
  if (!annotation) return decision.outcome === 'rejected';
  const version = versions.find(({ annotatorIds: people }) => people[0] === annotatorIds[0]);
  return version?.annotationIds.some((id) => decision.chosen.includes(id)) ?? false;
}
