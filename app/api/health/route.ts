import { getHealth } from "@/lib/services/health/get-health";

export const dynamic = "force-dynamic";

/** 200 while pages can be served, even if jobs lag; 503 without database or queue. */
export async function GET(): Promise<Response> {
  const health = await getHealth();
  return Response.json(health, {
    status: health.status === "down" ? 503 : 200,
    headers: { "Cache-Control": "no-store" },
  });
}
