-- AlterTable
ALTER TABLE "Crossing" ADD COLUMN     "toldAt" TIMESTAMPTZ(3);

-- Whoever stored these told of them, or died: nothing of them is news any more.
UPDATE "Crossing" SET "toldAt" = "receivedAt";
