import { Check, ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { type Region, type RegionKind, regionKinds } from '../../../../src-shared/model/article.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuChoice, MenuChoices } from '../../../ui/menu.tsx';
import { useText } from '../../../ui/use-text.ts';
import { isExcluded } from './lines.ts';

interface LineRowProps {
  /** From 1. */
  readonly number: number;
  readonly line: string;
  readonly region: Region;
  readonly proposed: RegionKind;
  readonly isFixed: boolean;
  onKind(kind: RegionKind): void;
}

/** A line and what it is; where it is, or was proposed to be, outside of the article, a box to leave it out. */
export function LineRow({ number, line, region, proposed, isFixed, onKind }: LineRowProps): ReactElement {
  const text = useText();
  const { kind } = region;
  const name = text(`regions.${kind}`);
  const out = isExcluded(kind);
  const tag = <span className={kind === 'body' || out ? 'tag' : 'tag acc'}>{name}</span>;
  return (
    <li className={out ? 'line out' : 'line'}>
      <span className="line-number" aria-hidden="true">
        {number}
      </span>
      <bdi className="line-text trunc" dir="auto">
        {line}
      </bdi>
      {(out || isExcluded(proposed)) && (
        <AriaCheckbox
          className="tick"
          isSelected={out}
          isDisabled={isFixed}
          aria-label={text('import.line.exclude-named', { number })}
          onChange={(isOut) => onKind(isOut ? (isExcluded(proposed) ? proposed : 'boilerplate') : 'body')}
        >
          <span aria-hidden="true">{text('import.line.exclude')}</span>
          <span className="check">
            <Icon of={Check} size={12} />
          </span>
        </AriaCheckbox>
      )}
      {isFixed ? (
        tag
      ) : (
        <Menu
          label={text('import.line.menu')}
          placement="bottom end"
          trigger={
            <Button small variant="ghost" aria-label={text('import.line.kind', { number, kind: name })}>
              {out ? <Icon of={ChevronDown} size={12} /> : tag}
            </Button>
          }
        >
          <MenuChoices
            title={text('import.line.menu')}
            selected={kind}
            onSelect={(id) => {
              const chosen = regionKinds.find((each) => each === id);
              if (chosen) onKind(chosen);
            }}
          >
            {regionKinds.map((each) => (
              <MenuChoice key={each} id={each} text={text(`regions.${each}`)} />
            ))}
          </MenuChoices>
        </Menu>
      )}
    </li>
  );
}
