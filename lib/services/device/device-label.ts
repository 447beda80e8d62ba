import "server-only";
import Bowser from "bowser";

/** Nothing that a browser says of itself is longer; what is, is no browser. */
const USER_AGENT_LENGTH_MAX = 512;

/** How a person recognises a browser of theirs: "Chrome, Android". Empty where it says nothing that is known. */
export function deviceLabel(userAgent: string): string {
  if (userAgent === "") return "";
  const parser = Bowser.getParser(userAgent.slice(0, USER_AGENT_LENGTH_MAX));
  return [parser.getBrowserName(), parser.getOSName()].filter(Boolean).join(", ");
}
