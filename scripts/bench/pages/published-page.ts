/** GOV.UK Pay's card page, measured by Lighthouse 12.8 (mobile) behind gzip when this benchmark was set up. */
export const GOVUK_PAY = {
  name: "GOV.UK Pay",
  scriptBytes: 91_707,
  lcpMs: 2_589,
  tbtMs: 115,
  cls: 0.015,
  totalBytes: 364_198,
  requests: 15,
} as const;
