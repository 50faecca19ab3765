-- CreateEnum
CREATE TYPE "TripStatus" AS ENUM ('scheduled', 'ongoing', 'completed', 'cancelled');

-- CreateEnum
CREATE TYPE "StopStatus" AS ENUM ('pending', 'arrived', 'departed', 'failed', 'skipped');

-- CreateEnum
CREATE TYPE "TimelineKind" AS ENUM ('scheduled', 'assigned', 'started', 'arrived', 'departed', 'completed', 'cancelled', 'delayed', 'alert', 'note');

-- CreateEnum
CREATE TYPE "EtaSource" AS ENUM ('prior', 'fleet', 'router');

-- CreateTable
CREATE TABLE "Trip" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "status" "TripStatus" NOT NULL DEFAULT 'scheduled',
    "version" INTEGER NOT NULL DEFAULT 1,
    "vehicleId" UUID NOT NULL,
    "driverId" UUID,
    "originLat" DOUBLE PRECISION NOT NULL,
    "originLng" DOUBLE PRECISION NOT NULL,
    "originLabel" TEXT,
    "scheduledAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "way" JSONB,
    "expectedDuration" DOUBLE PRECISION NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "distanceRemaining" DOUBLE PRECISION NOT NULL,
    "etaMadeAt" TIMESTAMPTZ(3),
    "etaSource" "EtaSource",
    "promisedAt" TIMESTAMPTZ(3),
    "delayedAt" TIMESTAMPTZ(3),
    "completionAskedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Trip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TripStop" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "label" TEXT,
    "status" "StopStatus" NOT NULL DEFAULT 'pending',
    "arrivedAt" TIMESTAMPTZ(3),
    "departedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "reopenedAt" TIMESTAMPTZ(3),
    "etaAt" TIMESTAMPTZ(3),
    "etaEarliest" TIMESTAMPTZ(3),
    "etaLatest" TIMESTAMPTZ(3),

    CONSTRAINT "TripStop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimelineItem" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "kind" "TimelineKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "TimelineItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EtaPrediction" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "stopId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "etaAt" TIMESTAMPTZ(3) NOT NULL,
    "earliest" TIMESTAMPTZ(3) NOT NULL,
    "latest" TIMESTAMPTZ(3) NOT NULL,
    "source" "EtaSource" NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EtaPrediction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EtaDrive" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "drive" JSONB NOT NULL,

    CONSTRAINT "EtaDrive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TripShare" (
    "id" UUID NOT NULL,
    "tripId" UUID NOT NULL,
    "stopId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TripShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedPlace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedPlace_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Trip_dueAt_id_idx" ON "Trip"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Trip_vehicleId_dueAt_idx" ON "Trip"("vehicleId", "dueAt");

-- CreateIndex
CREATE INDEX "Trip_driverId_dueAt_idx" ON "Trip"("driverId", "dueAt");

-- CreateIndex
CREATE INDEX "Trip_status_dueAt_idx" ON "Trip"("status", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "TripStop_tripId_index_key" ON "TripStop"("tripId", "index");

-- CreateIndex
CREATE INDEX "TimelineItem_tripId_at_idx" ON "TimelineItem"("tripId", "at");

-- CreateIndex
CREATE INDEX "EtaPrediction_tripId_madeAt_idx" ON "EtaPrediction"("tripId", "madeAt");

-- CreateIndex
CREATE INDEX "EtaPrediction_stopId_idx" ON "EtaPrediction"("stopId");

-- CreateIndex
CREATE INDEX "EtaPrediction_arrivedAt_idx" ON "EtaPrediction"("arrivedAt");

-- CreateIndex
CREATE INDEX "EtaDrive_arrivedAt_idx" ON "EtaDrive"("arrivedAt");

-- CreateIndex
CREATE INDEX "EtaDrive_tripId_idx" ON "EtaDrive"("tripId");

-- CreateIndex
CREATE UNIQUE INDEX "TripShare_hash_key" ON "TripShare"("hash");

-- CreateIndex
CREATE INDEX "TripShare_tripId_idx" ON "TripShare"("tripId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedPlace_name_key" ON "SavedPlace"("name");

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_driverId_fkey" FOREIGN KEY ("driverId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripStop" ADD CONSTRAINT "TripStop_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineItem" ADD CONSTRAINT "TimelineItem_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineItem" ADD CONSTRAINT "TimelineItem_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EtaPrediction" ADD CONSTRAINT "EtaPrediction_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EtaPrediction" ADD CONSTRAINT "EtaPrediction_stopId_fkey" FOREIGN KEY ("stopId") REFERENCES "TripStop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EtaDrive" ADD CONSTRAINT "EtaDrive_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripShare" ADD CONSTRAINT "TripShare_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripShare" ADD CONSTRAINT "TripShare_stopId_fkey" FOREIGN KEY ("stopId") REFERENCES "TripStop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on: what schema.prisma cannot say.

-- A vehicle runs one trip at a time.
CREATE UNIQUE INDEX "Trip_vehicleId_ongoing_key" ON "Trip"("vehicleId") WHERE "status" = 'ongoing';

ALTER TABLE "Trip" ADD CONSTRAINT "Trip_on_earth" CHECK ("originLat" BETWEEN -90 AND 90 AND "originLng" BETWEEN -180 AND 180);
ALTER TABLE "TripStop" ADD CONSTRAINT "TripStop_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180);
ALTER TABLE "SavedPlace" ADD CONSTRAINT "SavedPlace_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180);
