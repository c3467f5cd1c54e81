import { CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { MessageId } from '../../../src-shared/i18n/catalog.ts';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/use-text.ts';

const folded = ['أ إ آ ا', 'ة ه', 'ى ي'];

const examples: readonly (readonly [string, MessageId])[] = [
  ['اعلان باريس', 'search.help.words'],
  ['اعلان*', 'search.help.prefix'],
  ['«الأمم المتحدة»', 'search.help.phrase'],
  ['"إعلان"', 'search.help.exact'],
];

/** What counts as the same letter, and how to ask for words, beginnings, phrases and exact text. */
export function QueryHelp(): ReactElement {
  const text = useText();
  return (
    <div className="query-help">
      <span className="muted small">{text('search.folding')}</span>
      {folded.map((letters) => (
        <bdi key={letters} className="tag" lang="ar" dir="rtl">
          {letters}
        </bdi>
      ))}
      <DialogTrigger>
        <Button className="btn btn-ghost btn-sm">
          <Icon of={CircleHelp} size={14} />
          {text('search.help')}
        </Button>
        <Popover className="pop" placement="bottom end" offset={6} aria-label={text('search.help')}>
          <div className="query-help-pop">
            <dl>
              {examples.map(([example, meaning]) => (
                <div key={example}>
                  <dt lang="ar" dir="rtl">
                    {example}
                  </dt>
                  <dd>{text(meaning)}</dd>
                </div>
              ))}
            </dl>
            <p className="muted small">{text('search.folding.more')}</p>
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
