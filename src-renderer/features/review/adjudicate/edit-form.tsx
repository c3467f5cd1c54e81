import { ArrowLeft, ArrowRight } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react';
import { Group } from 'react-aria-components';
import { beginsWithWords } from '../../../../src-shared/arabic/word-starts.ts';
import { wordsOf } from '../../../../src-shared/arabic/words.ts';
import type { AnnotationDraft, AttributeValue } from '../../../../src-shared/model/annotation.ts';
import { type AttributeDefinition, findLabel } from '../../../../src-shared/model/codebook.ts';
import { layerRules, linkRoles } from '../../../../src-shared/model/layers.ts';
import { graphemesOf } from '../../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../../src-shared/text/paragraphs.ts';
import { type Nudge, nudgedSpans } from '../../../reader/nudge.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import { definitionsFor, linkAttributes, type ValueGround } from '../disagreements/compare/values.ts';
import { quoteOfAnnotation } from '../disagreements/item.ts';

interface EditFormProps {
  /** Accessible name of the form. */
  readonly name: string;
  readonly saveLabel: string;
  readonly canSave: boolean;
  /** Whether it has the focus from the beginning. */
  readonly takesFocus?: boolean;
  /** As it goes into gold. */
  readonly draft: AnnotationDraft;
  /** Whether that is more than was selected, for its label begins where words do. */
  readonly isWidened: boolean;
  readonly ground: ValueGround;
  onChange(changed: Partial<AnnotationDraft>): void;
  onSave(): void;
  onCancel(): void;
  /** What else is said, after attributes and links. */
  readonly children?: ReactNode;
}

/** A version of the reviewer's own: label, edges, attributes and links. Control and Enter takes it into gold, Escape leaves. */
export function EditForm(props: EditFormProps): ReactElement {
  const { name, saveLabel, canSave, takesFocus = false, draft, isWidened, ground } = props;
  const { onChange, onSave, onCancel } = props;
  const text = useText();
  const { codebook, language, text: article } = ground;
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus]);
  const nudgeGround = useMemo(
    () => ({
      text: article,
      graphemes: graphemesOf(article),
      paragraphs: paragraphsOf(article),
      words: wordsOf(article),
    }),
    [article],
  );
  const isAtWords = beginsWithWords(findLabel(codebook, draft.layer, draft.label));
  const nudge = (by: Nudge): void => {
    const words = isAtWords ? nudgeGround.words : null;
    const spans = nudgedSpans(draft.spans, by, nudgeGround, { words });
    if (spans) onChange({ spans });
  };
  // Arrow keys are visual: in Arabic left is onward.
  useKeys([
    {
      id: 'review.end.left',
      keys: 'Alt+ArrowLeft',
      label: 'annotate.key.end',
      whileTyping: true,
      run: () => nudge('end-later'),
    },
    {
      id: 'review.end.right',
      keys: 'Alt+ArrowRight',
      label: 'annotate.key.end',
      whileTyping: true,
      run: () => nudge('end-earlier'),
    },
    {
      id: 'review.start.left',
      keys: 'Alt+Shift+ArrowLeft',
      label: 'annotate.key.start',
      whileTyping: true,
      run: () => nudge('start-later'),
    },
    {
      id: 'review.start.right',
      keys: 'Alt+Shift+ArrowRight',
      label: 'annotate.key.start',
      whileTyping: true,
      run: () => nudge('start-earlier'),
    },
  ]);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const labels = codebook.labels.filter(
    ({ layer, retired, id }) => layer === draft.layer && (!retired || id === draft.label),
  );
  const setLabel = (label: string): void => {
    const kept = new Set(definitionsFor(codebook, { layer: draft.layer, label }).map(({ id }) => id));
    const attributes = Object.fromEntries(Object.entries(draft.attributes).filter(([id]) => kept.has(id)));
    onChange({ label, attributes });
  };
  const setAttribute = (id: string, value: AttributeValue | null): void => {
    const { [id]: _, ...others } = draft.attributes;
    onChange({ attributes: value === null ? others : { ...others, [id]: value } });
  };
  const roles = linkRoles.filter((role) => layerRules[draft.layer].links[role]);
  const linkedRoles = new Set<string>(draft.links.map(({ role }) => (role === 'target' ? 'topic' : role)));
  return (
    <form
      ref={first}
      tabIndex={-1}
      className="adj-edit"
      aria-label={name}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <label className="labelled">
        <span className="label">{text(`disagreements.column.label.${draft.layer}`)}</span>
        <select value={draft.label} onChange={({ target }) => setLabel(target.value)}>
          {labels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      {draft.spans.length > 0 && (
        <Group className="labelled" aria-label={text(`disagreements.column.place.${draft.layer}`)}>
          <span className="label">{text(`disagreements.column.place.${draft.layer}`)}</span>
          <bdi className="adj-quote" lang="ar" dir="rtl">
            {quoteOfAnnotation(article, draft)}
          </bdi>
          {(['start', 'end'] as const).map((edge) => (
            <span key={edge} className="row adj-nudge" dir="rtl">
              <span className="muted small">{text(`adjudicate.edge.${edge}`)}</span>
              <IconButton
                small
                icon={ArrowRight}
                label={text(`adjudicate.edge.${edge}.earlier`)}
                onPress={() => nudge(`${edge}-earlier`)}
              />
              <IconButton
                small
                icon={ArrowLeft}
                label={text(`adjudicate.edge.${edge}.later`)}
                onPress={() => nudge(`${edge}-later`)}
              />
              <Kbd keys={edge === 'end' ? 'Alt+ArrowLeft' : 'Alt+Shift+ArrowLeft'} />
            </span>
          ))}
          <p className="muted small" role="status">
            {isAtWords && text(isWidened ? 'adding.word-start.widened' : 'adding.word-start')}
          </p>
        </Group>
      )}
      {roles.map((role) => (
        <label key={role} className="labelled">
          <span className="label">{text(`link.role.${role}`)}</span>
          <select
            value={draft.links.find((link) => link.role === role)?.target ?? ''}
            onChange={({ target }) => {
              const others = draft.links.filter((link) => link.role !== role);
              onChange({
                links: target.value === '' ? others : [...others, { role, target: target.value }],
              });
            }}
          >
            <option value="">–</option>
            <LinkOptions draft={draft} role={role} ground={ground} />
          </select>
        </label>
      ))}
      {definitionsFor(codebook, draft)
        .filter(({ id }) => !linkAttributes.has(id) || !linkedRoles.has(id))
        .map((definition) => (
          <AttributeInput
            key={`${definition.id} ${draft.label}`}
            definition={definition}
            value={draft.attributes[definition.id]}
            ground={ground}
            onChange={(value) => setAttribute(definition.id, value)}
          />
        ))}
      {props.children}
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={!canSave}>
          {saveLabel}
          <Kbd keys="$mod+Enter" />
        </Button>
        <Button onPress={onCancel}>{text('app.cancel')}</Button>
      </div>
    </form>
  );
}

/** Marks that a link of this role may lead to, one of those that say the same; the one that is linked stands for them. */
function LinkOptions(props: {
  readonly draft: AnnotationDraft;
  readonly role: (typeof linkRoles)[number];
  readonly ground: ValueGround;
}): ReactElement {
  const { draft, role, ground } = props;
  const linked = draft.links.find((link) => link.role === role)?.target;
  const candidates = [...ground.all.values()].filter(({ layer }) =>
    layerRules[draft.layer].links[role]?.includes(layer),
  );
  const byPlace = new Map<string, (typeof candidates)[number]>();
  for (const candidate of candidates) {
    const place = JSON.stringify([candidate.layer, candidate.spans]);
    if (!byPlace.has(place) || candidate.id === linked) byPlace.set(place, candidate);
  }
  return (
    <>
      {[...byPlace.values()].map((candidate) => (
        <option key={candidate.id} value={candidate.id}>
          {quoteOfAnnotation(ground.text, candidate).slice(0, 60)}
        </option>
      ))}
    </>
  );
}

function AttributeInput(props: {
  readonly definition: AttributeDefinition;
  readonly value: AttributeValue | undefined;
  readonly ground: ValueGround;
  onChange(value: AttributeValue | null): void;
}): ReactElement {
  const { definition, value, ground, onChange } = props;
  const { codebook, language } = ground;
  const { type, name, values } = definition;
  const id = useId();
  const all = type === 'topic' ? codebook.topics : values;
  return (
    <div className="labelled">
      <label htmlFor={id}>{name[language]}</label>
      {(type === 'choice' || type === 'topic') && (
        <select id={id} value={String(value ?? '')} onChange={({ target }) => onChange(target.value || null)}>
          <option value="">–</option>
          {all
            .filter((choice) => !choice.retired || choice.id === value)
            .map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name[language]}
              </option>
            ))}
        </select>
      )}
      {type === 'boolean' && (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      )}
      {(type === 'text' || type === 'number') && (
        <input
          id={id}
          dir="auto"
          inputMode={type === 'number' ? 'decimal' : 'text'}
          defaultValue={String(value ?? '')}
          onChange={({ target }) => onChange(valueWritten(target.value, type))}
        />
      )}
    </div>
  );
}

/** What is no number is not taken. */
function valueWritten(written: string, type: 'text' | 'number'): AttributeValue | null {
  const trimmed = written.trim();
  if (trimmed === '') return null;
  if (type === 'text') return trimmed;
  return Number.isFinite(Number(trimmed)) ? Number(trimmed) : null;
}
