import { capture } from "./capture";
import { failed, passed } from "./outcome";
import type { Part } from "./part";

/** A part that passes when node, run with these arguments, ends with 0. */
export function commandPart(name: string, command: readonly string[]): Part {
  return {
    name,
    run: async () => {
      const { code, output } = await capture(command, { NEXT_TELEMETRY_DISABLED: "1" });
      return code === 0 ? passed() : failed(output);
    },
  };
}
