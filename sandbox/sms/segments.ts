// How many parts an SMS takes on the network (3GPP TS 23.038): GSM-7 when every character is in it, else UCS-2.

const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extension = "^{}\\[~]|€\f";

/** The number of parts, at least one. An extension character takes two of GSM-7's septets. */
export function countSegments(text: string): number {
  const septets = countSeptets(text);
  if (septets === null) return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
  return septets <= 160 ? 1 : Math.ceil(septets / 153);
}

function countSeptets(text: string): number | null {
  let septets = 0;
  for (const character of text) {
    if (basic.includes(character)) septets += 1;
    else if (extension.includes(character)) septets += 2;
    else return null;
  }
  return septets;
}
