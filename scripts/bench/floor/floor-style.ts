/** The floor page's stylesheet: as much as a form page needs, in both themes. */
export const FLOOR_STYLE = `
:root{--ink:#1b1f24;--soft:#545d68;--paper:#fff;--tint:#f3f5f7;--line:#8a94a0;--accent:#0b5c4b;--on-accent:#fff;--space:1rem}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f4;--soft:#b4bdc8;--paper:#14181d;--tint:#1f252c;--line:#7b8794;--accent:#7fd6c0;--on-accent:#06231c}}
*,*::before,*::after{box-sizing:border-box}
html{font:1.125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink)}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.bar{display:flex;justify-content:space-between;align-items:center;padding:.75rem var(--space);border-bottom:1px solid var(--tint)}
.name{font-weight:700}
.help{padding:.75rem}
.page{flex:1;width:100%;max-width:38rem;margin:0 auto;padding:var(--space)}
.step{margin:0;color:var(--soft);font-size:1rem}
.title{margin:.25rem 0 .5rem;font-size:1.75rem;line-height:1.2;text-wrap:balance}
.lead{margin:0 0 1.5rem;color:var(--soft)}
.form{display:grid;gap:1.25rem}
.field{display:grid;gap:.25rem}
.label{font-weight:600}
.hint{margin:0;color:var(--soft);font-size:1rem}
.amount{display:flex;align-items:center;gap:.5rem;max-width:14rem}
.input{flex:1;min-width:0;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--paper);color:inherit;font:inherit}
.unit{color:var(--soft)}
.button{min-height:3.25rem;padding:.75rem 1.25rem;border:0;border-radius:.5rem;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:700}
.foot{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding:1rem var(--space);background:var(--tint)}
.foot a{padding:.75rem 0}
@media (min-width:40rem){.button{justify-self:start}}
@media (prefers-reduced-motion:no-preference){.button{transition:filter .1s}.button:active{filter:brightness(.9)}}
`.trim();
