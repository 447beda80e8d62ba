import "server-only";
import type { EmailParts } from "./content";

/** The same e-mail for programs and people that read plain text. */
export function emailText({
  greeting,
  lead,
  facts,
  action,
  genuine,
  signature,
  stop,
}: EmailParts): string {
  const blocks = [
    greeting,
    lead,
    ...(facts.length > 0
      ? [facts.map(({ label, value }) => `${label} - ${value}`).join("\n")]
      : []),
    ...(action ? [`${action.label}\n${action.url}`] : []),
    [genuine.title, ...genuine.lines].join("\n"),
    signature.join("\n"),
    ...(stop ? [`${stop.label}\n${stop.url}`] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
