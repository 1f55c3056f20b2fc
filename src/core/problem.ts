/** One thing that is wrong with what somebody gave us. */
export interface Problem {
  file?: string;
  line?: number;
  column?: number;
  message: string;
  hint?: string;
}

/** Bad input: all problems at once, exit code 4, no stack. Everything else that is thrown is a bug. */
export class BadInput extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem | Problem[]) {
    const list = Array.isArray(problems) ? problems : [problems];
    super(list.map(renderProblem).join('\n'));
    this.name = 'BadInput';
    this.problems = list;
  }
}

/** `file:line:column problem — hint` */
export function renderProblem({ file, line, column, message, hint }: Problem): string {
  const place = file ? [file, line, column].filter((part) => part !== undefined).join(':') + ' ' : '';
  return `${place}${message}${hint ? ` — ${hint}` : ''}`;
}
