import { lookup } from 'mrmime';
import { fetchPackage } from '../../src/targets/fetch-package.ts';
import { manifestSource, type FileSource } from '../../src/targets/file-source.ts';
import { html, type Reply } from './exchange.ts';

/** A page of a folder, with what it must know about this server as `window.<name>`, before its own scripts. */
export async function page(files: FileSource, file: string, name: string, known: object): Promise<Reply | null> {
  const found = await files(file);
  if (found === null || found === 'folder') return null;
  // In a script only `<` can end it.
  const written = JSON.stringify(known).replaceAll('<', '\\u003c');
  return html(
    200,
    found.body.toString().replace('<head>', () => `<head><script>window.${name} = ${written};</script>`),
  );
}

/** Long enough for a run, short enough for whoever changes the demo. */
const KEPT = { 'Cache-Control': 'max-age=60' };

/** @param path below the folder, without a `/` at its start */
export async function staticFile(files: FileSource, path: string): Promise<Reply | null> {
  const found = await files(path);
  if (found === null || found === 'folder') return null;
  const type = lookup(found.name) ?? 'application/octet-stream';
  const isText = /^text\/|javascript|json/.test(type);
  return { status: 200, contentType: isText ? `${type}; charset=utf-8` : type, body: found.body, headers: KEPT };
}

/** TinyMCE as it was published. @throws BadInput when it was never fetched and npm cannot be reached */
export async function tinymceFiles(version: string, progress: (message: string) => void): Promise<FileSource> {
  const { folder, manifest } = await fetchPackage('tinymce', version, progress);
  return manifestSource(folder, manifest, 'node_modules/tinymce/', progress);
}
