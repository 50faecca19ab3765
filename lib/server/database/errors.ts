/** Whether the database refused a row because its unique value is taken (Prisma's P2002). */
export const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === "P2002";
