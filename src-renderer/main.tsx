import './no-eval.ts';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { NoHost } from './app/no-host.tsx';
import { createDefectTeller, watchDefects } from './app/page-defects.ts';
import { connect } from './rpc/transport.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root.');

connect().then(
  (connection) => {
    const note = createDefectTeller(connection.client.problemReport.noteDefect, location.origin);
    watchDefects(window, note);
    const onCaughtError = (error: unknown): void => {
      console.error(error);
      note('screen', error);
    };
    createRoot(element, { onCaughtError }).render(
      <StrictMode>
        <App connection={connection} />
      </StrictMode>,
    );
  },
  () => createRoot(element).render(<NoHost />),
);
