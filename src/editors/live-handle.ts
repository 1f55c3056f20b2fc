import type { Frame, JSHandle } from '@playwright/test';
import { EditorNotReady, type Editor } from './contract.ts';
import { remountOnHost, unmountOnHost } from './remount-on-host.ts';

/**
 * The vendor's own editor object in a frame; `null` when there is none.
 * @param find runs in the frame; self-contained
 */
async function takeHandle<Vendor extends object>(
  frame: Frame,
  find: () => Vendor | null,
): Promise<JSHandle<Vendor> | null> {
  const handle = (await frame.evaluateHandle(find)) as JSHandle;
  const missing = await handle.evaluate((editor: Vendor | null) => editor === null);
  return missing ? null : (handle as JSHandle<Vendor>);
}

/** The vendor's editor object as long as it lives: it goes with its editor and comes back with the next one. */
export class LiveHandle<Vendor extends object> {
  readonly #frame: Frame;
  readonly #find: () => Vendor | null;
  #handle: JSHandle<Vendor> | null;

  private constructor(frame: Frame, find: () => Vendor | null, handle: JSHandle<Vendor>) {
    this.#frame = frame;
    this.#find = find;
    this.#handle = handle;
  }

  /**
   * @param title the vendor's name for people
   * @throws {EditorNotReady} when the frame has no editor any more
   */
  static async take<Vendor extends object>(
    frame: Frame,
    title: string,
    find: () => Vendor | null,
  ): Promise<LiveHandle<Vendor>> {
    const handle = await takeHandle(frame, find);
    if (handle) return new LiveHandle(frame, find, handle);
    throw new EditorNotReady(`${title} was on this page and went away again while it was being attached to.`);
  }

  /** @throws when the editor was destroyed */
  get(): JSHandle<Vendor> {
    if (!this.#handle) throw new Error('The editor was destroyed; mount it again first.');
    return this.#handle;
  }

  remount: Editor['remount'] = async (options = {}) => {
    await remountOnHost(this.#frame, options);
    await this.#handle?.dispose();
    this.#handle = await takeHandle(this.#frame, this.#find);
  };

  /** @param elsewhere what destroys it on a page that is not ours */
  async destroy(elsewhere: (editor: JSHandle<Vendor>) => Promise<void>): Promise<void> {
    const editor = this.get();
    if (!(await unmountOnHost(this.#frame))) await elsewhere(editor);
    this.#handle = null;
    await editor.dispose();
  }
}
