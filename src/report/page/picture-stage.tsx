import { useRef, useState } from 'preact/hooks';
import type { Box, ImageRef } from '../../model/recording.ts';
import { say } from '../say.ts';
import { AreaOutlines } from './area-outlines.tsx';
import { usePage, useText } from './page-context.ts';
import { Picture } from './picture.tsx';

interface PictureStageProps {
  old: ImageRef;
  next: ImageRef;
  areas: readonly Box[];
  /** Where the old picture lies on the new one. */
  offset?: { x: number; y: number } | undefined;
}

/** The pictures themselves, in the view that is chosen. */
export function PictureStage({ old, next, areas, offset = { x: 0, y: 0 } }: PictureStageProps) {
  const t = useText();
  const { mode } = usePage();
  const canvases = useRef<HTMLDivElement>(null);
  if (mode === 'old' || mode === 'new' || mode === 'side') {
    const follow = (event: Event): void => scrollTogether(canvases.current, event.currentTarget as HTMLElement);
    return (
      <div class={`canvases of-${mode === 'side' ? 2 : 1}`} ref={canvases}>
        {mode !== 'new' && <Canvas image={old} label={t(say('old'))} onScroll={follow} areas={[]} />}
        {mode !== 'old' && <Canvas image={next} label={t(say('new'))} onScroll={follow} areas={areas} />}
      </div>
    );
  }
  return <Stack {...{ old, next, areas, offset, mode }} />;
}

interface CanvasProps {
  image: ImageRef;
  label: string;
  areas: readonly Box[];
  onScroll(event: Event): void;
}

function Canvas({ image, label, areas, onScroll }: CanvasProps) {
  const { zoom } = usePage();
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <div class="canvas" tabIndex={0} role="group" aria-label={label} onScroll={onScroll}>
        <div
          class={zoom === 'fit' ? 'frame' : 'frame zoomed'}
          style={zoom === 'fit' ? undefined : { width: `${image.width * zoom}px` }}
        >
          <Picture image={image} alt={label} />
          <AreaOutlines image={image} areas={areas} />
        </div>
      </div>
    </figure>
  );
}

/** The two pictures of a pair are looked at in the same place. */
function scrollTogether(canvases: HTMLElement | null, moved: HTMLElement): void {
  for (const canvas of canvases?.querySelectorAll('.canvas') ?? []) {
    if (canvas === moved || (canvas.scrollLeft === moved.scrollLeft && canvas.scrollTop === moved.scrollTop)) continue;
    canvas.scrollTo(moved.scrollLeft, moved.scrollTop);
  }
}

interface StackProps extends Required<Pick<PictureStageProps, 'old' | 'next' | 'areas'>> {
  offset: { x: number; y: number };
  mode: 'difference' | 'slider' | 'blink' | 'overlay';
}

/** Both pictures on each other, as they were laid for the comparison. */
function Stack({ old, next, areas, offset, mode }: StackProps) {
  const t = useText();
  const { zoom } = usePage();
  const [share, setShare] = useState(50);
  const [left, top] = [Math.max(0, -offset.x), Math.max(0, -offset.y)];
  const width = Math.max(next.width + left, old.width + offset.x + left);
  const height = Math.max(next.height + top, old.height + offset.y + top);
  const place = (image: ImageRef, x: number, y: number) => ({
    left: `${(100 * x) / width}%`,
    top: `${(100 * y) / height}%`,
    width: `${(100 * image.width) / width}%`,
    height: `${(100 * image.height) / height}%`,
  });
  const hasShare = mode === 'slider' || mode === 'overlay';
  /** The edge between the two pictures goes where a finger or the mouse draws it. */
  const draw = ({ buttons, clientX, currentTarget }: PointerEvent): void => {
    if (mode !== 'slider' || buttons !== 1) return;
    const { left: from, width: room } = (currentTarget as HTMLElement).getBoundingClientRect();
    setShare(Math.round(Math.max(0, Math.min(100, (100 * (clientX - from)) / room))));
  };
  return (
    <figure class="stacked">
      {hasShare && (
        <label class="share">
          <span class="hidden">{t(say(mode === 'slider' ? 'sliderLabel' : 'overlayLabel'))}</span>
          <input
            type="range"
            min="0"
            max="100"
            value={share}
            onInput={({ currentTarget }) => setShare(Number(currentTarget.value))}
          />
        </label>
      )}
      <div class="canvas" tabIndex={0} role="group" aria-label={t(say('views'))}>
        <div
          class="stack"
          data-mode={mode}
          onPointerDown={draw}
          onPointerMove={draw}
          style={{
            aspectRatio: `${width}/${height}`,
            width: zoom === 'fit' ? '100%' : `${width * zoom}px`,
            maxWidth: zoom === 'fit' ? `${width}px` : 'none',
            '--share': `${share}%`,
            '--part': String(share / 100),
          }}
        >
          <div class="layer new" style={place(next, left, top)}>
            <Picture image={next} alt={t(say('new'))} />
          </div>
          <div class="layer old" style={place(old, left + offset.x, top + offset.y)}>
            <Picture image={old} alt={t(say('old'))} />
          </div>
          {mode !== 'difference' && (
            <div class="layer outlined" style={place(next, left, top)}>
              <AreaOutlines image={next} areas={areas} />
            </div>
          )}
        </div>
      </div>
    </figure>
  );
}
