/** A file of a person's, never to be cached. */
export const privateFile = (body: string, type: string, disposition: string): Response =>
  new Response(body, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": disposition,
      "Cache-Control": "private, no-store",
    },
  });

/** A calendar, to be kept or to be read by a program. */
export const calendarResponse = (body: string, as: "attachment" | "inline"): Response =>
  privateFile(body, "text/calendar", `${as}; filename="plan.ics"`);
