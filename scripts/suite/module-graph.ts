import type { Cruise } from "./cruise";

const rooms = /^(lib\/[^/]+|app|components|prisma|sandbox|e2e|scripts)\//;
const test = /\.(test|spec)\.tsx?$/;

/** A page for docs/: who imports whom, room by room, as Mermaid. Tests are left out, what serves tests is not. */
export function drawModuleGraph({ modules }: Cruise): string {
  const arrows = new Set<string>();
  for (const { source, dependencies } of modules.filter((module) => !test.test(module.source))) {
    const from = rooms.exec(source)?.[1];
    for (const { resolved } of dependencies) {
      const to = rooms.exec(resolved)?.[1];
      if (from && to && from !== to) arrows.add(`  ${node(from)} --> ${node(to)}`);
    }
  }
  return `# Who imports whom

Drawn from the imports by \`node scripts/bootstrap.mjs draw-modules\`; a test says when it is out of date. The rules that
keep it so, each with its reason, are in \`.dependency-cruiser.cjs\`.

\`\`\`mermaid
flowchart TD
${[...arrows].sort().join("\n")}
\`\`\`
`;
}

function node(room: string): string {
  return `${room.replace("/", "_")}["${room}"]`;
}
