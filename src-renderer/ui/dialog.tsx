import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  onClose(): void;
  readonly children: ReactNode;
  /** Buttons at the end, the main one last. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** Where given, the dialog is a form: Enter in a field does what the main button does. */
  onSubmit?(): void;
}

/** A modal window over the page while it is mounted; Escape, a press beside it and its cross close it. */
export function Dialog(props: DialogProps): ReactElement {
  const { title, closeLabel, onClose, children, footer, wide = false, onSubmit } = props;
  const content = (
    <>
      <div className="dialog-b">{children}</div>
      {footer && <div className="dialog-f">{footer}</div>}
    </>
  );
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`dialog-box${wide ? ' wide' : ''}`}>
        <AriaDialog className="dialog">
          <div className="dialog-h">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {/* No tooltip: it would take the first Escape, with the focus here. */}
            <Button className="btn btn-ico btn-sm" aria-label={closeLabel} onPress={onClose}>
              <Icon of={X} />
            </Button>
          </div>
          {onSubmit ? (
            <form
              className="dialog"
              onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {content}
            </form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
