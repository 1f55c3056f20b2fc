import { useState } from 'preact/hooks';
import type { ImageRef } from '../../model/recording.ts';
import { say } from '../say.ts';
import { pictureSource } from './evidence-files.ts';
import { useText } from './page-context.ts';

/** A recorded picture, loaded when it comes into sight. */
export function Picture({ image: { hash, width, height }, alt }: { image: ImageRef; alt: string }) {
  const t = useText();
  const [isGone, setIsGone] = useState(false);
  const source = pictureSource(hash);
  if (source === null) return <p>{t(say('noPicture'))}</p>;
  if (isGone) return <p class="tone-inconclusive">{t(say('pictureGone', { name: `${hash.slice(0, 12)}….png` }))}</p>;
  return (
    <img
      src={source}
      width={Number(width)}
      height={Number(height)}
      loading="lazy"
      decoding="async"
      alt={alt}
      onError={() => setIsGone(true)}
    />
  );
}
