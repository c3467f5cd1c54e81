import { Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { type Preferences, preferencesSchema } from '../../src-shared/model/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuChoice, MenuChoices } from '../ui/menu.tsx';
import { useText } from '../ui/use-text.ts';
import { usePreferences } from './preferences.tsx';

const themes: readonly Preferences['theme'][] = preferencesSchema.shape.theme.options;

/** Light, dark or as the system; takes effect at once. */
export function ThemeMenu(): ReactElement {
  const text = useText();
  const { preferences, theme, update } = usePreferences();
  return (
    <Menu
      label={text('app.theme')}
      placement="bottom end"
      trigger={<IconButton icon={theme === 'dark' ? Sun : Moon} label={text('app.theme')} />}
    >
      <MenuChoices
        title={text('app.theme')}
        selected={preferences.theme}
        onSelect={(id) => {
          const chosen = themes.find((candidate) => candidate === id);
          if (chosen) update({ theme: chosen });
        }}
      >
        {themes.map((choice) => (
          <MenuChoice key={choice} id={choice} text={text(`app.theme.${choice}`)} />
        ))}
      </MenuChoices>
    </Menu>
  );
}

/** Switches to the other language of the interface; named in that language. */
export function LanguageButton(): ReactElement {
  const text = useText();
  const { preferences, update } = usePreferences();
  const other = preferences.language === 'ar' ? 'en' : 'ar';
  return (
    <Button className="btn btn-ghost btn-sm" lang={other} onPress={() => update({ language: other })}>
      <span aria-hidden="true">{other === 'en' ? 'EN' : 'ع'}</span>
      <span className="sr">{text('app.language')}</span>
    </Button>
  );
}
