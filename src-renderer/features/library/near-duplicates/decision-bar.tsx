import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ResemblingPair } from '../../../../src-shared/contract/near-duplicates.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useKeys } from '../../../ui/keys.ts';
import { useText } from '../../../ui/use-text.ts';
import type { Pairs } from './use-pairs.ts';

interface DecisionBarProps {
  readonly pairs: Pairs;
  readonly pair: ResemblingPair;
  /** Asks before this article is deleted. */
  onRemove(article: ResemblingPair['later']): void;
  onDifferent(): void;
  onKeepTogether(): void;
  onReopen(): void;
}

/** What can be decided of the pair that is looked at, each with its key. */
export function DecisionBar(props: DecisionBarProps): ReactElement {
  const { pairs, pair, onRemove, onDifferent, onKeepTogether, onReopen } = props;
  const text = useText();
  const next = (): void => pairs.goTo(pairs.place + 1);
  const previous = (): void => pairs.goTo(pairs.place - 1);
  const keepFirst = (): void => onRemove(pair.later);
  const keepSecond = (): void => onRemove(pair.earlier);
  const { verdict } = pair;
  useKeys([
    { id: 'near.next', keys: 'KeyJ', label: 'near.next', run: next },
    { id: 'near.previous', keys: 'KeyK', label: 'near.previous', run: previous },
    { id: 'near.keep-first', keys: 'Digit1', label: 'near.keep-first', run: keepFirst },
    { id: 'near.keep-second', keys: 'Digit2', label: 'near.keep-second', run: keepSecond },
    { id: 'near.different', keys: 'Digit3', label: 'near.different', run: onDifferent },
    { id: 'near.group', keys: 'KeyG', label: 'near.group-all.key', run: onKeepTogether },
    ...(verdict ? [{ id: 'near.reopen', keys: 'KeyR', label: 'near.reopen' as const, run: onReopen }] : []),
  ]);
  return (
    <section className="near-bar" aria-label={text('near.decide')}>
      <IconButton directional icon={ChevronLeft} label={text('near.previous')} onPress={previous} />
      <span className="muted near-place" role="status">
        {text('near.place', { place: pairs.place + 1, total: pairs.total })}
      </span>
      <IconButton directional icon={ChevronRight} label={text('near.next')} onPress={next} />
      <span className="grow" />
      <Button onPress={keepFirst}>
        {text('near.keep-first')}
        <Kbd keys="Digit1" />
      </Button>
      <Button onPress={keepSecond}>
        {text('near.keep-second')}
        <Kbd keys="Digit2" />
      </Button>
      {verdict !== 'different' && (
        <Button onPress={onDifferent}>
          {text('near.different')}
          <Kbd keys="Digit3" />
        </Button>
      )}
      {verdict === null && (
        <Button onPress={onKeepTogether} aria-describedby="near-group-hint">
          {text('near.group-all', { count: pair.groupSize })}
          <Kbd keys="KeyG" />
        </Button>
      )}
      {verdict !== null && (
        <Button onPress={onReopen}>
          {text('near.reopen')}
          <Kbd keys="KeyR" />
        </Button>
      )}
      <span id="near-group-hint" hidden>
        {text('near.group-all.hint')}
      </span>
    </section>
  );
}
