import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Finding, FindingDecision, Verdict } from '../../src/model/verdict.ts';
import type { Action } from '../../src/report/page/review/review-api.ts';

const TOKEN = 'token';

export interface ContractServer {
  url: string;
  /** What the page handed in, refused acts included. */
  acts: Action[];
  /** Somebody else decides: what pages know is overtaken, and they are told unless `silently`. */
  interfere(silently: boolean): void;
  close(): Promise<void>;
  reopen(): Promise<void>;
}

/**
 * Speaks the contract of the review over a verdict in memory: what the page does when the server says yes, no,
 * "somebody else was faster", or nothing at all. The real one is tested with real decisions files.
 */
export async function serveContract(folder: string, verdict: Verdict): Promise<ContractServer> {
  const past: Verdict[] = [];
  const listeners = new Set<ServerResponse>();
  const acts: Action[] = [];
  let current = verdict;
  let revision = 1;
  const state = () => ({
    revision: String(revision),
    verdict: current,
    by: 'Aiko',
    undo: past.length > 0 ? 'the last act' : null,
  });
  const tell = (): void => {
    for (const one of listeners)
      one.write(`event: changed\ndata: ${JSON.stringify({ revision: String(revision), isReadable: true })}\n\n`);
  };

  const act = (sent: { revision: string; action: Action }): [status: number, body: object] => {
    acts.push(sent.action);
    if (sent.revision !== String(revision)) {
      return [409, { ...state(), message: { en: 'Ben was faster.', ja: 'Ben が先に決定しました。' } }];
    }
    if (sent.action.kind === 'waive' && sent.action.by[0] === sent.action.by[1]) {
      return [422, { message: { en: 'A waiver takes two people.', ja: '例外承認には2人必要です。' } }];
    }
    const before = current;
    if (sent.action.kind === 'undo') current = past.pop() ?? current;
    else {
      past.push(before);
      current = decided(before, sent.action);
    }
    revision += 1;
    tell();
    return [200, state()];
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname.replace(`/${TOKEN}/`, '');
    const json = (status: number, body: object): void => {
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(body));
    };
    if (path === 'api/state') return json(200, state());
    if (path === 'api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('retry: 200\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    if (path === 'api/act') {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => json(...act(JSON.parse(text) as { revision: string; action: Action })));
      return;
    }
    try {
      response.end(path === '' ? reviewPage(folder) : readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${TOKEN}/`,
    acts,
    interfere: (silently) => {
      revision += 1;
      if (!silently) tell();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    reopen: () => listen(port),
  };
}

function reviewPage(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8')
    .replace("default-src 'none'", "default-src 'none'; connect-src 'self'")
    .replace('<head>', '<head><meta name="sekisho-review" content="1" />');
}

/** As a judge would tell it, near enough for a page. */
function decided(verdict: Verdict, action: Exclude<Action, { kind: 'undo' }>): Verdict {
  const concerned = (finding: Finding): boolean =>
    action.kind === 'sign' ? finding.item === action.item : action.findings.includes(finding.id);
  const findings = verdict.findings.map((finding): Finding => {
    if (!concerned(finding)) return finding;
    const { decision, ...rest } = finding;
    if (action.kind === 'revoke') return { ...rest, kind: decision?.was ?? finding.kind };
    const by = [action.by].flat();
    const reason = action.kind === 'reject' ? action.comment : 'reason' in action ? action.reason : undefined;
    const kind = { approve: 'approval', waive: 'waiver', sign: 'sign-off', reject: 'rejection' }[action.kind];
    const made = { kind, by, on: '2026-11-26', was: finding.kind, ...(reason === undefined ? {} : { reason }) };
    return {
      ...rest,
      kind: action.kind === 'reject' ? finding.kind : 'approved',
      decision: made as FindingDecision,
    };
  });
  return { ...verdict, findings };
}
