import { SIDES } from '../../model/target.ts';
import type { Finding } from '../../model/verdict.ts';
import { showTraceCommand } from '../next-commands.ts';
import { say } from '../say.ts';
import { SIDE_WORDS } from '../terms.ts';
import { isPacked } from './evidence-files.ts';
import { CopyLine } from './copy-line.tsx';
import { usePage, useText } from './page-context.ts';

/** The recorded traces, and how to watch them. */
export function TraceLinks({ traces }: Pick<Finding, 'traces'>) {
  const t = useText();
  const { model, review } = usePage();
  const own = SIDES.flatMap((side) => {
    const trace = traces[side];
    const href = trace === undefined ? null : relativeHref(trace);
    return trace === undefined || href === null ? [] : [{ side, trace, href }];
  });
  if (own.length === 0) return null;
  return (
    <details class="traces">
      <summary>{t(say('trace'))}</summary>
      <p class="quiet">{t(say(review ? 'watchTraceHow' : 'openTraceHow'))}</p>
      {own.map(({ side, trace, href }) => (
        <p key={side}>
          {isPacked ? (
            t(say('openTrace', { side: SIDE_WORDS[side] }))
          ) : (
            <a {...(review ? { href: `watch/${href}`, target: '_blank', rel: 'noreferrer' } : { href })}>
              {t(say('openTrace', { side: SIDE_WORDS[side] }))}
            </a>
          )}
          <br />
          <CopyLine text={showTraceCommand(model.verdict.run, trace)} />
        </p>
      ))}
    </details>
  );
}

/** A link that cannot leave the run folder, or `null`. */
export function relativeHref(path: string): string | null {
  const segments = path.split('/');
  const harmless = segments.every((segment) => !/^\.{0,2}$|[\\:\p{Cs}]/u.test(segment));
  return harmless ? segments.map(encodeURIComponent).join('/') : null;
}
