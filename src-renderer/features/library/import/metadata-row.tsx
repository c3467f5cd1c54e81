import { ChevronDown } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import type { ArticleMetadata } from '../../../../src-shared/model/article.ts';
import { longestMetadata } from '../../../../src-shared/model/limits.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Certainty } from '../../../ui/certainty.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { useLanguage, useText } from '../../../ui/use-text.ts';
import { dateWords } from '../article-dates.ts';
import { whereFound } from './where-found.ts';
import { writtenDay } from './written-day.ts';

interface Guess {
  readonly value: string;
  readonly from: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

interface MetadataRowProps {
  readonly field: keyof ArticleMetadata;
  readonly path: string;
  readonly value: string;
  readonly proposed: string;
  readonly guesses: readonly Guess[];
  readonly isFixed: boolean;
  onChange(value: string): void;
}

/** One piece of metadata: its value to be put right in place, the other guesses, where it was found and how sure that is. */
export function MetadataRow(props: MetadataRowProps): ReactElement {
  const { field, path, value, proposed, guesses, isFixed, onChange } = props;
  const text = useText();
  const language = useLanguage();
  // While it is typed an empty field stays empty; an empty title is then the one proposed again.
  const [typing, setTyping] = useState<string | null>(null);
  const label = text(`import.field.${field}`);
  const guess = guesses.find((one) => one.value === value);
  const words = field === 'published' && value !== '' ? dateWords(value, language) : null;
  const others = guesses.filter((one) => one.value !== value);
  const leave = (): void => {
    setTyping(null);
    const day = field === 'published' ? writtenDay(value) : null;
    if (day !== null && day !== value) onChange(day);
  };
  return (
    <div className={words ? 'meta-row dated' : 'meta-row'}>
      <span className="meta-label" aria-hidden="true">
        {label}
      </span>
      <TextField
        aria-label={label}
        className="meta-field"
        value={typing ?? value}
        isReadOnly={isFixed}
        maxLength={longestMetadata}
        onChange={(next) => {
          setTyping(next);
          onChange(next);
        }}
        onBlur={leave}
      >
        <Input
          dir={value === '' || field === 'published' ? undefined : 'auto'}
          placeholder={text('import.field.none')}
        />
      </TextField>
      {words && (
        <span className="meta-day" title={`${words.gregorian} · ${words.hijri}`}>
          {words.hijri}
        </span>
      )}
      {others.length > 0 && !isFixed && (
        <Menu
          label={text('import.field.guesses', { field: label })}
          placement="bottom end"
          trigger={
            <IconButton small icon={ChevronDown} label={text('import.field.guesses', { field: label })} />
          }
        >
          {others.map((other) => (
            <MenuItem
              key={other.value}
              id={other.value}
              text={other.value}
              onAction={() => onChange(other.value)}
            >
              <span className="import-guess">
                <bdi>{other.value}</bdi>
                <small>
                  {whereFound(other.from, path, text)} · {text(`import.sure.${other.confidence}`)}
                </small>
              </span>
            </MenuItem>
          ))}
        </Menu>
      )}
      {value !== '' && (
        <span className="meta-found">
          {guess && <span>{whereFound(guess.from, path, text)}</span>}
          {field === 'published' && !words ? (
            <Certainty isSure={false} words={text('import.field.not-a-date')} />
          ) : guess ? (
            <Certainty isSure={guess.confidence === 'high'} words={text(`import.sure.${guess.confidence}`)} />
          ) : (
            value !== proposed && <Certainty isSure words={text('import.field.typed')} />
          )}
        </span>
      )}
    </div>
  );
}
