import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildVendorParcel, type ParcelFiles, textFile } from '../core/build-vendor-parcel.ts';
import { hideIn, makeHider, type Hider, type OwnThings } from '../core/hide-own.ts';
import { fillCanary } from '../core/script-canary.ts';
import { stripPng } from '../core/strip-png.ts';
import { stripTrace } from '../core/strip-trace.ts';
import type { Recording } from '../model/recording.ts';
import { SIDES, type Side } from '../model/target.ts';
import type { Verdict } from '../model/verdict.ts';
import { stockScenarios } from '../record/stock-scenarios.ts';
import type { FindingGroup } from '../report/group-findings.ts';
import { timeText } from '../report/run-text.ts';
import { removedLines } from '../report/vendor-report/removed-lines.ts';
import {
  type CaseFiles,
  renderVendorReport,
  type VendorReportHead,
} from '../report/vendor-report/render-vendor-report.ts';
import { buildText, caseOf, type VendorCase } from '../report/vendor-report/vendor-case.ts';
import { listScenarios } from '../store/list-scenarios.ts';
import { readPicture } from '../store/read-picture.ts';

interface Asked {
  folder: string;
  verdict: Verdict;
  recordings: readonly Recording[];
  groups: readonly FindingGroup[];
  /** How many are told in detail; the others are only listed. */
  most: number;
  own: OwnThings;
  pictures: boolean;
}

export interface VendorReport {
  files: ParcelFiles;
  zip: Uint8Array;
  ours: string;
  hider: Hider;
  leftOut: { traces: number; traceFiles: number; pictures: number };
}

/**
 * The parcel for a vendor's support. A trace goes with it only where both builds are npm packages on a page of Sekisho's
 * own: one of an application shows the application.
 * @throws BadInput when something of ours would stay in it
 */
export function makeVendorReport({ folder, verdict, recordings, groups, most, own, pictures }: Asked): VendorReport {
  const { run, fingerprints } = verdict;
  const all = groups.map((group, index) => withoutCanary(caseOf(group, index + 1, verdict, recordings)));
  const [cases, rest] = [all.slice(0, most), all.slice(most)];
  const head: VendorReportHead = {
    editor: run.editor,
    old: buildText(run.baseline, fingerprints.baseline),
    new: buildText(run.candidate, fingerprints.candidate),
    browser: run.browser,
    system: `${os.type()} ${os.release().split('.').slice(0, 2).join('.')} ${os.arch()}`,
    recordedAt: timeText(run.createdAt),
  };
  const hider = makeHider(
    own,
    JSON.stringify([all, verdict.findings, recordings, SIDES.map((side) => run[side].label)]),
  );
  const parcel: VendorReport = {
    files: {},
    zip: new Uint8Array(),
    ours: '',
    hider,
    leftOut: { traces: 0, traceFiles: 0, pictures: 0 },
  };
  const mtime = new Date(run.createdAt);
  const mayTrace = SIDES.every((side) => run[side].kind === 'npm');
  const told = cases.map((one) => ({
    told: hideIn(one, hider.hide),
    files: filesOf(one, { folder, pictures, mayTrace, mtime }, parcel),
  }));
  const listed = rest.map(({ number, title, severity, promise, item, places }) =>
    hideIn({ number, title, severity, promise, item, places }, hider.hide),
  );
  // The integrity of a package is no secret, and looks like one.
  const shownHead = { ...hideIn(head, hider.hide), old: hideBuild('baseline'), new: hideBuild('candidate') };
  const removed = removedLines(hider.hidden(), parcel.leftOut);
  const render = (language: 'en' | 'ja'): string =>
    renderVendorReport(shownHead, { cases: told, listed }, removed, language);
  parcel.files['README.md'] = textFile(render('en'));
  parcel.files['report.json'] = textFile(
    `${JSON.stringify({ ...shownHead, cases: told, listed, removed }, null, 2)}\n`,
  );
  parcel.ours = render('ja');
  parcel.zip = buildVendorParcel(parcel.files, hider, mtime);
  return parcel;

  function hideBuild(side: Side): string {
    const { kind } = run[side];
    const text = side === 'baseline' ? head.old : head.new;
    return kind === 'npm' ? text : hider.hide(text);
  }
}

/** Input as it was tried: what stands for a harmless script in the data is that script. */
function withoutCanary(one: VendorCase): VendorCase {
  const [, row = ''] = one.item.split('/');
  return { ...one, input: fillCanary(one.input, row) };
}

interface Given {
  folder: string;
  pictures: boolean;
  mayTrace: boolean;
  mtime: Date;
}

/** Puts what goes with a case into the parcel. */
function filesOf(one: VendorCase, given: Given, { files, hider, leftOut }: VendorReport): CaseFiles {
  const { folder } = given;
  const below = `problem-${String(one.number).padStart(2, '0')}`;
  const put = (name: string, bytes: Uint8Array | null): string => {
    if (!bytes) return '';
    files[`${below}/${name}`] = bytes;
    return `${below}/${name}`;
  };
  const picture = (name: string, hash: string | undefined): string => {
    if (hash === undefined || !/^[0-9a-f]{64}$/.test(hash)) return '';
    const bytes = given.pictures ? stripPng(readPicture(path.join(folder, 'images', `${hash}.png`))) : null;
    if (!bytes || hider.isIn(Buffer.from(bytes).toString('latin1'))) {
      leftOut.pictures++;
      return '';
    }
    return put(name, bytes);
  };
  const trace = (name: string, file: string | undefined): string => {
    const whole = file === undefined ? '' : path.resolve(folder, file);
    if (file === undefined || !whole.startsWith(path.resolve(folder) + path.sep) || !existsSync(whole)) return '';
    if (!given.mayTrace) {
      leftOut.traces++;
      return '';
    }
    const stripped = stripTrace(readFileSync(whole), hider, given.mtime);
    leftOut.traceFiles += stripped.leftOut;
    return put(name, stripped.zip);
  };
  return {
    oldPicture: picture('old.png', one.pictures?.old),
    newPicture: picture('new.png', one.pictures?.new),
    oldTrace: trace('old-trace.zip', one.traces.baseline),
    newTrace: trace('new-trace.zip', one.traces.candidate),
    steps: put('steps.js', scenarioSource(one.scenario, hider)),
  };
}

/** Stock scenarios are public; those of a project are its own and stay. */
function scenarioSource(name: string, hider: Hider): Uint8Array | null {
  const file = listScenarios(stockScenarios()).get(name);
  return file === undefined ? null : textFile(hider.hide(readFileSync(file, 'utf8')));
}
