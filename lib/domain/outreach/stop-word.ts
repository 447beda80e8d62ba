// What a person answers to a message in order to hear no more, or to hear again.

/** Those that gateways and carriers know (CTIA, Twilio's defaults), and ours in French; without accents, upper case. */
const STOP = [
  "STOP",
  "STOPALL",
  "STOPSMS",
  "UNSUBSCRIBE",
  "CANCEL",
  "END",
  "QUIT",
  "REVOKE",
  "OPTOUT",
  "ARRET",
  "ARRETER",
  "ARRETEZ",
  "DESABONNER",
];
const START = ["START", "UNSTOP", "REPRENDRE", "REPRISE"];

/**
 * What an answer wants. A STOP is heard generously, also with words after it: to go on writing to somebody who said it
 * would be worse than to stop for nothing. A START must be the whole answer.
 */
export function wishOfReply(text: string): "stop" | "start" | null {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^A-Z]+/u)
    .filter((word) => word !== "");
  const [first = ""] = words;
  if (STOP.includes(first)) return "stop";
  return words.length === 1 && START.includes(first) ? "start" : null;
}
