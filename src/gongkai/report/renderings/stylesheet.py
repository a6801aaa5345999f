"""The page's look: ink on paper, three quiet colours, two columns that fold into one."""

STYLE = """
:root { --paper:#fbfaf7; --ink:#23262b; --faint:#6b7079; --line:#dedbd3; --card:#fff;
  --error:#a8231c; --error-wash:#fbe3df; --warning:#86560a; --warning-wash:#fbeecb;
  --note:#2c5f8a; --note-wash:#e1edf6; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --paper:#1b1d20; --ink:#e6e3dc; --faint:#a2a6ad;
  --line:#3a3d42; --card:#23262a; --error:#ff9a8f; --error-wash:#4c2320; --warning:#ecc06a;
  --warning-wash:#453615; --note:#93c4ee; --note-wash:#1f3547; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin:0; background:var(--paper); color:var(--ink); line-height:1.75;
  font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",
  system-ui,sans-serif; }
a { color:inherit; }
a:focus-visible, .wide:focus-visible { outline:3px solid var(--note); outline-offset:2px; }
.top, .proof { max-width:90rem; margin:0 auto; padding:1.25rem clamp(.9rem,3vw,2.5rem); }
.top { padding-bottom:0; }
h1 { font-size:1.35rem; margin:.4rem 0; letter-spacing:.04em; }
h2 { font-size:1.15rem; margin:0; }
h3 { font-size:1.3rem; text-align:center; line-height:1.5; margin:.6rem 0 1.4rem; }
h4 { font-size:1.08rem; margin:2rem 0 .6rem; }
.proof + .proof { border-top:1px solid var(--line); }
.proof > header { display:flex; flex-wrap:wrap; align-items:baseline; gap:.2rem 1rem;
  margin-bottom:1rem; }
.file { margin:0; color:var(--faint); font-size:.9rem; overflow-wrap:anywhere; }
.tally, .contents { list-style:none; display:flex; flex-wrap:wrap; gap:.4rem .6rem; margin:.3rem 0;
  padding:0; font-size:.9rem; }
.contents { display:block; columns:18rem; }
.columns { display:grid; gap:1.5rem; grid-template-columns:minmax(0,1fr); }
article { background:var(--card); border:1px solid var(--line); border-radius:.5rem;
  padding:clamp(1rem,4vw,3rem);
  font-family:"Songti SC","Noto Serif SC","Noto Serif CJK SC",SimSun,serif;
  font-size:1.06rem; overflow-wrap:anywhere; min-width:0; }
article p { margin:.35rem 0; text-indent:2em; }
aside ol { list-style:none; margin:0; padding:0; display:grid; gap:.8rem; }
.finding { background:var(--card); border:1px solid var(--line); border-left:.3rem solid var(--c);
  border-radius:.4rem; padding:.7rem .9rem; overflow-wrap:anywhere; }
.finding p { margin:.2rem 0; }
.error { --c:var(--error); --w:var(--error-wash); }
.warning { --c:var(--warning); --w:var(--warning-wash); }
.note { --c:var(--note); --w:var(--note-wash); }
.badge { background:var(--w); color:var(--c); border-radius:1rem; padding:.05rem .6rem;
  font-size:.85rem; white-space:nowrap; }
.place { font-size:.9rem; color:var(--faint); }
.message { font-weight:600; }
blockquote { margin:.4rem 0; padding:.35rem .7rem; background:var(--paper); border-radius:.3rem;
  font-size:.92rem; color:var(--faint); }
blockquote b { color:var(--c); font-weight:600; border-bottom:2px solid currentColor; }
.rule { font-size:.8rem; color:var(--faint); font-family:ui-monospace,Consolas,monospace; }
.mark { background:var(--w); color:inherit; text-decoration:underline 2px var(--c);
  text-underline-offset:.2em; border-radius:.15rem; }
.mark.warning { text-decoration-style:wavy; text-decoration-thickness:1px; }
.mark.note { text-decoration-style:dotted; }
:target { outline:3px solid var(--c,var(--note)); outline-offset:3px; }
span:target, .proof:target { outline:none; }
span:target + .mark, span:target + span + .mark { outline:3px solid var(--c); }
.wide { overflow-x:auto; margin:.8rem 0; }
table { border-collapse:collapse; width:100%; font-size:.92rem; line-height:1.4; }
caption { text-align:left; color:var(--faint); font-size:.85rem; padding-bottom:.3rem; }
th, td { border:1px solid var(--line); padding:.3rem .5rem; text-align:center; min-width:3.2em; }
tbody th { text-align:left; font-weight:400; min-width:11em; }
td { font-variant-numeric:tabular-nums; }
@media (min-width:64rem) {
  .columns { grid-template-columns:minmax(0,1.55fr) minmax(20rem,1fr); align-items:start; }
  aside { position:sticky; top:1rem; max-height:calc(100vh - 2rem); overflow-y:auto; }
}
@media (max-width:63.99rem) { aside { order:-1; } }
@media print {
  :root { --paper:#fff; --card:#fff; --ink:#000; color-scheme:light; }
  .columns { display:block; } aside { position:static; max-height:none; overflow:visible;
  margin-top:1.5rem; } .finding { break-inside:avoid; } article { border:0; padding:0; }
}
"""
