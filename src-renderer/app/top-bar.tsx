import { Keyboard, Search } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ProjectSummary } from '../../src-shared/contract/project.ts';
import { PacketOrigin } from '../features/exchange/packet-origin.tsx';
import { ImportIndicator } from '../features/library/import/import-indicator.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useText } from '../ui/use-text.ts';
import { Brand } from './brand.tsx';
import { IdentityMenu } from './identity-menu.tsx';
import { LanguageButton, ThemeMenu } from './look.tsx';
import type { ProjectDialog } from './project-dialogs.tsx';
import { ProjectMenu } from './project-menu.tsx';
import { hashOf, type Route } from './route.ts';
import { paletteKeys } from './use-global-keys.ts';

interface TopBarProps {
  readonly project: ProjectSummary | null;
  readonly screen: Route['screen'];
  onOpenPalette(): void;
  onOpenKeyMap(): void;
  onOpenDialog(dialog: ProjectDialog): void;
}

const screens = [
  { screen: 'library' },
  { screen: 'annotate', articleId: null },
  { screen: 'review' },
  { screen: 'search' },
  { screen: 'registry', entryId: null },
  { screen: 'codebook' },
] as const;

/** Brand, project, screens, commands, look, person. */
export function TopBar({
  project,
  screen,
  onOpenPalette,
  onOpenKeyMap,
  onOpenDialog,
}: TopBarProps): ReactElement {
  const text = useText();
  return (
    <header className="top">
      <a className="brand" href={hashOf({ screen: 'library' })} aria-label={text('app.name')}>
        <Brand />
      </a>
      <span className="sep" />
      <ProjectMenu project={project} onOpenDialog={onOpenDialog} />
      {project && <PacketOrigin key={project.id} />}
      {project && (
        <>
          <span className="sep" />
          <nav className="nav" aria-label={text('app.screens')}>
            {screens.map((route) => (
              <a
                key={route.screen}
                href={hashOf(route)}
                aria-current={route.screen === screen ? 'page' : undefined}
              >
                {text(`app.${route.screen}`)}
              </a>
            ))}
          </nav>
        </>
      )}
      <div className="tools">
        {project && <ImportIndicator href={hashOf({ screen: 'library' })} />}
        <AriaButton className="cmd" onPress={onOpenPalette}>
          <Icon of={Search} />
          <span className="grow trunc">{text('app.command')}</span>
          <Kbd keys={paletteKeys} />
        </AriaButton>
        <IconButton icon={Keyboard} label={text('app.keys')} onPress={onOpenKeyMap} />
        <ThemeMenu />
        <LanguageButton />
        {project && <IdentityMenu project={project} />}
      </div>
    </header>
  );
}
