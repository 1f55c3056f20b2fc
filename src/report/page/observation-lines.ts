import type { ProbeName } from '../../model/checklist.ts';
import type {
  AccessibilityNode,
  ConsoleValue,
  ContentValue,
  DialogValue,
  RequestValue,
  ToolbarValue,
} from '../../model/recording.ts';
import type { Json } from '../../model/text.ts';

/** What a probe saw as lines that people can read and compare; pictures are not told in lines. */
export function observationLines(probe: Exclude<ProbeName, 'screenshot'>, value: Json): string[] {
  switch (probe) {
    case 'content':
      return htmlLines((value as unknown as ContentValue).html);
    case 'dialogs':
      return (value as unknown as DialogValue[]).flatMap(dialogLines);
    case 'console':
      return (value as unknown as ConsoleValue[]).map(({ kind, text, count }) => `${kind}${times(count)}: ${text}`);
    case 'network':
      return (value as unknown as RequestValue[]).map(requestLine);
    case 'accessibility':
      return (value as unknown as AccessibilityNode[]).flatMap((node) => nodeLines(node, 0));
    case 'toolbar':
      return (value as unknown as ToolbarValue[]).map(controlLine);
  }
}

/** One line for each tag that begins something, so that a change stands alone. */
export function htmlLines(html: string): string[] {
  return html
    .split('\n')
    .flatMap((line) =>
      line.split(
        /(?<=>)(?=<(?:\/?(?:p|div|table|tbody|thead|tr|td|th|ul|ol|li|h\d|img|hr|section|iframe|style|head|body)\b|!))/i,
      ),
    )
    .filter((line) => line !== '');
}

const times = (count: number): string => (count > 1 ? ` ×${count}` : '');

function dialogLines({ kind, title, text, buttons, defaultFocus }: DialogValue): string[] {
  return [
    `[${kind}] ${title}`,
    ...text.split('\n').map((line) => `  ${line}`),
    ...buttons.map((button) => `  [ ${button} ]${button === defaultFocus ? ' ←' : ''}`),
  ];
}

function requestLine({ method, route, count, statuses, bodyShape, mutating }: RequestValue): string {
  const body = bodyShape === '' ? '' : ` ${bodyShape}`;
  return `${mutating ? '!' : ' '} ${method} ${route} → ${statuses.join(', ')}${times(count)}${body}`;
}

function nodeLines({ role, name, text, children = [], ...states }: AccessibilityNode, depth: number): string[] {
  const told = Object.entries(states).flatMap(([state, value]) =>
    value === undefined || Array.isArray(value) ? [] : [value === true ? state : `${state}=${JSON.stringify(value)}`],
  );
  const line = [
    role,
    name === undefined ? '' : JSON.stringify(name),
    told.length > 0 ? `[${told.join(' ')}]` : '',
    text,
  ]
    .filter(Boolean)
    .join(' ');
  return [`${'  '.repeat(depth)}${line}`, ...children.flatMap((child) => nodeLines(child, depth + 1))];
}

function controlLine({ area, role, name, disabled, pressed }: ToolbarValue): string {
  const state = [disabled ? 'disabled' : '', pressed === null ? '' : pressed ? 'pressed' : 'not pressed'];
  return [`${area} › ${role} ${JSON.stringify(name)}`, ...state.filter(Boolean)].join(' · ');
}
