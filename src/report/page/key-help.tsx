import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LocalisedText } from '../../model/text.ts';
import { say } from '../say.ts';
import { usePage, useText } from './page-context.ts';

/** Every key that does something. */
export function KeyHelp({ close }: { close: () => void }) {
  const t = useText();
  const { review } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before anything else happens: a key that comes sooner would be meant for the page behind it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const keys: [string[], LocalisedText][] = [
    [['j', 'k'], say('keyNext')],
    [['n', 'p'], say('keyPoint')],
    [['Enter'], say('keyOpen')],
    [['Esc'], say('keyBack')],
    [['1', '2', '3'], say('keyPictures')],
    [['4', '5', '6', '7'], say('keyViews')],
    [['+', '-', '0'], say('keyZoom')],
    [['/'], say('keySearch')],
    [['l'], say('keyLanguage')],
    ...(review
      ? ([
          [['a'], say('keyApprove')],
          [['r'], say('keyReject')],
          [['u'], say('keyUndo')],
        ] as [string[], LocalisedText][])
      : []),
    [['?'], say('keyHelp')],
  ];
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{t(say('keysList'))}</h2>
      <dl>
        {keys.map(([own, text]) => (
          <div key={own[0]}>
            <dt>
              {own.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {t(say('close'))}
      </button>
    </dialog>
  );
}
