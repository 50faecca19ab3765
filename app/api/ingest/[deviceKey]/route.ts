import { isAppError } from "@/lib/domain/errors";
import { receive } from "@/lib/server/ingest/receive";
import { errorResponse, MOST_BODY } from "@/lib/server/rest";

type Context = { params: Promise<{ deviceKey: string }> };

/** Phones retry their queue's head for ever on anything but 200: see contract §4. */
async function ingest(request: Request, { params }: Context): Promise<Response> {
  try {
    const body = await request.text();
    await receive((await params).deviceKey, {
      method: request.method,
      query: new URL(request.url).searchParams,
      contentType: request.headers.get("content-type"),
      body: body.slice(0, MOST_BODY),
    });
    return new Response(null, { status: 200 });
  } catch (error) {
    if (isAppError(error) && error.code === "NOT_FOUND") return errorResponse(error, request);
    errorResponse(error, request);
    return new Response(null, { status: 503, headers: { "Retry-After": "1" } });
  }
}

export { ingest as GET, ingest as POST };
