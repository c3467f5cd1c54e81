import { ChevronRight } from 'lucide-react';
import type { ReactElement, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { boilerplateReasons } from '../../../../src-shared/arabic/line-cues.ts';
import { regionKinds } from '../../../../src-shared/model/article.ts';
import type { LineMark } from '../../../../src-shared/model/mark-lines.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { MenuChoice, MenuChoices, MenuItem, MenuLine } from '../../../ui/menu.tsx';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession } from '../state/session.tsx';
import { commonMark, proposalsIn, shownLines } from './line-facts.ts';
import { bringBack, confirmProposals, markAs } from './mark-lines.ts';

interface RegionMenuProps {
  readonly open: OpenArticle;
  readonly lines: Span;
  /** True where the lines are folded away. */
  readonly isFolded: boolean;
  readonly trigger: RefObject<Element | null>;
  onClose(hasActed: boolean): void;
}

const shownKinds = [
  'title',
  'body',
  'published',
  'dateline',
  'byline',
  'source',
  'caption',
  'other-article',
] as const;

/** What the lines can be; what they are is marked. Over the text, beside the line's button. */
export function RegionMenu({ open, lines, isFolded, trigger, onClose }: RegionMenuProps): ReactElement {
  const session = useSession();
  const { text } = session;
  const { regions } = open.ground;
  const now = commonMark(open.ground, lines);
  const count = shownLines(open.ground, lines).length;
  const act = (run: () => void) => () => {
    run();
    onClose(true);
  };
  const mark = (next: LineMark | null) => act(() => markAs(session, lines, next))();
  return (
    <Popover
      className="pop an-regions-menu"
      aria-label={text('regions.menu')}
      triggerRef={trigger}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose(false)}
    >
      <AriaMenu autoFocus="first" aria-label={text('regions.menu')} style={{ outline: 'none' }}>
        {isFolded && (
          <MenuItem
            id="bring-back"
            text={text('regions.bring-back')}
            onAction={act(() => bringBack(session, lines))}
          >
            {text('regions.bring-back')} <Kbd keys="KeyB" />
          </MenuItem>
        )}
        {proposalsIn(regions, lines).length > 0 && (
          <MenuItem
            id="confirm"
            text={text('regions.confirm')}
            onAction={act(() => confirmProposals(session, lines))}
          >
            {text('regions.confirm')} {isFolded && <Kbd keys="KeyK" />}
          </MenuItem>
        )}
        <MenuChoices
          title={text('regions.menu.lines', { count })}
          selected={now && now.kind !== 'boilerplate' ? now.kind : null}
          onSelect={(id) => {
            const kind = regionKinds.find((known) => known === id);
            mark(kind ? { kind } : null);
          }}
        >
          {[...shownKinds, 'none' as const].map((kind) => (
            <MenuChoice key={kind} id={kind} text={text(`regions.${kind}`)} />
          ))}
        </MenuChoices>
        <MenuLine />
        <SubmenuTrigger>
          <AriaMenuItem
            id="boilerplate"
            textValue={text('regions.boilerplate')}
            className="pop-item"
            data-current={now?.kind === 'boilerplate' || undefined}
          >
            {text('regions.boilerplate')}
            {now?.kind === 'boilerplate' && now.reason && <small>{reasonName(now.reason)}</small>}
            <span className="grow" />
            <Icon of={ChevronRight} size={14} directional />
          </AriaMenuItem>
          <Popover className="pop" aria-label={text('regions.reason')}>
            <AriaMenu style={{ outline: 'none' }}>
              <MenuChoices
                title={text('regions.reason')}
                selected={now?.kind === 'boilerplate' ? (now.reason ?? 'none') : null}
                onSelect={(id) => mark({ kind: 'boilerplate', ...(id !== 'none' && { reason: id }) })}
              >
                {['none' as const, ...boilerplateReasons].map((reason) => (
                  <MenuChoice key={reason} id={reason} text={text(`regions.reason.${reason}`)} />
                ))}
              </MenuChoices>
            </AriaMenu>
          </Popover>
        </SubmenuTrigger>
      </AriaMenu>
    </Popover>
  );

  /** A record may bring a reason of its own, which is shown as it is written. */
  function reasonName(reason: string): string {
    const known = boilerplateReasons.find((one) => one === reason);
    return known ? text(`regions.reason.${known}`) : reason;
  }
}
