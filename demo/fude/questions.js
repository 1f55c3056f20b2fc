import { faulty } from './faulty.js';
import { words } from './words.js';

/** @typedef {{ title: string, lines: string[] }} Question */

/** @returns {Question} what is asked before the selection is deleted */
export function selectionQuestion({ selection, assets }) {
  const selected = miscounts(selection) ? assets : selection.assets;
  const shown = new Set(assets.map(({ id }) => id));
  const elsewhere = selected.some(({ id }) => !shown.has(id));
  const counted = countOf(selection, assets);
  const onlyImages = selected.every(({ type }) => type === 'image');
  const what = onlyImages ? words.images(counted) : words.files(counted);
  const used = selected.some(({ usedIn }) => isUsed(usedIn)) && !faulty('used-asset-without-warning');
  return {
    title: titleOf(what, assets.length),
    lines: [words.toTrash(counted), elsewhere && words.otherPages, used && words.used(counted)].filter(Boolean),
  };
}

/** 5.0 counts what is on the page, whatever else is selected. */
const miscounts = (selection) => window.FUDE.build === '5.x' && selection.how === 'everything';

function countOf(selection, assets) {
  if (miscounts(selection)) return assets.length;
  if (faulty('dialog-counts-to-hundred')) return Math.min(100, selection.count);
  return selection.count;
}

function titleOf(what, onPage) {
  if (faulty('dialog-without-number')) return words.askWithoutNumber;
  if (faulty('dialog-with-two-numbers')) return words.askTwice(what, onPage);
  return words.ask(what);
}

/** @returns {Question} what is asked before a folder is deleted, with everything in it */
export function folderQuestion(name, count) {
  const numbered = words.askFolder(name, words.files(count));
  const title = faulty('folder-delete-without-number') ? words.askFolderWithoutNumber(name) : numbered;
  return { title, lines: [words.toTrash(count), words.subfolders] };
}

const isUsed = (usedIn) => Boolean(usedIn) && usedIn !== 'nothing';
