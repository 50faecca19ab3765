import { sessionCookie } from "@/lib/server/auth/tokens";
import { openApi } from "@/lib/server/openapi";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export const GET = () => Response.json(openApi(version, sessionCookie()));
