import type { Frame } from '@playwright/test';
import type { HostWindow } from './host-page.ts';

/** An event of the vendor's public API, with the form of what was handed over. */
export interface TracedEvent {
  name: string;
  payload: string[];
}

interface TracingWindow extends HostWindow {
  sekishoTrace?: TracedEvent[];
}

/**
 * Listens to the vendor's events from the next mount on, on a host page of ours.
 * @returns what hands over the events since the last time it was asked
 */
export async function traceEvents(frame: Frame): Promise<() => Promise<TracedEvent[]>> {
  await frame.evaluate(listen);
  return () => frame.evaluate(() => (window as TracingWindow).sekishoTrace?.splice(0) ?? []);
}

/** Runs in the page. */
function listen(): void {
  const host = window as TracingWindow;
  const trace: TracedEvent[] = [];
  host.sekishoTrace = trace;
  host.sekishoEvent = (name, ...payload) => void trace.push({ name, payload: payload.map(formOf) });

  /** Names, not values; of what is made by a class, its own fields would be the vendor's inner affair. */
  function formOf(value: unknown): string {
    if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
    if (Array.isArray(value)) return 'list';
    if (value instanceof Node) return 'element';
    if (value instanceof Event) return `${value.type} of the browser`;
    if (Object.getPrototypeOf(value) !== Object.prototype) return 'object';
    const names = Object.keys(value).filter(
      (name) => /^[a-z]\w{2,}$/i.test(name) && typeof (value as Record<string, unknown>)[name] !== 'function',
    );
    return names.length > 0 ? `{ ${names.sort().join(', ')} }` : 'object';
  }
}
