/** The report's own stylesheet: nothing is loaded from elsewhere. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#545d68;--paper:#fff;--tint:#f3f5f7;--line:#d5dae0;--met:#0b5c4b;--missed:#a3231f}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f4;--soft:#b4bdc8;--paper:#14181d;--tint:#1f252c;--line:#39424c;--met:#7fd6c0;--missed:#ff9d94}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:90rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h2{margin-top:3rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{margin:2rem 0 .25rem}
p{margin:.25rem 0 .75rem;max-width:70ch;color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem 1rem}
dt{color:var(--soft)}
dd{margin:0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.375rem .75rem;border-bottom:1px solid var(--line);text-align:right;vertical-align:top;white-space:nowrap}
thead th{white-space:normal;min-width:6rem;background:var(--tint)}
th[scope=row],.goals th,.goals td:last-child{text-align:left}
th[scope=row]{position:sticky;left:0;background:var(--paper)}
small{display:block;color:var(--soft);font-weight:400}
.met small:last-child,.met.count{color:var(--met)}
.missed{font-weight:700}
.missed small:last-child,.missed.count{color:var(--missed)}
li{max-width:110ch;overflow-wrap:anywhere}
.warning{padding:.75rem 1rem;border:2px solid var(--missed);color:var(--ink)}
`.trim();
