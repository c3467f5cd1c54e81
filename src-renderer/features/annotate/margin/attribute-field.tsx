import { Check } from 'lucide-react';
import { type ReactElement, useId, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { AttributeValue } from '../../../../src-shared/model/annotation.ts';
import type { AttributeDefinition } from '../../../../src-shared/model/codebook.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choice.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useSession } from '../state/session.tsx';

/** As many choices as stand side by side in the margin; more go into a list. */
const mostSegments = 3;

interface AttributeFieldProps {
  readonly definition: AttributeDefinition;
  readonly value: AttributeValue | undefined;
  /** What the text itself says, offered while nothing is written; null where it says nothing. */
  readonly offered?: string | null;
  /** Null takes the attribute away. */
  onChange(value: AttributeValue | null): void;
}

/** One attribute as the codebook defines it, with a way to say nothing. */
export function AttributeField(props: AttributeFieldProps): ReactElement {
  const { definition, value, offered = null, onChange } = props;
  const { language, codebook } = useSession();
  const id = useId();
  const { type, values, name, definition: hint } = definition;
  const all = type === 'topic' ? codebook.topics : values;
  const choices = all.filter((choice) => !choice.retired || choice.id === value);
  const isChoice = type === 'choice' || type === 'topic';
  return (
    <div className="an-field" title={hint[language]}>
      <label id={`${id}-name`} htmlFor={id}>
        {name[language]}
      </label>
      {isChoice && choices.length <= mostSegments && (
        <Segments choices={choices} labelledBy={`${id}-name`} value={value} onChange={onChange} />
      )}
      {isChoice && choices.length > mostSegments && (
        <select
          id={id}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">–</option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name[language]}
            </option>
          ))}
        </select>
      )}
      {(type === 'text' || type === 'number') && (
        <WrittenValue
          id={id}
          isNumber={type === 'number'}
          value={value}
          offered={type === 'text' ? offered : null}
          onChange={onChange}
        />
      )}
      {type === 'boolean' && (
        <Switch isSelected={value === true} onChange={onChange}>
          <span className="sr">{name[language]}</span>
        </Switch>
      )}
    </div>
  );
}

function Segments(props: {
  readonly choices: AttributeDefinition['values'];
  readonly labelledBy: string;
  readonly value: AttributeValue | undefined;
  onChange(value: string | null): void;
}): ReactElement {
  const { language } = useSession();
  return (
    <ToggleButtonGroup
      className="seg"
      aria-labelledby={props.labelledBy}
      selectedKeys={props.value === undefined ? [] : [String(props.value)]}
      onSelectionChange={([id]) => props.onChange(id === undefined ? null : String(id))}
    >
      {props.choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id}>
          {choice.name[language]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** A written value, stored when the person leaves the field or presses Enter, which takes what is offered in an empty one; no number is not taken. */
function WrittenValue(props: {
  readonly id: string;
  readonly isNumber: boolean;
  readonly value: AttributeValue | undefined;
  readonly offered: string | null;
  onChange(value: AttributeValue | null): void;
}): ReactElement {
  const { id, isNumber, value, onChange } = props;
  const { text } = useSession();
  const stored = String(value ?? '');
  const [written, setWritten] = useState<string | null>(null);
  function keep(): void {
    const trimmed = (written ?? stored).trim();
    setWritten(null);
    if (trimmed === stored) return;
    if (trimmed === '') onChange(null);
    else if (!isNumber) onChange(trimmed);
    else if (Number.isFinite(Number(trimmed))) onChange(Number(trimmed));
  }
  const offered = (written ?? stored) === '' ? props.offered : null;
  return (
    <span className="an-offered">
      <input
        id={id}
        dir="auto"
        inputMode={isNumber ? 'decimal' : 'text'}
        value={written ?? stored}
        placeholder={offered ?? undefined}
        aria-describedby={offered === null ? undefined : `${id}-offered`}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && offered !== null) onChange(offered);
          else if (event.key === 'Enter') keep();
          if (event.key !== 'Escape' || written === null) return;
          // Takes back what was written; only the next Escape leaves the card.
          event.stopPropagation();
          setWritten(null);
        }}
      />
      {offered !== null && (
        <>
          <IconButton
            small
            icon={Check}
            label={text('attribute.offered.take', { value: isolated(offered) })}
            onPress={() => onChange(offered)}
          />
          <span className="sr" id={`${id}-offered`}>
            {text('attribute.offered', { value: isolated(offered) })}
          </span>
        </>
      )}
    </span>
  );
}
