import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

/** Shows a short text beside its button on hover and focus. */
export function Tip(props: { readonly text: string; readonly children: ReactElement }): ReactElement {
  return (
    <TooltipTrigger delay={500}>
      {props.children}
      <Tooltip className="tip" offset={6}>
        {props.text}
      </Tooltip>
    </TooltipTrigger>
  );
}
