import { Component, type ReactElement, type ReactNode } from 'react';
import { useText } from '../ui/use-text.ts';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a defect in one screen from leaving an empty window. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken(): ReactElement {
  const text = useText();
  return (
    <div className="empty" role="alert">
      <p>{text('app.broken')}</p>
      <button type="button" className="btn btn-pri" onClick={() => location.reload()}>
        {text('app.reload')}
      </button>
    </div>
  );
}
