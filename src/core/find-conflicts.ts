import type { Problem } from './problem.ts';

/** Places where git put both sides of a merge into a file, for a person to choose. */
export function findConflicts(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  let begin: number | null = null;
  text.split('\n').forEach((line, index) => {
    if (/^<{7} /.test(line)) begin ??= index + 1;
    if (begin === null || !/^>{7} /.test(line)) return;
    problems.push({
      file,
      line: begin,
      column: 1,
      message: `two versions of these lines stand here, down to line ${index + 1}: git could not merge them`,
      hint: 'keep what holds, both sides where both do, and take out the lines of <<<<<<<, ======= and >>>>>>>',
    });
    begin = null;
  });
  return problems;
}
