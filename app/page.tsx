import { redirect } from "next/navigation";
import { requireUser } from "@/app/viewer";

/** The start page is where one's work is; without a session, sign-in. */
export default async function StartPage() {
  const viewer = await requireUser("admin", "dispatcher", "driver");
  redirect(viewer.role === "driver" ? "/drive" : "/map");
}
