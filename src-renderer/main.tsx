import './no-eval.ts';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { NoHost } from './app/no-host.tsx';
import { connect } from './rpc/transport.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root.');
const root = createRoot(element);

connect().then(
  (connection) =>
    root.render(
      <StrictMode>
        <App connection={connection} />
      </StrictMode>,
    ),
  () => root.render(<NoHost />),
);
