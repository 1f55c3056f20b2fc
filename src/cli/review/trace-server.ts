import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { isFromHere, isReading, makeToken, ownHosts, pathBelow, refuse, setSafeHeaders } from './local-request.ts';
import { findFileWithin, findRunFile, sendFile } from './run-files.ts';

export interface TraceServer {
  /** Where a trace of the run is watched. @param trace below the run folder */
  urlOf(trace: string): string;
  close(): void;
}

/**
 * Serves Playwright's own viewer for the traces of a run. A trace shows what a vendor's page was: it is watched under
 * another origin than the one that decides, and reaches nothing but this server.
 * @returns `null` where the installed Playwright brings no viewer; then a trace is downloaded
 */
export async function serveTraces(runDir: string): Promise<TraceServer | null> {
  const viewer = findViewer();
  if (viewer === null) return null;
  const token = makeToken();
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    setSafeHeaders(response);
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    response.setHeader('content-security-policy', POLICY);
    // Who comes here has clicked on a page of another port.
    const own = ownHosts(server.address() as AddressInfo);
    if (!isFromHere(request, own, ['same-origin', 'same-site', 'none'])) return refuse(response, 403);
    const below = pathBelow(request, token);
    if (below === null) return refuse(response, 404);
    if (!isReading(request)) return refuse(response, 405, { allow: 'GET, HEAD' });
    const file = findRunFile(runDir, below) ?? findFileWithin(viewer, below);
    if (file === null) return refuse(response, 404);
    sendFile(file, response);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`;
  return {
    urlOf: (trace) =>
      `${base}index.html?trace=${encodeURIComponent(base + trace.split('/').map(encodeURIComponent).join('/'))}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const POLICY = "default-src 'self' data: blob: 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";

/** Not part of Playwright's API, as little as the report that carries the same files. */
function findViewer(): string | null {
  try {
    const own = createRequire(createRequire(import.meta.url).resolve('@playwright/test'));
    const folder = path.join(path.dirname(own.resolve('playwright-core/package.json')), 'lib/vite/traceViewer');
    return existsSync(path.join(folder, 'index.html')) ? folder : null;
  } catch {
    return null;
  }
}
