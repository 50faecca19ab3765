import { openApi } from "@/lib/server/openapi";
import { version } from "@/package.json";

export const GET = () => Response.json(openApi(version));
