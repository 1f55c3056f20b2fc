import { Worker } from 'node:worker_threads';
import { EvidenceError } from '../core/evidence-error.ts';
import type { PictureComparison } from '../model/difference.ts';
import type { PictureAnswer, PictureQuestion } from './picture-messages.ts';

type Pictures = PictureQuestion['pictures'];

interface Task {
  question: PictureQuestion;
  resolve: (comparison: PictureComparison | null) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  task: Task | undefined;
}

/** Up to `most` threads, each started when there is work and none is free. They do not keep an idle process alive. */
export function createPictureWorkers(most: number) {
  const threads: Thread[] = [];
  const waiting: Task[] = [];
  let closed = false;

  const handOut = (): void => {
    while (waiting.length > 0) {
      const free = threads.find(({ task }) => !task) ?? (threads.length < most ? start() : undefined);
      if (!free) return;
      const task = waiting.shift() as Task;
      free.task = task;
      free.worker.ref();
      free.worker.postMessage(task.question);
    }
  };

  const start = (): Thread => {
    const thread: Thread = { worker: startWorker(), task: undefined };
    threads.push(thread);
    thread.worker.on('message', (answer: PictureAnswer) => {
      const { task } = thread;
      thread.task = undefined;
      thread.worker.unref();
      if ('failure' in answer) task?.reject(new EvidenceError(answer.failure));
      else task?.resolve(answer.comparison);
      handOut();
    });
    thread.worker.on('error', (error) => bury(thread, error.message));
    thread.worker.on('exit', () => bury(thread, 'it ended'));
    return thread;
  };

  /** A thread that dies takes only its own comparison with it. */
  const bury = (thread: Thread, reason: string): void => {
    const at = threads.indexOf(thread);
    if (at >= 0) threads.splice(at, 1);
    const { task } = thread;
    thread.task = undefined;
    task?.reject(new EvidenceError(`The thread that compared two pictures failed: ${reason}.`));
    if (!closed) handOut();
  };

  return {
    ask: (pictures: Pictures): Promise<PictureComparison | null> =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new EvidenceError('Comparing the pictures was stopped.'));
          return;
        }
        waiting.push({ question: { pictures }, resolve, reject });
        handOut();
      }),
    close: async (): Promise<void> => {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new EvidenceError('Comparing the pictures was stopped.'));
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Compiled, the worker stands beside this file; from source (in tests) Node needs a loader for TypeScript. */
function startWorker(): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL('./picture-worker.js', import.meta.url));
  return new Worker(new URL('./picture-worker.ts', import.meta.url), {
    execArgv: ['--import', import.meta.resolve('jiti/register')],
  });
}
