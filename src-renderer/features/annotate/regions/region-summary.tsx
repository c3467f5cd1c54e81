import { CheckCheck, EyeOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import type { OpenArticle } from '../state/open-article.ts';
import { useSession } from '../state/session.tsx';
import { annotationsOutside, proposalsIn } from './line-facts.ts';
import { confirmProposals } from './mark-lines.ts';

/** In the article's bar: how many rule proposals wait to be confirmed, all at once; how many annotations lie outside the article. */
export function RegionSummary({ open }: { readonly open: OpenArticle }): ReactElement | null {
  const session = useSession();
  const { text } = session;
  const { regions } = open.ground;
  const proposals = proposalsIn(regions, null).length;
  const outside = annotationsOutside(open.annotations, regions, null);
  return (
    <>
      {outside > 0 && (
        <span className="an-outside" title={text('regions.outside.hint')}>
          <Icon of={EyeOff} size={14} />
          <span className="words">{text('regions.outside')}</span> {outside}
        </span>
      )}
      {proposals > 0 && (
        <Button small onPress={() => confirmProposals(session, null)}>
          <Icon of={CheckCheck} size={14} />
          <span className="sr">{text('regions.proposals.confirm')}</span>
          <span className="an-proposals">{text('regions.proposals', { count: proposals })}</span>
          <Kbd keys="Shift+KeyR" />
        </Button>
      )}
    </>
  );
}
