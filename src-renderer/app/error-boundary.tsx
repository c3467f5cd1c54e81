import { Component, type ReactElement, type ReactNode, useState } from 'react';
import { catalogOf } from '../../src-shared/i18n/catalog.ts';
import { ReportDialog } from '../features/problem-report/report-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage, useText } from '../ui/use-text.ts';

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

const sentences = ['app.broken', 'app.broken.safe', 'app.broken.next'] as const;

/** What happened, what became of the work and what can be done, in both languages: whoever is called for help may read the other one. */
function Broken(): ReactElement {
  const text = useText();
  const language = useLanguage();
  const other = language === 'ar' ? 'en' : 'ar';
  const words = catalogOf(other);
  const [isReporting, setIsReporting] = useState(false);
  return (
    <div className="empty broken" role="alert">
      <h1>{text('app.broken')}</h1>
      {sentences.slice(1).map((id) => (
        <p key={id}>{text(id)}</p>
      ))}
      <div className="row">
        <Button variant="primary" onPress={() => location.reload()}>
          {text('app.reload')}
        </Button>
        <Button onPress={() => setIsReporting(true)}>{text('report.menu')}</Button>
      </div>
      <p className="muted small" lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'}>
        {sentences.map((id) => words[id]).join(' ')}
      </p>
      {isReporting && <ReportDialog onClose={() => setIsReporting(false)} />}
    </div>
  );
}
