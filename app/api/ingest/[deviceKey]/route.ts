import { isAppError } from "@/lib/domain/errors";
import { MOST_BODY } from "@/lib/server/body-limit";
import { ownerOfKey } from "@/lib/server/device-keys";
import { receive } from "@/lib/server/ingest/receive";
import { errorResponse } from "@/lib/server/rest";

type Context = { params: Promise<{ deviceKey: string }> };

/** Phones retry their queue's head for ever on anything but 200: see contract §4. */
async function ingest(request: Request, { params }: Context): Promise<Response> {
  try {
    const { deviceKey } = await params;
    // Before the body: strangers are not listened to.
    await ownerOfKey(deviceKey);
    const body = await request.text();
    await receive(deviceKey, {
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
