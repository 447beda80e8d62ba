import { Notice } from "@/components/ui/notice";
import { paymentTexts } from "./payment-texts";

/** Why the last try did not go through, where there was one: first that nothing was taken. */
export async function FailedBefore({ code }: { code: string | null }) {
  if (code === null) return null;
  const { declines } = await paymentTexts();
  const known = Object.entries(declines).find(([reason]) => reason === code);
  return (
    <Notice tone="danger" role="alert">
      <p>{known ? known[1] : declines.generic}</p>
    </Notice>
  );
}
