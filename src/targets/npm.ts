import { BadInput } from '../core/problem.ts';
import type { TargetSpec } from '../model/target.ts';
import type { OpenedTarget, OpenOptions } from './contract.ts';
import { fetchAlongside } from './fetch-alongside.ts';
import { fetchPackage } from './fetch-package.ts';
import { manifestSource, pageSource } from './file-source.ts';
import { serveHostPage } from './serve-host-page.ts';
import type { Mount } from './static-server.ts';

type NpmSpec = Extract<TargetSpec, { kind: 'npm' }>;

/**
 * A package of a registry, embedded by the editor's host page: its files at `/vendor/`, those of everything fetched
 * with it at `/deps/<package>/`.
 */
export async function openNpm(spec: NpmSpec, options: OpenOptions): Promise<OpenedTarget> {
  const { name, version, integrity, folder, manifest } = await fetchPackage(spec.name, spec.version, options.progress);
  const below = `node_modules/${name}/`;
  const page = options.hostPage(version, name);
  const missing = page.needs.filter((file) => !Object.hasOwn(manifest, below + file));
  if (missing.length > 0) {
    throw new BadInput({
      message: `${name}@${version} has no ${missing.join(', ')}, without which ${options.editor} cannot be embedded.`,
      hint: 'check that this is the package of the editor itself, not of a wrapper for a framework, and that --editor is right',
    });
  }
  const onChanged = (file: string): void =>
    options.progress(`${file} of ${name}@${version} was changed in the cache; it is not served`);
  const alongside = await fetchAlongside(page.alongside, options.progress);
  const mounts: Mount[] = [
    ...alongside.mounts,
    { below: '/vendor/', files: manifestSource(folder, manifest, below, onChanged), caching: 'for-good' },
    { below: '/deps/', files: manifestSource(folder, manifest, 'node_modules/', onChanged), caching: 'for-good' },
    { below: '/', files: pageSource(page.html), caching: 'never' },
  ];
  return {
    target: {
      side: options.side,
      editor: options.editor,
      label: `${name}@${spec.version}`,
      version,
      kind: 'npm',
      // Nobody's data is behind a host page of ours.
      disposable: true,
      integrity,
      ...alongside.described,
    },
    ...(await serveHostPage(mounts, page.backend, options)),
  };
}
