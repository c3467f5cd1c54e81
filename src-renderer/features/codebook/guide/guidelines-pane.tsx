import { CircleAlert, CircleCheck } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '../../../../src-shared/i18n/message-texts.ts';
import { findLabel, type Guidelines } from '../../../../src-shared/model/codebook.ts';
import { type Choice, Segmented } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RichTextEditor } from '../../../ui/rich-text/rich-text-editor.tsx';
import { RichTextView } from '../../../ui/rich-text/rich-text-view.tsx';
import { useCodebook } from '../state/codebook-context.tsx';
import type { DraftState } from '../state/draft-store.ts';
import { withGuidelines } from '../state/edit-codebook.ts';
import { UnclearCases } from './unclear-cases.tsx';

const emptyText = { type: 'doc' as const, content: [] };
const emptyGuidelines: Guidelines = { ar: emptyText, en: emptyText };
const languages: readonly Choice<Language>[] = [
  { id: 'ar', name: 'العربية' },
  { id: 'en', name: 'English' },
];

/** What to do in hard cases, written in both languages; for a label, or for all. */
export function GuidelinesPane({ now }: { readonly now: DraftState }): ReactElement {
  const { text, language, codebook, selected, isReadOnly, change, nameOf } = useCodebook();
  const [written, setWritten] = useState(language);
  const label = selected.kind === 'label' ? findLabel(codebook, selected.layer, selected.id) : undefined;
  const guidelines = (label ?? codebook).guidelines ?? emptyGuidelines;
  const name = label ? nameOf(label) : text('codebook.general');
  const subject = `guidelines ${label ? `${label.layer} ${label.id}` : ''} ${written}`;
  const words = { good: text('codebook.guide.good'), bad: text('codebook.guide.bad') };
  return (
    <aside className="cb-guide" aria-label={text('codebook.guide')}>
      <div className="cb-guide-head">
        <h2>{text('codebook.guide')}</h2>
        <bdi className="faint trunc">{name}</bdi>
        <span className="grow" />
        <Segmented
          label={text('codebook.guide.language')}
          choices={languages}
          value={written}
          onChange={(chosen) => setWritten(chosen)}
        />
      </div>
      {isReadOnly ? (
        <section className="cb-guide-doc" lang={written} aria-label={text('codebook.guide.write', { name })}>
          {guidelines[written].content.length > 0 ? (
            <RichTextView value={guidelines[written]} look={label ?? null} words={words} />
          ) : (
            <p className="muted">{text('codebook.guide.empty')}</p>
          )}
        </section>
      ) : (
        <RichTextEditor
          key={subject}
          className="cb-guide-doc"
          lang={written}
          label={text('codebook.guide.write', { name })}
          value={guidelines[written]}
          onChange={(value) =>
            change(withGuidelines(codebook, label ?? null, { ...guidelines, [written]: value }), subject)
          }
        />
      )}
      <UnclearCases label={label} />
      <SavedState now={now} />
    </aside>
  );
}

function SavedState({ now }: { readonly now: DraftState }): ReactElement {
  const { text } = useCodebook();
  const { formatDate } = useIntl();
  const { saving, savedAt, revision } = now;
  const isSaved = saving === 'saved' || saving === 'refused';
  return (
    <div className="cb-guide-foot" data-saving={saving}>
      {isSaved && revision > 0 && (
        <span className="cb-saved">
          <Icon of={CircleCheck} size={14} />
          {text('codebook.saved')}
        </span>
      )}
      {isSaved && revision === 0 && <span>{text('codebook.unchanged')}</span>}
      {saving === 'waiting' && <span>{text('codebook.saving')}</span>}
      {saving === 'failed' && (
        <span className="cb-key-bad" role="alert">
          <Icon of={CircleAlert} size={14} />
          {text('codebook.unsaved')}
        </span>
      )}
      <span className="grow" />
      {isSaved && savedAt && (
        <time dateTime={savedAt}>{formatDate(savedAt, { timeStyle: 'short', hourCycle: 'h23' })}</time>
      )}
    </div>
  );
}
