import { expect, test } from '@playwright/test';
import type { Checklist, ChecklistItem } from '../model/checklist.ts';
import { makePlan } from './make-plan.ts';

const text = { en: 'x', ja: 'x' };
const base = (id: string) => ({
  id,
  title: text,
  viewpoint: text,
  severity: 'major' as const,
  source: { file: 'list.yaml', line: 3, column: 5 },
});
const automated = (id: string, rows: string[] = [], scenario = 'open'): ChecklistItem => ({
  ...base(id),
  scenario,
  rows: rows.map((row) => ({ id: row })),
  probes: ['content'],
  params: {},
});
const manual = (id: string): ChecklistItem => ({ ...base(id), manual: { steps: text } });
const list = (...items: ChecklistItem[]): Checklist => ({ name: 'ours', title: text, items });
const scenarios = new Map([['open', 'open.ts']]);

test('every item is tried with each of its rows; manual items are said to be left out', () => {
  const plan = makePlan([list(automated('a-1', ['x', 'y']), automated('a-2'), manual('a-3'))], scenarios);
  expect(plan.trials.map((trial) => trial.id)).toEqual(['a-1/x', 'a-1/y', 'a-2']);
  expect(plan.items.map((item) => item.trials)).toEqual([['a-1/x', 'a-1/y'], ['a-2']]);
  expect(plan.manualNotPlanned).toEqual(['a-3']);
});

test('manual items are planned where they must be signed', () => {
  const lists = [list(automated('a-1'), manual('a-2'), manual('b-2'))];
  const plan = makePlan(lists, scenarios, { planManual: true, only: ['a-*'] });
  expect([plan.manual?.map(({ id }) => id), plan.manualNotPlanned, plan.notAskedFor]).toEqual([['a-2'], [], ['b-2']]);
});

test('a policy says which checklists or viewpoints must be signed; a name that fits nothing is told', () => {
  const other = { ...list(manual('c-1')), name: 'sekisho/operations' };
  const special: ChecklistItem = { ...manual('b-2'), viewpoint: { en: 'Drills', ja: '訓練' } };
  const lists = [list(automated('a-1'), manual('a-2'), special), other];
  const signed = (...names: string[]) => {
    const plan = makePlan(lists, scenarios, { planManual: true, signed: names });
    return [plan.manual?.map(({ id }) => id), plan.manualNotPlanned];
  };
  expect(signed('sekisho/operations')).toEqual([['c-1'], ['a-2', 'b-2']]);
  expect(signed('Drills', 'sekisho/operations')).toEqual([['b-2', 'c-1'], ['a-2']]);
  expect(signed('訓練')).toEqual([['b-2'], ['a-2', 'c-1']]);
  expect(() => signed('sekisho/operation')).toThrow(
    'gate: `signed` names sekisho/operation, and no checklist of this run has manual items under that name — did you mean `sekisho/operations`?',
  );
  // It holds where nothing else asks for signatures, too.
  expect(makePlan(lists, scenarios, { signed: ['Drills'] }).manual?.map(({ id }) => id)).toEqual(['b-2']);
});

test('only what is asked for', () => {
  const plan = makePlan([list(automated('a-1'), automated('b-1'), automated('b-2'))], scenarios, { only: ['b-*'] });
  expect(plan.trials.map((trial) => trial.id)).toEqual(['b-1', 'b-2']);
  expect(() => makePlan([list(automated('rte-101'))], scenarios, { only: ['rte-110'] })).toThrow(
    'did you mean rte-101?',
  );
});

test('unknown and unused scenarios, and ids used twice over all checklists, are told together', () => {
  const plan = () =>
    makePlan([list(automated('a-1', [], 'opne')), list(automated('a-1'))], scenarios, {
      mustBeUsed: new Map([['own', 'scenarios/own.ts']]),
    });
  expect(plan).toThrow(
    /duplicate item `a-1`[^]*list\.yaml:3:5 a-1: unknown scenario `opne` — did you mean `open`\?[^]*scenarios\/own\.ts:1:1 no item names the scenario `own`/,
  );
});

test('an empty plan is no plan', () => {
  expect(() => makePlan([list(manual('a-1'))], scenarios)).toThrow('no automated item');
});

test('of an item that is asked for in part only those data rows are tried, and the others are told', () => {
  const lists = [list(automated('a-1', ['x', 'y', 'z']), automated('a-2', ['x']), automated('a-3'))];
  const plan = makePlan(lists, scenarios, { only: ['a-1/x', '*/z', 'a-3'] });
  expect(plan.trials.map((trial) => trial.id)).toEqual(['a-1/x', 'a-1/z', 'a-3']);
  expect(plan.items.map((item) => item.trials)).toEqual([['a-1/x', 'a-1/z'], ['a-3']]);
  expect(plan.notAskedFor).toEqual(['a-1/y', 'a-2']);
  expect(makePlan(lists, scenarios, { only: ['a-*'] }).notAskedFor).toBeUndefined();
  expect(() => makePlan(lists, scenarios, { only: ['a-1/w'] })).toThrow('--only a-1/w: no such item — did you mean');
});

test('what is left out by --only still names its scenario', () => {
  const own = new Map([['own', 'scenarios/own.ts']]);
  const lists = [list(automated('a-1'), automated('b-1', [], 'own'))];
  expect(makePlan(lists, new Map([...scenarios, ...own]), { only: ['a-?'], mustBeUsed: own }).trials).toHaveLength(1);
});

test('a pattern full of asterisks ends within the limit of a test', () => {
  expect(() => makePlan([list(automated('a'.repeat(60)))], scenarios, { only: [`${'*a'.repeat(40)}b`] })).toThrow(
    'no such item',
  );
});
