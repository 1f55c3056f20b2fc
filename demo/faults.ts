import { nearest } from '../src/core/nearest.ts';
import { BadInput } from '../src/core/problem.ts';

/** Something that can be planted into a build of the demo, beside what the build itself does wrong. */
export interface Fault {
  id: string;
  /** What a user would see. */
  description: string;
  /** The item of the checklist that is there to catch it. */
  ref: string;
  /** Where it is decided. The pages read `window.FUDE.faults` and `window.TAYORI.faults`. */
  where: 'server' | 'page';
}

const page = (id: string, ref: string, description: string): Fault => ({ id, description, ref, where: 'page' });
const server = (id: string, ref: string, description: string): Fault => ({ id, description, ref, where: 'server' });

/** The switchboard: one line each, in the order of the checklists. */
export const FAULTS: readonly Fault[] = [
  page('last-item-survives', 'ast-101', 'The last of the ticked assets is not requested.'),
  page(
    'select-all-requests-one-page',
    'ast-101',
    '"Select all" counts every page in the dialog and requests the current page.',
  ),
  page(
    'header-box-deletes-all-pages',
    'ast-102',
    'The header box ticks and counts one page, and every page of the view is deleted.',
  ),
  page('search-ignored', 'ast-103', '"Select all" in a search deletes what the search does not show.'),
  page('filter-ignored', 'ast-103', '"Select all" under a filter deletes assets of every type.'),
  server('canary-in-other-folder-dies', 'ast-104', 'A deletion takes an asset of another folder along.'),
  server('hidden-dies', 'ast-104', 'A deletion takes the hidden assets of the folder along.'),
  page(
    'selection-survives-filter',
    'ast-105',
    'What was ticked before the filter changed stays selected without being drawn, and is deleted.',
  ),
  page(
    'selection-survives-search',
    'ast-105',
    'What was ticked before the search stays selected without being drawn, and is deleted.',
  ),
  page(
    'selection-by-position',
    'ast-105',
    'After sorting the ticks stay drawn on the assets, and those at their old places are deleted.',
  ),
  page(
    'cross-page-selection-dropped',
    'ast-106',
    'What was ticked on other pages is counted, and only what is ticked on this page is requested.',
  ),
  page('ticks-not-drawn-after-paging', 'ast-106', 'Back on a page its ticks are not drawn, and still count.'),
  page('wrong-number-after-untick', 'ast-107', 'After "select all" and one untick the dialog still counts that one.'),
  page('untick-still-deleted', 'ast-107', 'After "select all" and one untick that one is deleted all the same.'),
  page(
    'shift-range-by-backend-order',
    'ast-108',
    'Shift takes the range in order of upload, not the one on the screen.',
  ),
  page('shift-range-off-by-one', 'ast-108', 'Shift leaves out the last asset of the range.'),
  page('folder-delete-without-number', 'ast-109', 'The dialog of a folder does not say how many assets go with it.'),
  server(
    'folder-count-not-recursive',
    'ast-109',
    'The dialog of a folder does not count the folders in it, which go too.',
  ),
  page('cancel-deletes', 'ast-110', 'Cancel deletes.'),
  page('escape-deletes', 'ast-110', 'Escape deletes.'),
  page('close-deletes', 'ast-110', 'The × of the dialog deletes.'),
  page('outside-click-deletes', 'ast-110', 'A click beside the dialog deletes.'),
  page('enter-deletes', 'ast-111', 'The dialog opens with the focus on its deleting button.'),
  page('double-click-sends-twice', 'ast-112', 'Two fast clicks on the deleting button send two requests.'),
  page(
    'late-selection-deleted',
    'ast-113',
    'After OK the selection is read again: what is ticked meanwhile is deleted too.',
  ),
  server(
    'already-deleted-item-deletes-neighbour',
    'ast-114',
    'In place of an asset that is gone already its neighbour is deleted.',
  ),
  page(
    'uploaded-meanwhile-is-deleted',
    'ast-115',
    'After OK "select all" is worked out anew: what others uploaded meanwhile is deleted too.',
  ),
  page('partial-failure-shown-as-success', 'ast-116', 'The page says that all is deleted although some could not be.'),
  server('locked-dies-all-the-same', 'ast-116', 'What the server says it could not delete is deleted.'),
  page(
    'retry-deletes-more',
    'ast-117',
    'A retry after a lost answer deletes what has moved to the places of the first.',
  ),
  server('count-includes-hidden', 'ast-118', 'The number of assets counts hidden ones that no page shows.'),
  page('dialog-counts-to-hundred', 'ast-118', 'The dialog counts no further than 100.'),
  server('empty-page-at-the-end', 'ast-118', 'A number of assets that fills its pages gets one more, empty page.'),
  page('pager-stays-on-emptied-page', 'ast-119', 'When the last page is emptied the list stays on it, empty.'),
  page('page-not-refilled', 'ast-119', 'What is deleted leaves gaps on the page although there is more on the next.'),
  page(
    'page-size-change-keeps-old-selection',
    'ast-120',
    'Another page size unticks on the screen, and what was ticked is still deleted.',
  ),
  server('restore-under-another-url', 'ast-121', 'What comes back out of the trash has another address.'),
  server('restore-other-bytes', 'ast-121', 'What comes back out of the trash is a placeholder.'),
  server('deleted-for-good', 'ast-121', 'A deletion goes past the trash: nothing can be restored.'),
  page('used-asset-without-warning', 'ast-122', 'The dialog does not warn that mails use what is deleted.'),
  server('same-name-upload-overwrites', 'ast-123', 'An upload replaces an asset of the same name without a question.'),
  server('keep-both-overwrites', 'ast-123', '"Keep both" replaces the asset that was there.'),
  page('cancelled-upload-arrives', 'ast-123', 'Cancel at the question for an existing name uploads beside it.'),
  server('file-name-percent-decoded', 'ast-124', 'A % in the name of an uploaded file is taken for an escape.'),
  server('file-name-normalised', 'ast-124', 'A decomposed character in the name of an uploaded file is changed.'),
  server(
    'search-by-exact-form',
    'ast-124',
    'A search misses names whose characters are decomposed or in the other case.',
  ),
  server('rename-moves-url', 'ast-124', 'Renaming gives an asset another address: mails lose it.'),
  page('insert-takes-neighbour', 'ast-124', 'Insert puts the next asset of the list into the mail.'),
  page('refused-upload-looks-stored', 'ast-124', 'The page says that a file has arrived which the server refuses.'),
  server('uploads-run-scripts', 'ast-124', 'Scripts in an uploaded file run where mails load it from.'),
  server(
    'viewer-can-delete',
    'ast-125',
    'A viewer is taken for an editor: the control is offered and the server deletes.',
  ),
  page(
    'viewer-is-offered-delete',
    'ast-125',
    'A viewer is offered the deleting control, by button and key; the server refuses.',
  ),
  page('delete-key-in-search-box-deletes', 'ast-126', 'The Delete key in the search box asks to delete the selection.'),
  page('delete-key-in-preview-deletes', 'ast-126', 'The Delete key in the preview asks to delete the selection.'),
  page('dialog-without-number', 'ast-127', 'The dialog does not say how many assets are deleted.'),
  page('dialog-with-two-numbers', 'ast-127', 'The dialog says two numbers, the ticked ones and the ones on this page.'),
  page('no-dialog-at-all', 'ast-127', 'The deleting control deletes without a question.'),
  page('wording-swapped', 'ast-127', 'The labels of the two buttons are swapped: the one that says cancel deletes.'),
  server('other-tenant-dies', 'ast-128', 'A deletion goes by name: what another tenant has under that name goes too.'),
  server('audit-log-missing', 'ast-128', 'Deletions are not logged.'),
  server('audit-incomplete', 'ast-128', 'The log names the first of the deleted assets only.'),
  server('text-part-empty', 'eml-111', 'The text part of a mail is there and says nothing.'),
  server('comments-lost-on-sending', 'eml-111', 'What Outlook reads in comments is taken out before the mail is sent.'),
  server('html-declares-utf-8', 'eml-111', 'The HTML of a mail in ISO-2022-JP says of itself that it is UTF-8.'),
  server('carrier-address-refused', 'eml-116', 'Addresses with dots in a row or beside the @ are refused.'),
  server('address-quoted', 'eml-116', 'Addresses with dots in a row or beside the @ go into the envelope with quotes.'),
  server('address-lower-cased', 'eml-116', 'Capitals before the @ become small letters.'),
  server('cc-missing-in-header', 'eml-116', 'Nobody can see in the header who got a copy.'),
  page('refused-without-words', 'eml-116', 'What the server refuses is not sent, and the form says nothing.'),
  server('bcc-in-header', 'eml-116', 'Everybody can read in the header who got a blind copy.'),
  server('bcc-dropped', 'eml-116', 'Blind copies are accepted and sent to nobody.'),
  server(
    'line-break-becomes-header',
    'eml-116',
    'What follows a line break in an address becomes a header of the mail.',
  ),
  server(
    'subject-narrowed',
    'eml-117',
    'Full-width and vendor-dependent characters of the subject become ordinary ones.',
  ),
  server(
    'unencodable-sent-all-the-same',
    'eml-117',
    'Characters that ISO-2022-JP does not have arrive as question marks, and nobody is warned.',
  ),
  page('double-click-sends-mail-twice', 'eml-118', 'A double click on the sending button sends two mails.'),
  page('enter-sends-mail-twice', 'eml-118', 'Enter in the subject, pressed twice, sends two mails.'),
  page('back-sends-mail-again', 'eml-118', 'Going back and forward in the browser sends the mail again.'),
  page('reload-sends-mail-again', 'eml-118', 'Loading the page anew sends the mail again.'),
  page('reservation-exported-anew', 'eml-120', 'Opening the composer exports every reserved mail anew.'),
  server('reservation-sent-twice', 'eml-120', 'What was reserved is sent twice.'),
];

/** Whether a fault is planted. */
export type Has = (id: string) => boolean;

/** @throws BadInput for faults that do not exist, all at once */
export function plantFaults(ids: readonly string[]): Has {
  const known = FAULTS.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new BadInput(unknown.map((id) => problemOf(id, known)));
  const planted = new Set(ids);
  return (id) => planted.has(id);
}

function problemOf(id: string, known: string[]): { message: string; hint?: string } {
  const near = nearest(id, known);
  return { message: `There is no fault \`${id}\`.`, ...(near ? { hint: `did you mean \`${near}\`?` } : {}) };
}
