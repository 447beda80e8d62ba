// What the help answers, by topic and in order; the words are in messages under help.questions and glossary.words.

export const HELP_TOPICS = {
  trust: ["genuine", "data", "shared"],
  pay: ["pay", "twice", "refused", "transit", "receipt", "overpaid"],
  plan: ["plan", "affordable", "change", "missed", "early", "method"],
  trouble: ["cannot", "wrong", "procedure", "judge"],
} as const;

export type HelpTopic = keyof typeof HELP_TOPICS;

export const TOPIC_NAMES = Object.keys(HELP_TOPICS) as HelpTopic[];

export const GLOSSARY = [
  "balance",
  "principal",
  "interest",
  "accessory",
  "instalment",
  "plan",
  "disposable",
  "debit",
  "mandate",
  "ics",
  "receipt",
  "counterReceipt",
  "strongAuthentication",
  "dispute",
  "hold",
  "overIndebtedness",
  "limitation",
] as const;
