import { useState } from 'preact/hooks';
import type { PictureComparison } from '../../model/difference.ts';
import type { ImageRef, NamedBox } from '../../model/recording.ts';
import { say } from '../say.ts';
import { MANNER_WORDS } from '../terms.ts';
import { areaNames, nameList } from './area-names.ts';
import { usePage, useText } from './page-context.ts';
import { PictureStage } from './picture-stage.tsx';
import { MODE_WORDS, VIEW_MODES } from './view-mode.ts';

export interface PicturePair {
  old: ImageRef;
  new: ImageRef;
  comparison?: PictureComparison;
  elements?: NamedBox[];
}

const ZOOMS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** Two pictures in seven ways, with zoom; changed areas outlined and named by the elements under them. */
export function PictureViewer({ old, new: next, comparison, elements = [] }: PicturePair) {
  const t = useText();
  const { mode, setMode, zoom, setZoom } = usePage();
  const [outlines, setOutlines] = useState(true);
  const areas = comparison?.areas ?? [];
  const step = (by: 1 | -1): void => setZoom((before) => nextZoom(before, by));
  return (
    <div class="viewer" data-viewer>
      {comparison && <PictureFacts old={old} next={next} comparison={comparison} elements={elements} />}
      <div class="viewer-bar" role="group" aria-label={t(say('views'))}>
        {VIEW_MODES.map((one, index) => (
          <button key={one} type="button" aria-pressed={mode === one} onClick={() => setMode(one)}>
            {t(say(MODE_WORDS[one]))} <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
        <span class="viewer-zoom">
          <button type="button" aria-label={t(say('zoomOut'))} onClick={() => step(-1)}>
            −
          </button>
          <button type="button" aria-pressed={zoom === 'fit'} onClick={() => setZoom('fit')}>
            {zoom === 'fit' ? t(say('fit')) : `${zoom * 100} %`}
          </button>
          <button type="button" aria-label={t(say('zoomIn'))} onClick={() => step(1)}>
            +
          </button>
          {areas.length > 0 && (
            <button type="button" aria-pressed={outlines} onClick={() => setOutlines(!outlines)}>
              {t(say('outlines'))}
            </button>
          )}
        </span>
      </div>
      <PictureStage old={old} next={next} areas={outlines ? areas : []} offset={comparison?.aligned?.oldOffset} />
      {areas.length > 0 && (
        <ol class="areas" aria-label={t(say('changedAreas'))}>
          {areaNames(areas, elements).map((name, index) => (
            <li key={index}>
              <b class="area-number">{index + 1}</b> {name || t(say('areaNumber', { n: index + 1 }))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The step after this one; from "fit" it goes by the real size. */
export function nextZoom(zoom: number | 'fit', by: 1 | -1): number {
  const at = zoom === 'fit' ? 2 - Math.max(0, by) : ZOOMS.findIndex((one) => one >= zoom);
  return ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1;
}

interface PictureFactsProps {
  old: ImageRef;
  next: ImageRef;
  comparison: PictureComparison;
  elements: NamedBox[];
}

function PictureFacts({ old, next, comparison, elements }: PictureFactsProps) {
  const t = useText();
  const { manner, pixels, maxDelta, areas, aligned } = comparison;
  const isResized = old.width !== next.width || old.height !== next.height;
  const sizes = { old: `${old.width}×${old.height}`, new: `${next.width}×${next.height}` };
  const facts = [
    t(say('pixelsDiffer', { n: pixels, delta: maxDelta })),
    ...(areas.length > 0 ? [t(say('areas', { n: areas.length }))] : []),
    ...(isResized ? [t(say('sizesDiffer', sizes))] : []),
    ...(isResized && aligned
      ? [t(say('rowsInserted', { inserted: aligned.insertedRows, removed: aligned.removedRows }))]
      : []),
  ];
  return (
    <>
      <p>
        <b>{t(MANNER_WORDS[manner])}</b> · {facts.join(' · ')}
      </p>
      {elements.length > 0 && <p>{t(say('areasOver', { list: nameList(elements) }))}</p>}
    </>
  );
}
