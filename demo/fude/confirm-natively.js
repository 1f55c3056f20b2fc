import { faulty } from './faulty.js';

/**
 * Asks with the browser's own question.
 * @param {import('./questions.js').Question} question
 * @param {(answer: 'accept' | 'cancel') => void} answered
 */
export function confirmNatively({ title, lines }, answered) {
  const ok = window.confirm([title, ...lines].join(' '));
  if (faulty('wording-swapped')) return answered(ok ? 'cancel' : 'accept');
  answered(ok ? 'accept' : 'cancel');
}
