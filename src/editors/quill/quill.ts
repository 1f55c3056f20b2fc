import type { EditorAdapter } from '../contract.ts';
export const quill = { id: 'quill', title: 'Quill', packages: ['quill'] } as unknown as EditorAdapter;
