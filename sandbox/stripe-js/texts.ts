// What a payer reads in the script's own parts, in French and English, as Stripe.js translates its own.

const fr = {
  card: "Carte",
  debit: "Prélèvement SEPA",
  methods: "Moyen de paiement",
  number: "Numéro de carte",
  expiry: "Date d’expiration",
  expiryHint: "MM / AA",
  cvc: "Code de sécurité",
  cvcHint: "CVC",
  name: "Nom complet",
  nameHint: "Prénom et nom",
  email: "E-mail",
  iban: "IBAN",
  mandate:
    "En confirmant, vous autorisez {business} et Stripe, son prestataire de paiement, à demander à votre banque de débiter votre compte. Vous pouvez demander un remboursement à votre banque. Cette demande se fait dans les 8 semaines qui suivent le débit.",
  yourCreditor: "le créancier",
  challengeTitle: "Votre banque vérifie que c’est bien vous",
  challengeText:
    "Ceci remplace la page 3D Secure de votre banque. Aucune vraie banque n’est contactée.",
  complete: "Réussir l’authentification",
  fail: "Échouer l’authentification",
  pay: "Payer {amount}",
  payWith: "Payer avec {wallet}",
  cancel: "Annuler",
  paying: "Paiement en cours…",
  walletText: "Ceci remplace la fenêtre de votre téléphone. Aucun argent réel n’est débité.",
  walletCard: "Carte",
  refusedCard: "refusée",
  incomplete_number: "Le numéro de votre carte est incomplet.",
  invalid_number: "Le numéro de votre carte n’est pas valide.",
  incomplete_expiry: "La date d’expiration de votre carte est incomplète.",
  invalid_expiry_month: "Le mois d’expiration de votre carte n’est pas valide.",
  invalid_expiry_year_past: "La date d’expiration de votre carte est passée.",
  incomplete_cvc: "Le code de sécurité de votre carte est incomplet.",
  incomplete_iban: "Votre IBAN est incomplet.",
  invalid_iban: "Votre IBAN n’est pas valide.",
  incomplete_name: "Veuillez indiquer votre nom complet.",
  incomplete_email: "Veuillez indiquer votre adresse e-mail.",
  invalid_email: "Votre adresse e-mail est incomplète.",
  api_connection_error: "Impossible de joindre Stripe. Vérifiez votre connexion et réessayez.",
};

export type Texts = typeof fr;

const en: Texts = {
  card: "Card",
  debit: "SEPA Direct Debit",
  methods: "Payment method",
  number: "Card number",
  expiry: "Expiration date",
  expiryHint: "MM / YY",
  cvc: "Security code",
  cvcHint: "CVC",
  name: "Full name",
  nameHint: "First and last name",
  email: "Email",
  iban: "IBAN",
  mandate:
    "By confirming, you authorise {business} and Stripe, their payment provider, to ask your bank to debit your account. You may claim a refund from your bank. The claim must be made within 8 weeks of the debit.",
  yourCreditor: "the creditor",
  challengeTitle: "Your bank checks that it is you",
  challengeText: "This stands in for your bank’s 3D Secure page. No real bank is contacted.",
  complete: "Complete authentication",
  fail: "Fail authentication",
  pay: "Pay {amount}",
  payWith: "Pay with {wallet}",
  cancel: "Cancel",
  paying: "Paying…",
  walletText: "This stands in for your phone’s own window. No real money is taken.",
  walletCard: "Card",
  refusedCard: "declined",
  incomplete_number: "Your card number is incomplete.",
  invalid_number: "Your card number is invalid.",
  incomplete_expiry: "Your card’s expiration date is incomplete.",
  invalid_expiry_month: "Your card’s expiration month is invalid.",
  invalid_expiry_year_past: "Your card’s expiration date is in the past.",
  incomplete_cvc: "Your card’s security code is incomplete.",
  incomplete_iban: "Your IBAN is incomplete.",
  invalid_iban: "Your IBAN is invalid.",
  incomplete_name: "Please provide your full name.",
  incomplete_email: "Please provide your email address.",
  invalid_email: "Your email address is incomplete.",
  api_connection_error: "Stripe cannot be reached. Check your connection and try again.",
};

/** French for every `fr` locale, English otherwise; `auto` follows the browser. */
export function textsFor(locale: string | undefined): Texts {
  return languageOf(locale).startsWith("fr") ? fr : en;
}

function languageOf(locale: string | undefined): string {
  return locale === undefined || locale === "auto" ? navigator.language : locale;
}

/** Minor units as money in the payer's language. */
export function formatAmount(amount: number, currency: string, locale: string | undefined): string {
  const format = new Intl.NumberFormat(languageOf(locale), { style: "currency", currency });
  return format.format(amount / 100);
}
