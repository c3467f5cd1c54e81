import type { ReactElement } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useActiveKeys } from '../ui/keys.ts';
import { useText } from '../ui/use-text.ts';

/** The keys that work on the screen behind it. */
export function KeyMapDialog({ onClose }: { onClose(): void }): ReactElement {
  const text = useText();
  const keys = useActiveKeys();
  return (
    <Dialog wide title={text('app.keys')} closeLabel={text('app.close')} onClose={onClose}>
      <dl className="key-map">
        {[...Map.groupBy(keys, (binding) => binding.label)].map(([label, bindings]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd>
              {bindings.map((binding) => (
                <Kbd key={binding.id} keys={binding.keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{text('app.keys.hint')}</p>
    </Dialog>
  );
}
