import type { Box, ImageRef } from '../../model/recording.ts';

const MOST_AREAS = 100;

/** Changed areas drawn over a picture, numbered as in the list under it. */
export function AreaOutlines({ image: { width, height }, areas }: { image: ImageRef; areas: readonly Box[] }) {
  if (areas.length === 0) return null;
  const size = Math.max(10, Math.round(Math.max(width, height) / 60));
  return (
    <svg class="outlines" viewBox={`0 0 ${Number(width)} ${Number(height)}`} aria-hidden="true">
      {areas.slice(0, MOST_AREAS).map((area, index) => (
        <g key={index}>
          <rect x={area.x - 3} y={area.y - 3} width={area.width + 6} height={area.height + 6} />
          {areas.length > 1 && (
            <text x={area.x + area.width + 6} y={area.y + size * 0.8} font-size={size}>
              {index + 1}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
