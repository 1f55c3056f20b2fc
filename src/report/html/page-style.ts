/** The page's only style sheet. Colours meet WCAG AA on their grounds in both schemes. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fdfdfb;--sheet:#f5f5f1;--ink:#1c2024;--muted:#5c636b;--line:#dfe0da;--link:#1f4f8f;
--go:#17663a;--review:#7d5200;--block:#a61b1b;--inconclusive:#5b3f93;--mark:#ffe9a8;--markink:#1c2024;--outline:#d6249f}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--sheet:#1d2024;--ink:#e7e8ea;--muted:#a3a9b1;--line:#31353b;--link:#9cc2f5;
--go:#74cf9b;--review:#e8b962;--block:#ff938a;--inconclusive:#c3b0f2;--mark:#5d4a12;--markink:#fff3cf;--outline:#ff6fd0}}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Hiragino Sans","Yu Gothic","Noto Sans CJK JP","Noto Sans JP",sans-serif;overflow-wrap:anywhere}
:root:has(#en:checked) [lang=ja],:root:has(#ja:checked) [lang=en]{display:none}
header,main,footer{max-width:72rem;margin:0 auto;padding:0 2rem}
header{display:flex;justify-content:space-between;align-items:center;padding-top:1.75rem}
.brand{letter-spacing:.04em;font-weight:600}
.brand span{color:var(--muted);font-weight:400;margin-left:.4em}
fieldset{border:0;margin:0;padding:0;display:flex;gap:.25rem}
fieldset label{padding:.15rem .6rem;border-radius:.4rem;color:var(--muted);cursor:pointer;font-size:.9rem}
fieldset label:has(:checked){color:var(--ink);background:var(--sheet);font-weight:600}
fieldset label:has(:focus-visible){outline:2px solid var(--link)}
.hidden,fieldset input{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
section,.section{margin:2.75rem 0}
h1,h2,h3,h4{line-height:1.3;margin:0;font-weight:650}
h2{font-size:1.3rem;margin-bottom:1.1rem;display:flex;align-items:baseline;gap:.6rem}
h3{font-size:1.05rem;margin:2.2rem 0 .6rem;padding-bottom:.4rem;border-bottom:1px solid var(--line)}
h4{font-size:1.05rem}
p{margin:.4rem 0}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
ul,ol{margin:0;padding:0;list-style:none}
code{font:.85em/1.55 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono","Noto Sans Mono CJK JP",monospace}
.copy{user-select:all;background:var(--sheet);padding:.15em .45em;border-radius:.3rem}
.quiet{color:var(--muted);font-size:.875rem;font-weight:400}
.tone-go{color:var(--go)}.tone-review{color:var(--review)}.tone-block{color:var(--block)}.tone-inconclusive{color:var(--inconclusive)}.tone-muted{color:var(--muted)}
.verdict{display:flex;gap:2rem;align-items:center;margin:2rem 0 1.6rem}
.seal{flex:none;width:6.5rem;height:6.5rem;display:grid;place-items:center;font:600 3.8rem/1 "Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",serif;border:.28rem solid currentColor;border-radius:.9rem;transform:rotate(-3deg)}
.verdict h1{font-size:clamp(2.4rem,6vw,3.8rem);letter-spacing:.01em;line-height:1.1}
.lead{font-size:1.15rem;color:var(--ink);margin:.5rem 0 0;max-width:44rem}
.facts{display:flex;flex-wrap:wrap;gap:.7rem 2.25rem;margin:0;padding:.9rem 0;border:solid var(--line);border-width:1px 0}
.facts dt,.proof dt{color:var(--muted);font-size:.875rem}
.facts dd,.proof dd{margin:0}
.facts .wide dd{font-size:1.05rem;font-weight:600}
.small{border-top:0}.small .wide{flex-basis:100%}.small .wide dd{font-weight:400}
.arrow{color:var(--muted);padding:0 .2em}
.reasons{display:grid;gap:.9rem}
.reasons>li{border-left:.28rem solid var(--line);padding:.15rem 0 .15rem 1rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.1rem 1.2rem}
.edge-block{border-color:var(--block)!important}.edge-review{border-color:var(--review)!important}.edge-inconclusive{border-color:var(--inconclusive)!important}
.reasons p{font-size:1.05rem;margin:0}
.tag{font-size:.78rem;font-weight:650;border:1px solid currentColor;border-radius:.3rem;padding:.08rem .4rem;margin-right:.3rem;white-space:nowrap}
.chips{display:flex;flex-wrap:wrap;gap:.1rem .8rem;font-size:.9rem}
.count{color:var(--muted);font-weight:400}
.points li{display:grid;grid-template-columns:13.5rem 1fr auto;gap:.2rem 1rem;padding:.45rem 0;border-bottom:1px solid var(--line);align-items:baseline}
.points li>:first-child{font-size:.875rem;font-weight:600}
.proof{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1.4rem;margin:0}
.proof dd:not(.quiet){font-size:1.9rem;line-height:1.25;font-variant-numeric:tabular-nums;font-weight:300}
.proof .quiet{line-height:1.4}
.item{margin:1.3rem 0 2rem}
.mark{display:inline-block;width:1.3em;font-weight:700}
.finding{margin:.6rem 0;border:1px solid var(--line);border-radius:.5rem;background:var(--paper)}
.finding>summary,.calm>summary{cursor:pointer;padding:.55rem .9rem;border-radius:.5rem}
.finding>summary:hover,.calm>summary:hover{background:var(--sheet)}
.calm>summary{padding-left:.2rem;color:var(--muted)}
.calm>summary h2{display:inline;font-size:1.1rem;color:var(--ink)}
.section.calm{margin:1rem 0}
.calm>ul{padding:.2rem 0 .6rem 1.2rem}
.calm li{padding:.22rem 0}
.body{padding:.3rem .9rem .9rem}
.values{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.93rem;table-layout:fixed}
.values th,.values td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line);font-weight:400}
.values thead th{color:var(--muted);font-size:.875rem}
.values tbody th{color:var(--muted)}
.values tr>:nth-child(1):nth-last-child(3){width:24%}
.values code{white-space:pre-wrap}
mark{background:var(--mark);color:var(--markink);border-radius:.15em;padding:.05em 0}
.cp{font-style:normal;font-size:.82em;border:1px dotted currentColor;border-radius:.2em;padding:0 .2em;margin:0 .1em}
.four{border-collapse:separate;border-spacing:.5rem .35rem;margin:.6rem 0 .6rem -.5rem;table-layout:fixed;width:100%;max-width:60rem}
.four th{font-weight:400;color:var(--muted);font-size:.875rem;text-align:left;vertical-align:bottom;padding:0 calc(.7rem + 2px);line-height:1.35}
.four tbody th{vertical-align:middle;padding:0;font-size:1rem}
.four tr>:first-child{width:3.2rem}
.four tbody td{padding:.35rem .7rem .45rem;border:2px solid transparent;border-radius:.4rem;vertical-align:top}
.four b{display:block;font-size:2.1rem;line-height:1.25;font-weight:300;font-variant-numeric:tabular-nums}
.four b.words{font-size:1.15rem;line-height:1.3;padding-top:.55rem;font-weight:400}
.four .odd{border-color:var(--block);color:var(--block)}
.four .odd b{font-weight:700}
.four .odd>span{font-size:.875rem;font-weight:600}
.worst{margin-top:1.6rem;padding:1rem 1.1rem .6rem;background:var(--sheet);border-radius:.6rem}
.worst h3{margin:0;padding:0;border:0;font-size:1.15rem}
.relaxed{margin-top:1.2rem;padding-inline-start:.9rem;border-inline-start:.25rem solid var(--review)}
.worst .four th{color:var(--ink)}
.deviations li{padding:.15rem 0}
.places{margin-top:.8rem;font-size:.9rem}
.places li{padding:.12rem 0}
.places b{font-weight:600}
.also{font-size:.93rem}
.whole{margin-top:.5rem}.whole summary{cursor:pointer;color:var(--muted);font-size:.9rem}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(19rem,1fr));gap:1.1rem;margin:.8rem 0;align-items:start}
figure{margin:0}
figcaption{color:var(--muted);font-size:.875rem;margin-bottom:.35rem;min-height:1.9rem;display:flex;align-items:center}
.pictures img{display:block;max-width:100%;height:auto;background:#fff;outline:1px solid var(--line)}
.frame{position:relative;width:fit-content;max-width:100%}
.frame svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible;pointer-events:none}
rect{fill:none;stroke:var(--outline);stroke-width:2;vector-effect:non-scaling-stroke}
.stack{position:relative;width:100%;max-width:var(--width);background:#fff;overflow:hidden;isolation:isolate;outline:1px solid var(--line)}
.stack img{position:absolute;max-width:none;outline:0}
.stack[data-mode=difference]{background:#000;filter:brightness(16) invert(1)}
.stack[data-mode=difference] .old{mix-blend-mode:difference}
.stack[data-mode=slider] .old{clip-path:inset(0 calc(100% - var(--cut,50%)) 0 0)}
.stack[data-mode=blink] .old{animation:blink 1.6s steps(1) infinite}
@keyframes blink{50%{opacity:0}}
@media (prefers-reduced-motion:reduce){.stack[data-mode=blink] .old{animation:none;opacity:.5}}
button{font:inherit;font-size:.85rem;color:var(--muted);background:none;border:1px solid var(--line);border-radius:.4rem;padding:.15rem .6rem;cursor:pointer}
button:hover,button[aria-pressed=true]{color:var(--ink);background:var(--sheet)}
figcaption button{margin-right:.3rem}
#unfold{margin-left:auto}
input[type=range]{width:100%;accent-color:var(--link)}
footer{padding:2rem;color:var(--muted);font-size:.875rem}
[hidden]{display:none!important}
@media (max-width:44rem){header,main,footer{padding-left:1.1rem;padding-right:1.1rem}.verdict{gap:1.1rem}.seal{width:4.2rem;height:4.2rem;font-size:2.4rem}.points li{grid-template-columns:1fr}.four{border-spacing:.2rem}.four tr>:first-child{width:2.2rem}.four th,.four tbody td{padding-left:.3rem;padding-right:.2rem}.four th{font-size:.78rem}.four b{font-size:1.5rem}.four b.words{font-size:.95rem;padding-top:.3rem}}
@media print{:root{color-scheme:light;--paper:#fff;--sheet:#f5f5f1;--ink:#000;--muted:#444;--line:#bbb;--go:#17663a;--review:#7d5200;--block:#a61b1b;--inconclusive:#5b3f93}
body{font-size:10.5pt}header fieldset,button,.calm:not([open])>ul{display:none}section{margin:1.6rem 0}.finding,.item h4,.points li,.reasons li,.worst,.four{break-inside:avoid}.finding[open]{break-inside:auto}h2,h3,h4{break-after:avoid}a{color:inherit;text-decoration:none}}
`;
