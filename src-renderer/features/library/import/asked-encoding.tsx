import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Certainty } from '../../../ui/certainty.tsx';
import { useText } from '../../../ui/use-text.ts';

interface AskedEncodingProps {
  /** Each encoding with a line as it would read; the likelier first. */
  readonly choices: readonly { readonly name: string; readonly line: string }[];
  readonly chosen: string | null;
  onChoose(name: string): void;
}

/** Asks in which encoding the file reads right. */
export function AskedEncoding({ choices, chosen, onChoose }: AskedEncodingProps): ReactElement {
  const text = useText();
  return (
    <RadioGroup className="enc-asked" value={chosen} onChange={onChoose}>
      <Label>
        <Certainty
          isSure={chosen !== null}
          words={text(chosen === null ? 'import.enc.ask' : 'import.enc.answered')}
        />
      </Label>
      {choices.map(({ name, line }) => (
        <Radio key={name} value={name} className="enc-radio">
          <span className="dot" />
          <bdi className="enc-name">{name}</bdi>
          <bdi className="good trunc" dir="auto">
            {line}
          </bdi>
        </Radio>
      ))}
    </RadioGroup>
  );
}
