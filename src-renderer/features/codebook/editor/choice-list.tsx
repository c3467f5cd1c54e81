import { Archive, ArchiveRestore, ArrowUp, Plus, X } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { Choice } from '../../../../src-shared/model/codebook.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { withChoice, withChoiceUp } from '../state/edit-codebook.ts';

interface ChoiceListProps {
  readonly title: string;
  readonly addLabel: string;
  /** Those that were there before: they can be retired, not removed. */
  readonly published: readonly Choice[];
  readonly choices: readonly Choice[];
  onChange(choices: Choice[], subject?: string): void;
}

/** A closed list: names in both languages, their order, which are retired, and new ones. */
export function ChoiceList(props: ChoiceListProps): ReactElement {
  const { title, addLabel, published, choices, onChange } = props;
  const { text, isReadOnly, nameOf } = useCodebook();
  const [id, setId] = useState('');
  const isNew = id.trim() !== '' && !choices.some((choice) => choice.id === id.trim());
  const add = (): void => {
    if (!isNew) return;
    const added = { id: id.trim(), name: { ar: id.trim(), en: id.trim() }, definition: { ar: '', en: '' } };
    onChange([...choices, added]);
    setId('');
  };
  return (
    <fieldset className="cb-choices">
      <legend>{title}</legend>
      <ul>
        {choices.map((choice, index) => {
          const name = isolated(nameOf(choice));
          const { retired = false } = choice;
          const say = (change: Partial<Choice>, field?: string): void =>
            onChange(withChoice(choices, index, change), field && `${choice.id} ${field}`);
          const canVanish = !published.some((known) => known.id === choice.id);
          const fateOf = () => {
            if (canVanish) return onChange(choices.toSpliced(index, 1));
            const { retired: _, ...rest } = choice;
            onChange(choices.toSpliced(index, 1, retired ? rest : { ...choice, retired: true }));
          };
          return (
            <li key={choice.id} data-retired={retired || undefined}>
              <span className="code trunc">{choice.id}</span>
              {(['ar', 'en'] as const).map((lang) => (
                <span key={lang} className="field">
                  <input
                    lang={lang}
                    dir={lang === 'ar' ? 'rtl' : 'ltr'}
                    aria-label={`${choice.id}: ${text(`codebook.name.${lang}`)}`}
                    value={choice.name[lang]}
                    readOnly={isReadOnly}
                    onChange={({ target }) => say({ name: { ...choice.name, [lang]: target.value } }, lang)}
                  />
                </span>
              ))}
              {!isReadOnly && (
                <>
                  <IconButton
                    small
                    icon={ArrowUp}
                    label={text('codebook.value.up', { name })}
                    isDisabled={index === 0}
                    onPress={() => onChange(withChoiceUp(choices, index))}
                  />
                  <IconButton
                    small
                    icon={canVanish ? X : retired ? ArchiveRestore : Archive}
                    label={
                      canVanish
                        ? `${text('codebook.label.remove')}: ${name}`
                        : text(retired ? 'codebook.value.restore' : 'codebook.value.retire', { name })
                    }
                    onPress={fateOf}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <div className="row">
          <span className="field">
            <input
              dir="ltr"
              aria-label={`${addLabel}: ${text('codebook.id')}`}
              placeholder={text('codebook.id')}
              value={id}
              onChange={({ target }) => setId(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </span>
          <Button small isDisabled={!isNew} onPress={add}>
            <Icon of={Plus} size={14} />
            {addLabel}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
