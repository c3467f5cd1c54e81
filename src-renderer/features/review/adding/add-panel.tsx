import { type ReactElement, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { AdjudicatedArticle } from '../../../../src-shared/contract/adjudication.ts';
import { longestReason } from '../../../../src-shared/model/adjudication.ts';
import type { AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import { type Layer, layers } from '../../../../src-shared/model/layers.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox, Segmented } from '../../../ui/choice.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { codesOfKeyCap } from '../../../ui/key-caps.ts';
import { type KeyBinding, useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { editedChoice } from '../adjudicate/choices.ts';
import { EditForm } from '../adjudicate/edit-form.tsx';
import { fittedDraft } from '../adjudicate/fitted-draft.ts';
import type { Adjudication } from '../adjudicate/use-adjudication.ts';
import type { ValueGround } from '../disagreements/compare/values.ts';
import { type Adding, asLayer, asRole, canAdd, goOn } from './adding.ts';
import type { AddingInHand } from './use-adding.ts';

interface AddPanelProps {
  readonly article: AdjudicatedArticle;
  readonly adding: Adding;
  readonly inHand: AddingInHand;
  readonly ground: ValueGround;
  readonly actions: Adjudication;
  /** Told the decision that keeps what was added. */
  onAdded(decisionId: string): void;
  /** Goes on to the next unit once this one is decided. */
  onDecided(): void;
}

/** What the selected words are, and what else is said of them; Control and Enter puts it into gold. */
export function AddPanel(props: AddPanelProps): ReactElement {
  const { article, adding, inHand, ground, actions, onAdded, onDecided } = props;
  const text = useText();
  const { rewritten, unit } = adding;
  const [reason, setReason] = useState(rewritten?.reason ?? unit?.decision?.reason ?? '');
  const [isUnclear, setUnclear] = useState(rewritten?.isUnclear ?? unit?.decision?.isUnclear ?? false);
  const [isSending, setSending] = useState(false);
  const { role } = adding;
  const { codebook } = ground;
  const draft = fittedDraft(adding.draft, codebook, inHand.ground.words);
  const change = (next: Adding | null): void => {
    if (next) inHand.change(next);
  };
  const toLayer = (layer: Layer): void => change(asLayer(adding, codebook, layer));
  async function save(): Promise<void> {
    if (!canAdd(adding) || isSending) return;
    setSending(true);
    const said = { reason: reason.trim() || null, isUnclear };
    if (unit) {
      const choice = editedChoice(unit, draft);
      const isDone = await actions.decide(article.articleId, unit, choice, said);
      setSending(false);
      if (isDone) onDecided();
      return;
    }
    const id = rewritten
      ? await actions.revise(article, rewritten.decisionId, { ...draft }, said)
      : await actions.add(article, { ...draft }, said);
    setSending(false);
    if (id !== null) onAdded(id);
  }
  /** What is moved by its edges is seen selected. */
  function take(changed: Partial<AnnotationDraft>): void {
    const [moved, ...others] = changed.spans?.filter((span) => !draft.spans.includes(span)) ?? [];
    if (moved && others.length === 0) {
      inHand.reader.current?.setSelection({ anchor: moved.start, focus: moved.end });
    }
    change({ ...adding, draft: { ...adding.draft, ...changed } });
  }
  // What others may link to stays what it is.
  const isNew = (): boolean => rewritten === null && unit === null;
  const isOfLayer = (): boolean => isNew() || draft.layer === 'entity';
  const doing = isNew() ? 'adding.do' : 'adding.rewrite.do';
  const labels = codebook.labels
    .filter(({ layer, key, retired }) => layer === 'entity' && key !== null && !retired)
    .flatMap(({ id, key }) =>
      codesOfKeyCap(key ?? '').map(
        (keys): KeyBinding => ({
          id: `review.add.label.${id}.${keys}`,
          keys,
          label: 'adding.key.label',
          when: isOfLayer,
          run: () => change(asLayer(adding, codebook, 'entity', id)),
        }),
      ),
    );
  const isClaim = (): boolean => draft.layer === 'claim';
  useKeys(labels);
  useKeys([
    {
      id: 'review.add.claim',
      keys: 'KeyC',
      label: 'adding.layer.claim',
      when: isNew,
      run: () => toLayer('claim'),
    },
    {
      id: 'review.add.stance',
      keys: 'KeyT',
      label: 'adding.layer.stance',
      when: isNew,
      run: () => toLayer('stance'),
    },
    {
      id: 'review.add.cue',
      keys: 'KeyQ',
      label: 'adding.words.cue',
      when: isClaim,
      run: () => change(asRole(adding, role === 'cue' ? 'content' : 'cue')),
    },
    { id: 'review.add.fragment', keys: 'KeyF', label: 'adding.fragment', run: () => change(goOn(adding)) },
    { id: 'review.add.snap', keys: 'KeyX', label: 'annotate.key.snap', run: () => inHand.nextWay() },
    {
      id: 'review.add.form',
      keys: 'Enter',
      label: 'adding.key.form',
      when: isInText,
      run: () => document.querySelector<HTMLElement>('.add-panel select')?.focus(),
    },
    {
      id: 'review.add.save',
      keys: '$mod+Enter',
      label: rewritten ? 'adding.rewrite.do' : 'adding.do',
      run: () => void save(),
    },
    {
      id: 'review.add.leave',
      keys: 'Escape',
      label: rewritten ? 'adding.rewrite.leave' : 'adding.leave',
      run: () => inHand.leave(),
    },
  ]);
  const title = text(unit ? 'adding.unit.title' : rewritten ? 'adding.rewrite.title' : 'adding.title');
  return (
    <div className="add-panel">
      <h2>{title}</h2>
      {isNew() && (
        <Segmented
          label={text('adding.layer')}
          choices={layers.map((id) => ({ id, name: text(`adding.layer.${id}`) }))}
          value={draft.layer}
          onChange={toLayer}
        />
      )}
      {draft.spans.length === 0 && (
        <p className="muted small">
          {text('adding.how')} {draft.layer === 'stance' && text('adding.how.stance')}
        </p>
      )}
      {draft.layer === 'claim' && (
        <div className="labelled">
          <span className="label">
            {text('adding.words')} <Kbd keys="KeyQ" />
          </span>
          <Segmented
            label={text('adding.words')}
            choices={(['content', 'cue'] as const).map((id) => ({ id, name: text(`adding.words.${id}`) }))}
            value={role === 'cue' ? 'cue' : 'content'}
            onChange={(next) => change(asRole(adding, next))}
          />
        </div>
      )}
      {draft.spans.length > 0 && (
        <div className="row">
          <Button small isDisabled={adding.kept.length > 0} onPress={() => change(goOn(adding))}>
            {text('adding.fragment')} <Kbd keys="KeyF" />
          </Button>
          {draft.layer === 'stance' && (
            <Button
              small
              onPress={() => change({ ...adding, kept: [], draft: { ...adding.draft, spans: [] } })}
            >
              {text('adding.words.none')}
            </Button>
          )}
        </div>
      )}
      {adding.kept.length > 0 && <p className="muted small">{text('adding.fragment.said')}</p>}
      <EditForm
        name={title}
        saveLabel={text(doing)}
        canSave={canAdd(adding) && !isSending}
        draft={draft}
        isWidened={draft !== adding.draft}
        ground={ground}
        onChange={take}
        onSave={() => void save()}
        onCancel={inHand.leave}
      >
        <TextField className="labelled" value={reason} onChange={setReason}>
          <Label>{text('adding.reason')}</Label>
          <TextArea className="adj-reason" dir="auto" rows={2} maxLength={longestReason} />
        </TextField>
        <Checkbox isSelected={isUnclear} onChange={setUnclear}>
          {text('adjudicate.unclear')}
        </Checkbox>
      </EditForm>
    </div>
  );
}

const isInText = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.add-see') !== null && target.closest('button') === null;
