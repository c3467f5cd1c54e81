import { Check, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { type Label, patterns } from '../../../../src-shared/model/codebook.ts';
import { LabelledSegmented } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { inksOf } from './label-inks.ts';

interface InkChoiceProps {
  readonly label: Label;
  onChange(change: Pick<Label, 'ink'> | Pick<Label, 'pattern'>): void;
  /** Stands beside them. */
  readonly children: ReactNode;
}

/** Colour and line of a label, and whether another one looks the same. */
export function InkChoice({ label, onChange, children }: InkChoiceProps): ReactElement {
  const { text, codebook, isReadOnly, nameOf } = useCodebook();
  const inks = inksOf[label.layer];
  const others = codebook.labels.filter(
    ({ layer, id, retired }) => layer === label.layer && id !== label.id && !retired,
  );
  const namesOf = (labels: readonly Label[]): string =>
    labels.map((other) => isolated(nameOf(other))).join(text('codebook.and'));
  const alike = others.filter(({ ink, pattern }) => ink === label.ink && pattern === label.pattern);
  return (
    <>
      <RadioGroup
        className="labelled"
        orientation="horizontal"
        value={label.ink}
        isReadOnly={isReadOnly}
        onChange={(chosen) => {
          const ink = inks.find((candidate) => candidate === chosen);
          if (ink) onChange({ ink });
        }}
        aria-label={text('codebook.ink')}
      >
        <span className="label">{text('codebook.ink')}</span>
        <div className="cb-inks">
          {inks.map((ink, index) => {
            const users = others.filter((other) => other.ink === ink);
            const name =
              users.length > 0
                ? text('codebook.ink.used', { number: index + 1, names: namesOf(users) })
                : text('codebook.ink.of', { number: index + 1 });
            return (
              <Radio key={ink} value={ink} className="cb-ink" data-ink={ink} aria-label={name}>
                {({ isSelected }) => (isSelected ? <Icon of={Check} size={14} /> : null)}
              </Radio>
            );
          })}
        </div>
      </RadioGroup>
      {label.layer === 'entity' && (
        <LabelledSegmented
          label={text('codebook.pattern')}
          choices={patterns.map((id) => ({ id, name: text(`codebook.pattern.${id}`) }))}
          value={label.pattern}
          isDisabled={isReadOnly}
          onChange={(pattern) => onChange({ pattern })}
        />
      )}
      {children}
      <p className="cb-distinct" data-alike={alike.length > 0 || undefined}>
        <Icon of={alike.length > 0 ? TriangleAlert : Check} size={14} />
        {alike.length > 0
          ? text('codebook.ink.shared', { names: namesOf(alike) })
          : text('codebook.ink.distinct')}
      </p>
    </>
  );
}
