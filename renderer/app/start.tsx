import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { giveStylesTheNonce } from './style-nonce.ts';

giveStylesTheNonce();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
