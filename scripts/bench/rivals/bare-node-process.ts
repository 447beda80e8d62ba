// The least that a server in this language can do for a page: node:http, one row by its primary key, a few words of HTML.
import { createServer } from "node:http";
import { readRow } from "./bare-next/read-row";

const server = createServer(async (_request, response) => {
  const { reference, principal_label } = await readRow();
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!DOCTYPE html><html lang="fr"><body><main><h1>${reference}</h1><p>${principal_label}</p></main></body></html>`,
  );
});
server.listen(Number(process.env.PORT));
process.once("SIGTERM", () => process.exit(0));
