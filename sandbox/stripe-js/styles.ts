// How the script's parts look. Class names are Stripe's where its appearance rules name them.

export const baseCss = `
:host { display: block; font-family: var(--font-family); font-size: var(--font-size-base); color: var(--color-text); }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
button, input, select { font: inherit; color: inherit; }
.TabList { display: flex; gap: 8px; margin-bottom: 16px; }
.Tab { flex: 1; min-height: 56px; padding: 8px 12px; display: flex; flex-direction: column; align-items: flex-start; justify-content: space-between; gap: 4px;
  background: var(--color-background); color: var(--color-text-secondary); border: 1px solid color-mix(in srgb, var(--color-text) 16%, transparent);
  border-radius: var(--border-radius); cursor: pointer; text-align: start; font-weight: 500; font-size: 0.9em; }
.Tab--selected { color: var(--color-primary); border-color: var(--color-primary); box-shadow: inset 0 0 0 1px var(--color-primary); }
.Tab:focus-visible, .Button:focus-visible, .Wallet:focus-visible { outline: 3px solid color-mix(in srgb, var(--color-primary) 45%, transparent); outline-offset: 2px; }
.TabIcon { width: 20px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; }
.Grid { display: grid; grid-template-columns: 1fr 1fr; gap: 14px 12px; }
.Wide { grid-column: 1 / -1; }
.Label { display: block; margin-bottom: 5px; font-size: 0.9em; color: var(--color-text); }
.Box { position: relative; }
.Input { display: block; width: 100%; min-height: 48px; padding: 10px 12px; font-size: max(16px, 1em); background: var(--color-background); color: var(--color-text);
  border: 1px solid color-mix(in srgb, var(--color-text) 45%, transparent); border-radius: var(--border-radius); font-variant-numeric: tabular-nums; }
.Input::placeholder { color: var(--color-text-placeholder); opacity: 1; }
.Input:focus { outline: none; border-color: var(--color-primary); box-shadow: 0 0 0 3px color-mix(in srgb, var(--color-primary) 28%, transparent); }
.Input--invalid { border-color: var(--color-danger); color: var(--color-danger); }
.Input--branded { padding-inline-end: 56px; }
.Brand { position: absolute; inset-inline-end: 12px; top: 50%; width: 34px; height: 22px; margin-top: -11px; border-radius: 3px; }
.Error { margin: 5px 0 0; font-size: 0.9em; color: var(--color-danger); }
.Error:empty { margin: 0; }
.TermsText { margin: 16px 0 0; font-size: 0.85em; line-height: 1.45; color: var(--color-text-secondary); }
`;

export const expressCss = `
.Wallets { display: grid; gap: 10px; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }
.Wallet { display: flex; align-items: center; justify-content: center; gap: 6px; height: var(--wallet-height, 48px); padding: 0 16px; border: 1px solid #5f6368; border-radius: var(--border-radius);
  background: #000; color: #fff; font: 500 18px/1 -apple-system, "Google Sans", Roboto, sans-serif; cursor: pointer; }
.Wallet:hover { background: #2b2c2f; }
.WalletMark { height: 18px; width: 18px; }
`;

export const dialogCss = `
* { box-sizing: border-box; }
button, select { font: inherit; color: inherit; }
option { color: #000; background: #fff; }
dialog { font-family: var(--font-family); font-size: 16px; line-height: 1.45; color: var(--color-text); background: var(--color-background); border: 0; padding: 0;
  width: min(420px, calc(100vw - 32px)); border-radius: 14px; box-shadow: 0 20px 60px rgb(0 0 0 / 35%); overflow: hidden; }
dialog::backdrop { background: rgb(18 23 28 / 55%); }
dialog.Sheet { margin: auto auto 0; width: min(480px, 100vw); max-width: 100vw; border-radius: 18px 18px 0 0; }
.Bar { display: flex; justify-content: space-between; align-items: center; padding: 14px 20px; border-bottom: 1px solid color-mix(in srgb, var(--color-text) 14%, transparent); font-weight: 600; font-size: 0.9em; color: var(--color-text-secondary); }
.Body { padding: 20px; display: grid; gap: 14px; }
.Title { margin: 0; font-size: 1.25em; line-height: 1.25; font-weight: 650; }
.Amount { margin: 0; font-size: 1.9em; font-weight: 650; font-variant-numeric: tabular-nums; }
.Text { margin: 0; color: var(--color-text-secondary); }
.Button { min-height: 50px; padding: 12px 18px; border-radius: 10px; border: 1px solid color-mix(in srgb, var(--color-text) 45%, transparent); background: transparent; font-weight: 600; cursor: pointer; }
.Button--primary { background: var(--color-primary); border-color: var(--color-primary); color: var(--color-background); }
.Button:disabled { opacity: 0.6; cursor: default; }
`;
