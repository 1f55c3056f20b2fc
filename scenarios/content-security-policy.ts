import { EditorNotReady, Inapplicable } from '../src/editors/contract.ts';
import { isHostPage } from '../src/editors/is-host-page.ts';
import { scenario } from '../src/record/scenario.ts';
import { listenToViolations } from './embedding/listen-to-violations.ts';
import { serveWithPolicy } from './embedding/serve-with-policy.ts';
import { useEverything } from './embedding/use-everything.ts';

/** A row: the `policy` of a host page of ours; without one, a page is tried with the policy it comes with. */
scenario(
  'content-security-policy',
  { timeout: 90_000 },
  async ({ page, editor, row, build, reload, invariant, settle }) => {
    const ours = await isHostPage(page);
    const { policy } = row as { policy?: string };
    if (ours !== Boolean(policy)) {
      throw new Inapplicable(
        ours
          ? {
              en: 'A host page of Sekisho comes without a policy; the other rows give it one.',
              ja: 'Sekishoのホストページは独自のCSPを持ちません。CSPは他の行で与えます。',
            }
          : {
              en: 'This page comes with its own policy, or none; another one would refuse what it does itself.',
              ja: 'このページのCSPはページ自身が決めます。別のCSPを与えると、ページ自身の処理まで拒否されます。',
            },
      );
    }
    if (policy) await serveWithPolicy(page, build.url, policy);
    const violations = await listenToViolations(page);
    let fails = '';
    try {
      await reload();
      await useEverything(editor, settle);
    } catch (error) {
      // A dialog that does not open is what the policy did to it.
      if (page.isClosed() || !(error instanceof Error)) throw error;
      fails = error instanceof EditorNotReady ? 'it does not show' : 'not all of it works';
    }
    invariant({ en: 'the editor can be used under it', ja: 'このCSPの下でエディタが使えること' }, fails, '');
    invariant({ en: 'the policy refuses nothing', ja: 'CSP違反が一つもないこと' }, await violations(), []);
  },
);
