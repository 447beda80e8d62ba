/** "Jean D.": enough for the person to know the message is for them, too little for another to learn much. */
export function maskedName(name: Readonly<{ givenName: string; familyName: string }>): string {
  const [initial] = Array.from(name.familyName.normalize("NFC").trim());
  const givenName = name.givenName.normalize("NFC").trim();
  return initial ? `${givenName} ${initial.toLocaleUpperCase("fr")}.` : givenName;
}
