import { type ReactElement, useId, useState } from 'react';
import { findLabel, type Label } from '../../../../src-shared/model/codebook.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choice.tsx';
import { MarkedExample } from '../../../ui/rich-text/marked-example.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { type LabelName, withLabel, withoutLabel, withRestored } from '../state/edit-codebook.ts';
import { AttributeTable } from './attribute-table.tsx';
import { Contains } from './contains.tsx';
import { InkChoice } from './ink-choice.tsx';
import { KeyCapture } from './key-capture.tsx';
import { DefinitionFields, ExampleFields, NameFields } from './localized-fields.tsx';
import { MergeDialog } from './merge-dialog.tsx';

/** Everything about one label but its guidelines. */
export function LabelEditor({ name }: { readonly name: LabelName }): ReactElement | null {
  const { text, language, codebook, change, nameOf } = useCodebook();
  const label = findLabel(codebook, name.layer, name.id);
  if (!label) return null;
  const subject = `${label.layer} ${label.id}`;
  const say = (part: Partial<Label>, of?: string): void => change(withLabel(codebook, label, part), of);
  const other = language === 'ar' ? 'en' : 'ar';
  const [example] = label.examples.ar;
  return (
    <section className="cb-editor" aria-label={nameOf(label)}>
      <div className="cb-editor-head">
        <span className="key" data-ink={label.ink} data-pattern={label.pattern} aria-hidden="true">
          {label.key ?? '·'}
        </span>
        <h2>
          <bdi>{nameOf(label)}</bdi>
        </h2>
        <span className="muted" lang={other}>
          {label.name[other]}
        </span>
        <span className="code faint">{label.id}</span>
        <span className="grow" />
        <LabelFate label={label} />
      </div>
      <p className="cb-sample" lang="ar" dir="rtl">
        {example ? (
          <MarkedExample example={example} look={label} />
        ) : (
          <span className="faint">{text('codebook.sample.none')}</span>
        )}
      </p>
      <div className="cb-look">
        <InkChoice label={label} onChange={say}>
          {label.layer === 'entity' && <KeyCapture key={subject} label={label} />}
        </InkChoice>
      </div>
      <NameFields
        value={label.name}
        subject={subject}
        onChange={(written, of) => say({ name: written }, of)}
      />
      <DefinitionFields
        value={label.definition}
        subject={subject}
        onChange={(definition, of) => say({ definition }, of)}
      />
      {label.layer === 'entity' && <InsideWord label={label} onChange={say} />}
      {label.layer === 'entity' && <Contains label={label} onChange={say} />}
      <ExampleFields
        value={label.examples}
        subject={subject}
        onChange={(examples, of) => say({ examples }, of)}
      />
      <AttributeTable label={label} />
    </section>
  );
}

/** Whether marks of the label may begin inside a written word. */
function InsideWord(props: {
  readonly label: Label;
  onChange(change: Pick<Label, 'startsInsideWord'>): void;
}): ReactElement {
  const { text, isReadOnly } = useCodebook();
  const isAllowed = props.label.startsInsideWord ?? true;
  const explanation = useId();
  return (
    <div className="cb-inside-word">
      <Switch
        isSelected={isAllowed}
        isDisabled={isReadOnly}
        aria-describedby={explanation}
        // Not said is allowed: turned off and on again nothing has changed.
        onChange={(isOn) => props.onChange({ startsInsideWord: isOn ? undefined : false })}
      >
        {text('codebook.inside-word')}
      </Switch>
      <span className="muted small" id={explanation}>
        {text(isAllowed ? 'codebook.inside-word.may' : 'codebook.inside-word.not')}
      </span>
    </div>
  );
}

/** Retire, merge or bring back; only what was never published can be removed. */
function LabelFate({ label }: { readonly label: Label }): ReactElement | null {
  const { text, codebook, inForce, change, isReadOnly, nameOf } = useCodebook();
  const [isMerging, setMerging] = useState(false);
  if (isReadOnly) return null;
  const wasPublished = findLabel(inForce.codebook, label.layer, label.id) !== undefined;
  const into = label.mergedInto && findLabel(codebook, label.layer, label.mergedInto);
  if (label.retired) {
    return (
      <>
        <span className="tag warn">
          {into
            ? text('codebook.label.merged', { name: isolated(nameOf(into)) })
            : text('codebook.label.retired')}
        </span>
        <Button small variant="ghost" onPress={() => change(withRestored(codebook, label))}>
          {text('codebook.label.restore')}
        </Button>
      </>
    );
  }
  return (
    <>
      {wasPublished && (
        <Button small variant="ghost" onPress={() => setMerging(true)}>
          {text('codebook.label.merge')}
        </Button>
      )}
      <Button
        small
        variant="ghost"
        onPress={() =>
          change(wasPublished ? withLabel(codebook, label, { retired: true }) : withoutLabel(codebook, label))
        }
      >
        {text(wasPublished ? 'codebook.label.retire' : 'codebook.label.remove')}
      </Button>
      {isMerging && <MergeDialog label={label} onClose={() => setMerging(false)} />}
    </>
  );
}
