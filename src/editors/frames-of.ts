import type { Frame, Locator } from '@playwright/test';

/** A frame, or all frames inside of an element, each with those within it. The element may not be there yet. */
export async function framesOf(holder: Locator): Promise<Frame[]> {
  const frames = await holder
    .locator('xpath=descendant-or-self::iframe')
    .elementHandles()
    .then((elements) => Promise.all(elements.map((element) => element.contentFrame())));
  return frames.filter((frame) => frame !== null).flatMap(withChildren);
}

const withChildren = (frame: Frame): Frame[] => [frame, ...frame.childFrames().flatMap(withChildren)];
