import { parentPort } from 'node:worker_threads';
import { comparePixels } from '../core/pictures/compare-pixels.ts';
import { differsBeyond } from '../core/pictures/differs-beyond.ts';
import type { PictureAnswer, PictureQuestion } from './picture-messages.ts';

parentPort?.on('message', (question: PictureQuestion) => parentPort?.postMessage(answer(question)));

function answer({ pictures }: PictureQuestion): PictureAnswer {
  try {
    const [first, second, third] = pictures;
    return { comparison: third ? differsBeyond(first, second, third) : comparePixels(first, second) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}
