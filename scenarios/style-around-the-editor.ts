import { Inapplicable } from '../src/editors/contract.ts';
import { isHostPage } from '../src/editors/is-host-page.ts';
import { scenario } from '../src/record/scenario.ts';
import { LOOKED_AT_PROPERTIES } from './embedding/looked-at-properties.ts';
import { vendorFiles } from './embedding/vendor-files.ts';

/** One of each that an application has around its editor, in the order they stand. */
const ELEMENTS =
  '<h1>題</h1><h2>題</h2><h3>題</h3><p>文<a href="#">先</a><b>太</b><em>斜</em><code>c</code><small>s</small></p><ul><li>一</li></ul><ol><li>一</li></ol>' +
  '<table><caption>表</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table><blockquote>引</blockquote><pre>p</pre><hr>' +
  '<img alt="" width="1" height="1" src="data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs="><figure>f</figure>' +
  '<form><fieldset><legend>l</legend><label>l<input type="text"></label><input type="checkbox"><select><option>o</option></select>' +
  '<textarea>t</textarea><button type="button">b</button></fieldset></form><dl><dt>t</dt><dd>d</dd></dl><details><summary>s</summary></details>';

const WORD = `<html><head><style>h1,p,table,td{color:#c00;margin:40pt;font-family:"ＭＳ 明朝"} body{background:#fee}</style></head><body><p class="MsoNormal" style="color:#c00">貼り付け</p></body></html>`;

type Styles = Record<string, Record<string, string>>;

/** Elements around the editor, with and without the vendor on the page. Params: `vendor`, parts of the addresses of its files. */
scenario(
  'style-around-the-editor',
  { timeout: 60_000 },
  async ({ page, editor, params, build, reload, invariant, settle }) => {
    const isVendors = vendorFiles(build.origins, await isHostPage(page), params);
    let asked = 0;
    const block = (route: { abort(): Promise<void> }): Promise<void> => {
      asked += 1;
      return route.abort();
    };
    await page.route(isVendors, block);
    await page.reload({ waitUntil: 'load' });
    await settle();
    if (asked === 0) {
      throw new Inapplicable({
        en: 'Nothing that this page loads can be told to be the vendor’s: `params.vendor` may list parts of the addresses.',
        ja: 'どのファイルがベンダーのものか、アドレスから判別できません。paramsのvendorにアドレスの一部を列挙してください。',
      });
    }
    const without = await readStyles();
    await page.unroute(isVendors, block);

    await reload();
    const changedTo = async (): Promise<string[]> => changed(without, await readStyles());
    invariant(
      {
        en: 'the editor leaves the page around it as it looks',
        ja: 'エディタを表示しても周囲の見た目が変わらないこと',
      },
      await changedTo(),
      [],
    );
    await editor.focus('end');
    await editor.paste({ html: WORD, text: '貼り付け' });
    await settle();
    invariant(
      { en: 'so does what is pasted', ja: '貼り付けた内容のスタイルが周囲に及ばないこと' },
      await changedTo(),
      [],
    );
    try {
      await editor.destroy();
    } catch (error) {
      if (error instanceof Inapplicable) return;
      throw error;
    }
    await settle();
    invariant(
      { en: 'nothing is left when the editor is taken away', ja: 'エディタを破棄した後にスタイルが残らないこと' },
      await changedTo(),
      [],
    );

    function readStyles(): Promise<Styles> {
      return page.evaluate(
        ({ html, properties }) => {
          const holder = document.createElement('div');
          holder.innerHTML = html;
          document.body.append(holder);
          const looked = [document.documentElement, document.body, holder, ...holder.querySelectorAll('*')];
          const times = new Map<string, number>();
          const styles = Object.fromEntries(
            looked.map((element) => {
              const tag = element === holder ? 'div' : element.localName;
              const time = (times.get(tag) ?? 0) + 1;
              times.set(tag, time);
              const computed = getComputedStyle(element);
              const values = properties.map((name) => [name, computed.getPropertyValue(name)]);
              return [time > 1 ? `${tag} ${time}` : tag, Object.fromEntries(values) as Record<string, string>];
            }),
          );
          holder.remove();
          return styles;
        },
        { html: ELEMENTS, properties: LOOKED_AT_PROPERTIES },
      );
    }
  },
);

function changed(before: Styles, after: Styles): string[] {
  return Object.entries(after).flatMap(([tag, values]) =>
    Object.entries(values)
      .filter(([name, value]) => before[tag]?.[name] !== value)
      .map(([name]) => `${tag} › ${name}`),
  );
}
