import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { capsOf, isMac } from '../../ui/keys.ts';
import { isolated, useText } from '../../ui/use-text.ts';
import { type Judgement, keysInForce, keysOfPress } from './key-changes.ts';
import type { ListedKey } from './key-list.ts';
import type { KeyMap } from './use-key-map.ts';

/** What came of a press that could not simply be taken. `keys` is null where it has no name. */
interface Refusal {
  readonly keys: string | null;
  readonly judgement: Judgement;
}

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/** A key as a button: a press on it, then the new key. Where another has that one, the two can be swapped. */
export function KeyButton(props: { readonly of: ListedKey; readonly map: KeyMap }): ReactElement {
  const { of: key, map } = props;
  const text = useText();
  const [isListening, setListening] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const keys = keysInForce(key, map.chosen);
  const what = text(key.label);

  function pressed(event: KeyboardEvent): void {
    if (!isListening || modifiers.includes(event.key)) return;
    // Tab goes on, and Escape leaves: the way out of the button is never taken.
    const isTab = event.code === 'Tab' && !event.ctrlKey && !event.altKey && !key.keys.endsWith('Tab');
    if (isTab) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    const wanted = keysOfPress(event.nativeEvent, isMac);
    if (wanted === 'Escape' && key.keys !== 'Escape') {
      stop();
      return;
    }
    const judgement: Judgement = wanted === null ? { kind: 'kept' } : map.judge(wanted, key);
    if (wanted === null || judgement.kind !== 'free') setRefusal({ keys: wanted, judgement });
    else {
      map.change(key, wanted);
      stop();
    }
    if (judgement.kind === 'clash') setListening(false);
  }
  function stop(): void {
    setListening(false);
    setRefusal(null);
  }
  return (
    <>
      <button
        type="button"
        className="key-map-key"
        aria-label={
          isListening
            ? text('keys.press')
            : text('keys.change', { what: isolated(what), keys: isolated(capsOf(keys)) })
        }
        aria-pressed={isListening}
        onClick={() => {
          setListening(true);
          setRefusal(null);
        }}
        onKeyDown={pressed}
        onBlur={() => setListening(false)}
      >
        {isListening ? text('keys.press') : <kbd className="kbd">{capsOf(keys)}</kbd>}
      </button>
      {keys !== key.keys && (
        <IconButton
          small
          icon={RotateCcw}
          label={text('keys.reset', { keys: isolated(capsOf(key.keys)), what: isolated(what) })}
          onPress={() => {
            const judgement = map.judge(key.keys, key);
            if (judgement.kind === 'free') map.change(key, key.keys);
            else setRefusal({ keys: key.keys, judgement });
          }}
        />
      )}
      <span role="status" className="key-map-said small">
        {isListening && !refusal && <span className="muted">{text('keys.press.hint')}</span>}
        {refusal && <Said refusal={refusal} />}
        {refusal?.judgement.kind === 'clash' && refusal.judgement.canSwap && (
          <Button
            small
            variant="link"
            onPress={() => {
              if (refusal.judgement.kind === 'clash') map.swap(key, refusal.judgement.holder);
              stop();
            }}
          >
            {text('keys.swap')}
          </Button>
        )}
      </span>
    </>
  );
}

function Said({ refusal: { keys, judgement } }: { readonly refusal: Refusal }): ReactElement {
  const text = useText();
  const caps = isolated(capsOf(keys ?? ''));
  const sentence = (): string => {
    if (judgement.kind === 'label') return text('keys.label', { keys: caps, what: isolated(judgement.name) });
    if (judgement.kind === 'typed') return text('keys.typed');
    if (judgement.kind === 'fixed' || judgement.kind === 'clash') {
      return text(`keys.${judgement.kind}`, { keys: caps, what: isolated(text(judgement.holder.label)) });
    }
    return keys === null ? text('keys.kept.unnamed') : text('keys.kept', { keys: caps });
  };
  return <span className="key-map-bad">{sentence()} </span>;
}
