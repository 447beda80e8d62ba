import { Button } from "@/components/ui/button";

export function StopForm({ label }: { label: string }) {
  return (
    <form method="post" action="/share/stop">
      <input type="hidden" name="path" value="/share" />
      <Button variant="secondary">{label}</Button>
    </form>
  );
}
