import { SlidersHorizontal } from 'lucide-react';
import type { ReactElement } from 'react';
import { DialogTrigger, Popover } from 'react-aria-components';
import { IconButton } from '../../../ui/button.tsx';
import { LabelledSegmented, Select } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useText } from '../../../ui/use-text.ts';
import { changeComparison, changeIntervals, useReviewView } from '../review-view.ts';

const shares = ['0.25', '0.5', '0.75', '0.9', '1'];
const resamples = ['0', '500', '2000', '10000'];

/** What counts and how intervals are drawn, in a small window under a button. */
export function SettingsButton(): ReactElement {
  const text = useText();
  return (
    <DialogTrigger>
      <IconButton icon={SlidersHorizontal} label={text('review.settings')} />
      <Popover className="pop" placement="bottom end" offset={6} aria-label={text('review.settings')}>
        <Settings />
      </Popover>
    </DialogTrigger>
  );
}

function Settings(): ReactElement {
  const text = useText();
  const { comparison, bootstrap, seed } = useReviewView();
  return (
    <div className="rv-settings">
      <LabelledSegmented
        label={text('review.settings.regions')}
        choices={[
          { id: 'title+body', name: text('review.settings.regions.body') },
          { id: 'all', name: text('review.settings.regions.all') },
        ]}
        value={comparison.regions}
        onChange={(regions) => changeComparison({ regions })}
      />
      <LabelledSegmented
        label={text('review.settings.suggestions')}
        choices={(['included', 'excluded'] as const).map((id) => ({
          id,
          name: text(`review.settings.suggestions.${id}`),
        }))}
        value={comparison.suggestions}
        onChange={(suggestions) => changeComparison({ suggestions })}
      />
      <Select
        label={text('review.settings.iou')}
        choices={shares.map((id) => ({ id, name: id }))}
        value={String(comparison.iou)}
        onChange={(iou) => changeComparison({ iou: Number(iou) })}
      />
      <Select
        label={text('review.settings.bootstrap')}
        choices={resamples.map((id) => ({
          id,
          name: id === '0' ? text('review.settings.bootstrap.none') : id,
        }))}
        value={String(bootstrap)}
        onChange={(count) => changeIntervals({ bootstrap: Number(count) })}
      />
      <div>
        <TextField
          label={text('review.settings.seed')}
          value={String(seed)}
          maxLength={9}
          onChange={(value) => /^\d*$/.test(value) && changeIntervals({ seed: Number(value) })}
        />
        <p className="small muted">{text('review.settings.seed.hint')}</p>
      </div>
    </div>
  );
}
