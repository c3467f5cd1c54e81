import type { ReactElement } from 'react';
import { invisibleAbbreviation } from '../../../../src-shared/arabic/invisible-abbreviation.ts';

interface ExactTextProps {
  readonly text: string;
  /** True to show characters that cannot be seen, by name. */
  readonly reveals: boolean;
}

/** A stretch of stored text exactly as it is. Revealed characters stand between pieces, never inside a written word's element. */
export function ExactText({ text, reveals }: ExactTextProps): ReactElement {
  if (!reveals) return <bdi lang="ar">{text}</bdi>;
  const pieces = [
    ...text.matchAll(/(?<invisible>[\p{Cf}\p{Zl}\p{Zp}\n\r\t\u00a0])|[^\p{Cf}\p{Zl}\p{Zp}\n\r\t\u00a0]+/gu),
  ];
  return (
    <bdi lang="ar">
      {pieces.map((piece) =>
        piece.groups?.invisible ? (
          <span key={piece.index} className="an-invisible" dir="ltr">
            {invisibleAbbreviation(piece[0].codePointAt(0) ?? 0)}
          </span>
        ) : (
          <span key={piece.index}>{piece[0]}</span>
        ),
      )}
    </bdi>
  );
}
