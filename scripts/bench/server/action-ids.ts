// A server action is posted to by an id that the build gives it; the build's own list says which.
import { readFile } from "node:fs/promises";
import { z } from "zod";

const MANIFEST = ".next/server/server-reference-manifest.json";

const manifestSchema = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

export type ActionIds = { readonly confirmIdentity: string; readonly beginPayment: string };

/** The ids of the actions that are measured. Throws where the present build lacks one. */
export async function readActionIds(): Promise<ActionIds> {
  const { node } = manifestSchema.parse(JSON.parse(await readFile(MANIFEST, "utf8")));
  const idOf = (filename: string, exportedName: string) => {
    const found = Object.entries(node).find(
      ([, action]) => action.filename === filename && action.exportedName === exportedName,
    );
    if (!found) throw new Error(`the build has no action ${exportedName} of ${filename}`);
    return found[0];
  };
  return {
    confirmIdentity: idOf("app/(debtor)/identity/actions.ts", "confirm"),
    beginPayment: idOf("app/(debtor)/pay/actions.ts", "beginPayment"),
  };
}
