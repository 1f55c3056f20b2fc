import path from 'node:path';
import { AssetStore } from '../src/core/asset-store.ts';
import { makeSeed } from '../src/core/make-seed.ts';
import { BadInput } from '../src/core/problem.ts';
import { findPackageRoot } from '../src/store/package-root.ts';
import { folderSource } from '../src/targets/file-source.ts';
import { plantFaults, type Has } from './faults.ts';
import { BUILDS, BUILD_NAMES, type BuildName } from './server/builds.ts';
import { hostAnswers } from './server/host.ts';
import { listen, type Listening } from './server/listen.ts';
import { startMailSink } from './server/mail-sink.ts';
import { tinymceFiles } from './server/page-files.ts';
import { PostOffice } from './server/post-office.ts';
import { logEntry, type RequestLogEntry } from './server/request-log.ts';
import { Sessions } from './server/sessions.ts';
import { vendorAnswers } from './server/vendor.ts';

export type { BuildName, RequestLogEntry };

export interface DemoOptions {
  build: BuildName;
  /** Ids of faults to plant beside what the build does wrong by itself. */
  faults?: readonly string[];
  /** Default: a free one. */
  hostPort?: number;
  /** Default: a free one. */
  vendorPort?: number;
  /** Default {@link STAGING_TOKEN}. */
  stagingToken?: string;
  /** Told what takes long. */
  progress?: (message: string) => void;
}

export interface Demo {
  /** Tayori; ends with `/`. */
  hostUrl: string;
  /** Fude; ends with `/`. */
  vendorUrl: string;
  /** Base of the staging API; ends with `/`. */
  stagingUrl: string;
  stagingToken: string;
  /** Plants these faults instead of those before; a page that is open knows them once it is loaded anew. */
  plant(faults: readonly string[]): void;
  /** Every request so far, in order of arrival. */
  log(): RequestLogEntry[];
  close(): Promise<void>;
}

/** No secret: it guards what is made up, on this machine only. */
export const STAGING_TOKEN = 'tayori-staging';

/**
 * The staging of a mail composer that embeds an editor from another origin, in one of three builds of that editor.
 * Holds everything in memory; filled with a library to look at until it is seeded.
 * @throws BadInput for a build or fault that does not exist, a port that is taken, a TinyMCE that cannot be fetched
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { build, faults = [], stagingToken = STAGING_TOKEN, progress = () => {} } = options;
  if (!BUILD_NAMES.includes(build)) {
    throw new BadInput({ message: `There is no build \`${build}\`.`, hint: `one of: ${BUILD_NAMES.join(', ')}` });
  }
  let planted = { faults, has: plantFaults(faults) };
  const has: Has = (id) => planted.has(id);
  const { version, tinymce, deletesByScope } = BUILDS[build];
  const editorFiles = await tinymceFiles(tinymce, progress);
  const [host, vendor] = await listenTwice(options);

  const store = new AssetStore();
  store.seed({ assets: makeSeed({ size: '2P+3', documents: 3, locked: 1, used: 2 }, 20), role: 'editor' });
  const sessions = new Sessions(store, has);
  const sink = await startMailSink();
  const office = new PostOffice(sink, has);
  const log: RequestLogEntry[] = [];
  const pages = path.join(findPackageRoot(), 'demo');
  host.serve(
    hostAnswers({
      sessions,
      files: folderSource(path.join(pages, 'tayori')),
      origin: host.origin,
      vendorOrigin: vendor.origin,
      office,
      faults: () => planted.faults,
    }),
    (request) => log.push(logEntry('host', request, Date.now())),
  );
  vendor.serve(
    vendorAnswers({
      sessions,
      store,
      office,
      has,
      deletesByScope,
      stagingToken,
      files: folderSource(path.join(pages, 'fude')),
      tinymce: editorFiles,
      hostOrigin: host.origin,
      known: () => ({ build, version, faults: planted.faults, hostOrigin: host.origin }),
    }),
    (request) => log.push(logEntry('vendor', request, Date.now())),
  );
  return {
    hostUrl: `${host.origin}/`,
    vendorUrl: `${vendor.origin}/`,
    stagingUrl: `${vendor.origin}/sekisho-staging/`,
    stagingToken,
    plant: (wanted) => void (planted = { faults: wanted, has: plantFaults(wanted) }),
    log: () => [...log],
    close: async () => void (await Promise.all([host.close(), vendor.close(), sink.close()])),
  };
}

async function listenTwice({ hostPort = 0, vendorPort = 0 }: DemoOptions): Promise<[Listening, Listening]> {
  const host = await listen(hostPort);
  try {
    return [host, await listen(vendorPort)];
  } catch (error) {
    await host.close();
    throw error;
  }
}
