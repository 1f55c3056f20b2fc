import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('runtime-version', async ({ editor, build, invariant }) => {
  if (build.version === '') {
    throw new Inapplicable({
      en: 'Nobody said which version this is to be: a package does, and an unpacked one by its package.json.',
      ja: 'どの版であるべきかが指定されていません。版が分かるのは、パッケージか、package.jsonのあるフォルダです。',
    });
  }
  const running = await editor.version();
  if (running === 'unknown') {
    throw new Inapplicable({
      en: 'The running editor does not say of which version it is.',
      ja: '動いているエディタが自分の版を示しません。',
    });
  }
  invariant(
    { en: 'the version that runs is the one that was asked for', ja: '動いている版が、指定した版であること' },
    running,
    build.version,
  );
});
