/** The address that calls a number as it is written for people: "09 69 39 00 12". */
export const phoneHref = (phone: string): string => `tel:${phone.replaceAll(" ", "")}`;
