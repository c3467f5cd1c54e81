import { Fragment, type ReactElement } from 'react';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import { useSession } from '../state/session.tsx';
import { attributeWords } from './structure.ts';

/** The attributes that have a value, named as the codebook names them; `except` is shown elsewhere. */
export function AttributeList(props: {
  readonly annotation: Annotation;
  readonly except: string;
}): ReactElement {
  const { annotation, except } = props;
  const { codebook, language } = useSession();
  return (
    <>
      {codebook.attributes
        .filter(({ layer, id }) => layer === annotation.layer && id !== except && id !== 'topic')
        .map(({ id, name }) => {
          const words = attributeWords(annotation, id, codebook, language);
          return (
            words !== null && (
              <Fragment key={id}>
                <dt>{name[language]}</dt>
                <dd>
                  <bdi>{words}</bdi>
                </dd>
              </Fragment>
            )
          );
        })}
    </>
  );
}
