// The six digits that a person reads out to an agent.

export const CODE_DIGITS = 6;

/** The digits of what an agent typed as they heard it ("418 220", "418-220"); null where it is no code. */
export function readShareCode(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.-]/g, "");
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** In two groups, as people say it. */
export const showShareCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
