import { render } from 'preact';
import { inflateJson } from '../deflated-json.ts';
import type { PageData } from '../page-data.ts';
import { App } from './app.tsx';
import { cleanTextNodes } from './clean-text-nodes.ts';

const root = document.getElementById('app');
const data = document.getElementById('sekisho-data');
if (root && data) {
  cleanTextNodes();
  root.replaceChildren();
  render(<App data={inflateJson(data.textContent ?? '') as PageData} />, root);
}
