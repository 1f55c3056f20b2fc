import { requireHostPage } from '../src/editors/is-host-page.ts';
import { traceEvents, type TracedEvent } from '../src/editors/trace-events.ts';
import { scenario } from '../src/record/scenario.ts';
import { listenToMessages } from './embedding/listen-to-messages.ts';
import { outsideField } from './embedding/outside-field.ts';

scenario('event-trace', async ({ page, editor, mount, reload, observe, settle, build }) => {
  await requireHostPage(page);
  const messages = await listenToMessages(page, build.origins);
  await reload();
  const drain = await traceEvents(editor.frame);
  const payloads = new Map<string, Set<string>>();

  const phases: [string, () => Promise<unknown>][] = [
    ['mounting', () => mount({ content: '<p>本文</p>' })],
    ['loading a document', () => editor.load('<p>別の本文</p>')],
    ['focusing', () => editor.focus('end')],
    ['typing', () => editor.type('a')],
    ['a command', () => editor.command('bold')],
    ['pasting', () => editor.paste({ html: '<p>貼り付け</p>', text: '貼り付け' })],
    ['undoing', () => editor.undo()],
    ['leaving', async () => (await outsideField(page)).focus()],
    ['taking away', () => editor.destroy()],
  ];
  for (const [phase, act] of phases) {
    await act();
    await settle();
    const events = await drain();
    observe(`events: ${phase}`, inOrder(events));
    for (const { name, payload } of events) {
      payloads.set(name, (payloads.get(name) ?? new Set()).add(payload.join(' | ')));
    }
  }
  for (const [name, forms] of [...payloads].toSorted()) observe(`what comes with ${name}`, [...forms].toSorted());
  observe('messages to the page', await messages());
});

/** What repeats at once stands once, with how often. */
function inOrder(events: readonly TracedEvent[]): string[] {
  const runs: { name: string; times: number }[] = [];
  for (const { name } of events) {
    const last = runs.at(-1);
    if (last?.name === name) last.times += 1;
    else runs.push({ name, times: 1 });
  }
  return runs.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name));
}
