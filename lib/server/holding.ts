/** A filter for text that holds `wanted`, whatever its case. */
export const holding = (wanted: string) => ({
  // Prisma leaves LIKE's own characters as they are (prisma/orm#19506).
  contains: wanted.replaceAll(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});
