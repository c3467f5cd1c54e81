import type { ReactElement } from 'react';
import type { RegistryRow } from '../../../../src-shared/contract/registry.ts';
import type { Codebook } from '../../../../src-shared/model/codebook.ts';
import { nameOf, namesOf } from '../../../../src-shared/model/registry.ts';
import { Skeleton } from '../../../ui/feedback.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { labelLook } from '../entity-labels.ts';

/** Height of a row in CSS pixels; registry.css has the same. */
export const entryRowHeight = 48;

interface EntryRowProps {
  readonly id: string;
  readonly index: number;
  readonly total: number;
  /** Undefined while it is loading. */
  readonly row: RegistryRow | undefined;
  readonly codebook: Codebook;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  onSelect(entryId: string): void;
}

/** One entry: type, names, how often it is mentioned. The keyboard works on the list; what is here is for the pointer. */
export function EntryRow(props: EntryRowProps): ReactElement {
  const { id, index, total, row, codebook, isActive, isSelected, onSelect } = props;
  const language = useLanguage();
  const text = useText();
  const option = {
    id,
    role: 'option',
    'aria-selected': isSelected,
    'aria-setsize': total,
    'aria-posinset': index + 1,
    className: isActive ? 'reg-row active' : 'reg-row',
    style: { insetBlockStart: index * entryRowHeight },
  };
  if (!row) {
    return (
      <div {...option} aria-busy="true">
        <Skeleton inlineSize="60%" />
      </div>
    );
  }
  const { entry, mentions } = row;
  const look = labelLook(codebook, entry.label);
  const name = nameOf(entry, language);
  const others = [...namesOf(entry), ...entry.aliases].filter((other) => other !== name);
  return (
    <button type="button" tabIndex={-1} {...option} onClick={() => onSelect(entry.id)}>
      <span className="reg-ink" data-ink={look.ink} data-pattern={look.pattern} title={look.name[language]} />
      <span className="reg-names">
        <bdi className="trunc">{name}</bdi>
        <span className="sr">{look.name[language]}</span>
        {others.length > 0 && (
          <small className="trunc">
            <bdi>{others.join(language === 'ar' ? '، ' : ', ')}</bdi>
          </small>
        )}
      </span>
      <span className="reg-times" title={text('registry.mentions', { count: mentions })}>
        {mentions > 0 ? mentions : ''}
        <span className="sr">{text('registry.mentions', { count: mentions })}</span>
      </span>
    </button>
  );
}
