import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { findEditor } from '../../src/editors/index.ts';
import { fetchPackage } from '../../src/targets/fetch-package.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

/** A vendor's package with its host page on loopback. `extra` are further pages by path. */
export async function serveVendor(
  id: string,
  version: string,
  extra: Record<string, string> = {},
  name = findEditor(id)?.packages[0] ?? id,
): Promise<{ url: string; close(): void }> {
  const adapter = findEditor(id);
  if (!adapter) throw new Error(`no adapter ${id}`);
  const { html, alongside = [] } = adapter.hostPage(version, name);
  const folderOf = async (wanted: { name: string; version: string }): Promise<string> =>
    join((await fetchPackage(wanted.name, wanted.version, () => undefined)).folder, 'node_modules', wanted.name);
  const folders: [below: string, folder: string][] = [['/vendor/', await folderOf({ name, version })]];
  for (const other of alongside) folders.push([`/alongside/${other.name}/`, await folderOf(other)]);
  const pages: Record<string, string> = { '/': html, ...extra };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const page = pages[pathname];
    response.setHeader('content-type', page ? 'text/html; charset=utf-8' : (TYPES[extname(pathname)] ?? 'text/plain'));
    if (page) {
      response.end(page);
      return;
    }
    response.setHeader('cache-control', 'max-age=3600');
    const [below, folder] = folders.find(([start]) => pathname.startsWith(start)) ?? ['', '/nowhere'];
    readFile(join(folder, normalize(`/${pathname.slice(below.length)}`))).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
