import type { ReactElement } from 'react';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import { Button } from '../../ui/button.tsx';
import { capsOf } from '../../ui/keys.ts';
import { useText } from '../../ui/use-text.ts';
import { navigate } from '../route.ts';
import { KeyButton } from './key-button.tsx';
import { keysInForce, type LabelKey } from './key-changes.ts';
import type { KeyPlace, ListedKey } from './key-list.ts';
import type { KeyMap } from './use-key-map.ts';

const titles: Readonly<Record<KeyPlace, MessageId>> = {
  app: 'keys.everywhere',
  library: 'app.library',
  near: 'near.title',
  import: 'import.title',
  annotate: 'app.annotate',
  review: 'review.title',
  search: 'app.search',
  registry: 'app.registry',
  codebook: 'app.codebook',
};

interface KeyGroupProps {
  readonly place: KeyPlace;
  readonly keys: readonly ListedKey[];
  readonly map: KeyMap;
}

/** The keys of one screen; those that do the same stand in one row. */
export function KeyGroup({ place, keys, map }: KeyGroupProps): ReactElement {
  const text = useText();
  return (
    <section>
      <h3>{text(titles[place])}</h3>
      <ul className="key-map">
        {[...Map.groupBy(keys, ({ label }) => label)].map(([label, same]) => (
          <li key={label}>
            <span className="key-map-what">{text(label)}</span>
            <span className="key-map-caps">
              {same.map((key) =>
                key.isFixed ? (
                  <kbd key={key.id} className="kbd">
                    {capsOf(keysInForce(key, map.chosen))}
                  </kbd>
                ) : (
                  <KeyButton key={key.id} of={key} map={map} />
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The keys that the codebook gives to its labels, and the way there. */
export function LabelKeys(props: { readonly labels: readonly LabelKey[]; onLeave(): void }): ReactElement {
  const text = useText();
  const toCodebook = (): void => {
    navigate({ screen: 'codebook' });
    props.onLeave();
  };
  return (
    <section>
      <h3>
        {text('keys.labels')}{' '}
        <Button small variant="link" onPress={toCodebook}>
          {text('keys.labels.change')}
        </Button>
      </h3>
      <ul className="key-map">
        {props.labels.map(({ name, codes }) => (
          <li key={name}>
            <bdi className="key-map-what">{name}</bdi>
            <span className="key-map-caps">
              {codes.map((code) => (
                <kbd key={code} className="kbd">
                  {capsOf(code)}
                </kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
