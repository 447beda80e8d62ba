/** After a form of a route handler: the browser asks for the next page, whose address is a path of ours (RFC 9110, 15.4.4). */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } });
