import { words } from './words.js';

/**
 * @param {{ openLibrary(): void, changed(): void }} on
 * @returns the editor, ready
 */
export async function startTinyMce({ openLibrary, changed }) {
  const [editor] = await window.tinymce.init({
    selector: '#mail',
    height: '100%',
    license_key: 'gpl',
    promotion: false,
    branding: false,
    resize: false,
    menubar: 'edit insert format table',
    plugins: 'lists link image table code',
    toolbar:
      'fudelibrary | blocks | bold italic underline forecolor | alignleft aligncenter alignright | bullist numlist | link image table | removeformat code',
    toolbar_mode: 'wrap',
    // The addresses of the images are part of the mail.
    convert_urls: false,
    content_style:
      'body { font: 15px/1.7 "Noto Sans CJK JP", "Hiragino Sans", system-ui, sans-serif; margin: 24px; color: #23303a }',
    setup(vendor) {
      vendor.ui.registry.addButton('fudelibrary', { text: words.library, icon: 'gallery', onAction: openLibrary });
      vendor.on('input change undo redo', changed);
    },
  });
  return editor;
}
