import type { Language } from '../../model/text.ts';
import { say } from '../say.ts';
import { usePage, useText } from './page-context.ts';

export type Scheme = 'auto' | 'light' | 'dark';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const SCHEME_WORDS = { auto: 'schemeAuto', light: 'schemeLight', dark: 'schemeDark' } as const;
const SCHEME_SIGNS = { auto: '◐', light: '☀', dark: '☾' } as const;

interface TopBarProps {
  language: Language;
  chooseLanguage(language: Language): void;
  scheme: Scheme;
  chooseScheme(scheme: Scheme): void;
  openHelp(): void;
}

/** Where one is, where one can go, and how the page is shown. */
export function TopBar({ language, chooseLanguage, scheme, chooseScheme, openHelp }: TopBarProps) {
  const t = useText();
  const { model } = usePage();
  const next = SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? 'auto';
  const schemeText = `${t(say('scheme'))}: ${t(say(SCHEME_WORDS[scheme]))}`;
  const links = [
    ['', say('overview')],
    ['checklist', say('checklist')],
    ['figures', say('figures')],
    ['decisions', say('decisionsTitle')],
    ['environment', say('environment')],
  ] as const;
  return (
    <header class="top">
      <a class="skip" href="#content" onClick={skip}>
        {t(say('skipToContent'))}
      </a>
      <a class="brand" href="#/">
        Sekisho<span lang="ja-JP">関所</span>
      </a>
      <nav aria-label={t(say('sections'))}>
        {links.map(([section, text]) => (
          <a key={section} href={`#/${section}`}>
            {t(text)}
          </a>
        ))}
      </nav>
      <div class="choices">
        <button
          type="button"
          class="plain-button"
          title={schemeText}
          aria-label={schemeText}
          onClick={() => chooseScheme(next)}
        >
          {SCHEME_SIGNS[scheme]}
        </button>
        <button
          type="button"
          class="plain-button"
          title={t(say('keys'))}
          aria-label={t(say('keys'))}
          onClick={openHelp}
        >
          ?
        </button>
        <fieldset class="language">
          <legend class="hidden">Language / 言語</legend>
          {(['en', 'ja'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="language"
                value={one}
                checked={language === one}
                onChange={() => chooseLanguage(one)}
              />
              <span lang={one}>{one === 'en' ? 'English' : '日本語'}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <span class={`stripe tone-${model.verdict.status}`} aria-hidden="true" />
    </header>
  );
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
