import { errorResponse } from "@/lib/server/rest";
import { sharedTrip } from "@/lib/server/trips/shared-trip";

type Context = { params: Promise<{ token: string }> };

/** For customers: nobody is signed in here, the link is all they have. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const answer = await shared(request, (await params).token);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

async function shared(request: Request, token: string): Promise<Response> {
  try {
    const address = request.headers.get("x-qafila-address") ?? "";
    return Response.json(await sharedTrip(token, address));
  } catch (error) {
    // The path holds the secret, and errors are logged with their path.
    return errorResponse(error, new Request(new URL("/api/shares/…", request.url)));
  }
}
