import { useMemo, useState } from 'preact/hooks';
import type { ImageRef } from '../../model/recording.ts';
import type { Json } from '../../model/text.ts';
import type { Seen, TimelineChannel } from '../align-timeline.ts';
import { say } from '../say.ts';
import { ASPECT_WORDS } from '../terms.ts';
import { LineDifference } from './line-difference.tsx';
import { observationLines } from './observation-lines.ts';
import { useText } from './page-context.ts';
import { Picture } from './picture.tsx';
import { PictureViewer } from './picture-viewer.tsx';
import { segmentPair } from './segment-pair.ts';
import { ValueView } from './value-view.tsx';

/** What one probe saw at a checkpoint, old and new beside each other; folded where both saw the same. */
export function ChannelView({ channel }: { channel: TimelineChannel }) {
  const t = useText();
  const differs = channel.new !== undefined;
  const [open, setOpen] = useState(differs);
  return (
    <details class="channel" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t(ASPECT_WORDS[channel.probe])}{' '}
        <span class={differs ? 'tone-review' : 'quiet'}>{t(say(differs ? 'differs' : 'same'))}</span>
      </summary>
      {open && <ChannelBody channel={channel} />}
    </details>
  );
}

function ChannelBody({ channel: { probe, old, new: next = old } }: { channel: TimelineChannel }) {
  const [before, after] = [valueOf(old), valueOf(next)];
  const troubles = [old, next].filter((seen) => valueOf(seen) === undefined);
  return (
    <>
      {troubles.map((seen, index) => (
        <Trouble key={index} seen={seen} />
      ))}
      {probe === 'screenshot' ? (
        <Pictures old={before} next={after} />
      ) : (
        <Lines probe={probe} old={before} next={after} />
      )}
    </>
  );
}

const valueOf = (seen: Seen): Json | undefined => (seen && 'value' in seen ? seen.value : undefined);

function Trouble({ seen }: { seen: Seen }) {
  const t = useText();
  const text = seen && 'error' in seen ? say('couldNotLook', { error: seen.error }) : say('neverGotThere');
  return <p class="tone-inconclusive">{t(text)}</p>;
}

function Pictures({ old, next }: { old: Json | undefined; next: Json | undefined }) {
  const t = useText();
  const [before, after] = [old, next] as unknown as (ImageRef | undefined)[];
  if (before && after && before.hash !== after.hash) return <PictureViewer old={before} new={after} />;
  const only = before ?? after;
  return only ? (
    <div class="thumbnail">
      <Picture image={only} alt={t(say('pictureOf', { side: say(before ? 'old' : 'new') }))} />
    </div>
  ) : null;
}

interface LinesProps {
  probe: Exclude<TimelineChannel['probe'], 'screenshot'>;
  old: Json | undefined;
  next: Json | undefined;
}

function Lines({ probe, old, next }: LinesProps) {
  const t = useText();
  const [before, after] = useMemo(
    () => [old, next].map((value) => (value === undefined ? [] : observationLines(probe, value))),
    [probe, old, next],
  );
  if (!before || !after || before.length + after.length === 0) return <p class="quiet">{t(say('nothingSeen'))}</p>;
  if (old !== next) return <LineDifference old={before} next={after} />;
  return <PlainLines lines={before} />;
}

const MOST_LINES = 400;

function PlainLines({ lines }: { lines: readonly string[] }) {
  const t = useText();
  const hidden = lines.length - MOST_LINES;
  return (
    <>
      <ul class="plain-lines">
        {lines.slice(0, MOST_LINES).map((line, index) => (
          <li key={index}>
            <ValueView value={segmentPair(line, line, 2_000).new} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="quiet">{t(say('andMore', { n: hidden }))}</p>}
    </>
  );
}
