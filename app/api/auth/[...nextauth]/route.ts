import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/auth-options";
import { errorResponse } from "@/lib/server/rest";

type Context = { params: Promise<{ nextauth: string[] }> };

/** NextAuth takes any failure for a bad session and clears its cookie: then ours is the answer. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  // NextAuth would let anyone write into our log there.
  if (request.nextUrl.pathname === "/api/auth/_log") return new Response(null, { status: 404 });
  const failures: unknown[] = [];
  const options = authOptions((error) => failures.push(error));
  const answer: Response = await NextAuth(request, context, options);
  return failures.length > 0 ? errorResponse(failures[0], request) : answer;
}

export { handler as GET, handler as POST };
