import { notReadyBecause } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const reason = await notReadyBecause();
  return Response.json({ ready: reason === null, reason }, { status: reason === null ? 200 : 503 });
}
