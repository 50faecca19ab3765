/** Prisma's word for a row that was refused since its unique value is taken; raw statements have another. */
type Refused = {
  code?: unknown;
  meta?: { driverAdapterError?: { cause?: { kind?: unknown } } };
};

/** Whether the database refused a row because its unique value is taken. */
export function isTaken(error: unknown): boolean {
  const { code, meta } = error as Refused;
  if (code === "P2002") return true;
  return code === "P2010" && meta?.driverAdapterError?.cause?.kind === "UniqueConstraintViolation";
}
