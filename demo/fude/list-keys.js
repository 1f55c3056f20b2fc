/**
 * What keys do in the list: Delete asks about the selection, Ctrl+A takes the page.
 * @param {import('./library.js').Library} library
 */
export const listKeys = (library) => ({
  onkeydown(event) {
    if (event.target.matches('input:not([type=checkbox])')) return;
    if (event.key === 'Delete') library.askToDelete();
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      library.togglePage(true);
    }
  },
});
