import { notificationFilter } from "@/lib/domain/notification";
import { listNotifications } from "@/lib/server/notifications/read";
import { pageQuery, route } from "@/lib/server/rest";

const query = pageQuery.extend(notificationFilter.shape);

export const GET = route({ query, run: ({ actor, query }) => listNotifications(actor, query) });
