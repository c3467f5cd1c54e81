import { Pencil, Plus } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { AttributeDefinition, Label } from '../../../../src-shared/model/codebook.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { isolated } from '../../../ui/use-text.ts';
import { useCodebook } from '../state/codebook-context.tsx';
import { attributesOf, withAttribute } from '../state/edit-codebook.ts';
import { AttributeDialog } from './attribute-dialog.tsx';

/** What may be said of annotations with this label. */
export function AttributeTable({ label }: { readonly label: Label }): ReactElement {
  const { text, codebook, change, isReadOnly, nameOf } = useCodebook();
  const [edited, setEdited] = useState<AttributeDefinition | 'new' | null>(null);
  const attributes = attributesOf(codebook, label);
  return (
    <div>
      <div className="cb-caption">
        <h3>{text('codebook.attributes', { name: isolated(nameOf(label)) })}</h3>
        {!isReadOnly && (
          <Button small onPress={() => setEdited('new')}>
            <Icon of={Plus} size={14} />
            {text('codebook.attribute.add')}
          </Button>
        )}
      </div>
      {attributes.length === 0 ? (
        <p className="muted">{text('codebook.attribute.none')}</p>
      ) : (
        <div className="cb-table">
          <table>
            <thead>
              <tr>
                <th>{text('codebook.attribute')}</th>
                <th>{text('codebook.id')}</th>
                <th>{text('codebook.attribute.type')}</th>
                <th>{text('codebook.attribute.values')}</th>
                <th>{text('codebook.attribute.required')}</th>
                <th>
                  <span className="sr">{text('codebook.more')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {attributes.map((attribute) => (
                <tr key={`${attribute.id} ${attribute.labels?.join(' ') ?? ''}`}>
                  <td>
                    <bdi className="trunc">{nameOf(attribute)}</bdi>
                  </td>
                  <td>
                    <span className="code">{attribute.id}</span>
                  </td>
                  <td>{text(`codebook.attribute.type.${attribute.type}`)}</td>
                  <td>
                    <Values attribute={attribute} />
                  </td>
                  <td>
                    <Switch
                      isSelected={attribute.required ?? false}
                      isDisabled={isReadOnly}
                      onChange={(required) =>
                        change(withAttribute(codebook, attribute, { ...attribute, required }))
                      }
                    >
                      <span className="sr">
                        {`${text('codebook.attribute.required')}: ${nameOf(attribute)}`}
                      </span>
                    </Switch>
                  </td>
                  <td>
                    {!isReadOnly && (
                      <IconButton
                        small
                        icon={Pencil}
                        label={text('codebook.attribute.edit', { name: isolated(nameOf(attribute)) })}
                        onPress={() => setEdited(attribute)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {edited && (
        <AttributeDialog
          label={label}
          before={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

function Values({ attribute }: { readonly attribute: AttributeDefinition }): ReactElement {
  const { nameOf } = useCodebook();
  return (
    <span className="cb-values">
      {attribute.values
        .filter(({ retired }) => !retired)
        .map((value) => (
          <span key={value.id} className="tag">
            {nameOf(value)}
          </span>
        ))}
    </span>
  );
}
