-- CreateEnum
CREATE TYPE "GeofenceKind" AS ENUM ('circle', 'polygon');

-- CreateEnum
CREATE TYPE "CrossingKind" AS ENUM ('enter', 'exit', 'dwell');

-- AlterTable
ALTER TABLE "Alert" ADD COLUMN     "asksDriverUntil" TIMESTAMPTZ(3),
ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "notedAt" TIMESTAMPTZ(3),
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "subject" TEXT,
ADD COLUMN     "takenOverFromId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "escalationSecret" TEXT,
ADD COLUMN     "escalationUrl" TEXT;

-- CreateTable
CREATE TABLE "Escalation" (
    "id" UUID NOT NULL,
    "alertId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OnCall" (
    "id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "OnCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "alertIds" UUID[],
    "tripIds" UUID[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertRule" (
    "id" UUID NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "vehicleId" UUID,
    "version" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "priority" "AlertPriority" NOT NULL,
    "thresholds" JSONB NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "AlertRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Geofence" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "GeofenceKind" NOT NULL,
    "centerLat" DOUBLE PRECISION,
    "centerLng" DOUBLE PRECISION,
    "radius" DOUBLE PRECISION,
    "points" JSONB,
    "triggers" "CrossingKind"[],
    "dwellSeconds" INTEGER,
    "speedLimit" DOUBLE PRECISION,
    "hours" JSONB,
    "vehicleIds" UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Geofence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Crossing" (
    "id" UUID NOT NULL,
    "vehicleId" UUID NOT NULL,
    "geofenceId" UUID NOT NULL,
    "kind" "CrossingKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "driverId" UUID,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Crossing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Escalation_nextAt_idx" ON "Escalation"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_alertId_step_channel_key" ON "Escalation"("alertId", "step", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "OnCall_index_key" ON "OnCall"("index");

-- CreateIndex
CREATE INDEX "Handover_acceptedAt_createdAt_idx" ON "Handover"("acceptedAt", "createdAt");

-- CreateIndex
CREATE INDEX "AlertRule_kind_vehicleId_version_idx" ON "AlertRule"("kind", "vehicleId", "version");

-- CreateIndex
CREATE INDEX "Crossing_geofenceId_at_idx" ON "Crossing"("geofenceId", "at");

-- CreateIndex
CREATE INDEX "Crossing_vehicleId_at_idx" ON "Crossing"("vehicleId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Crossing_vehicleId_geofenceId_at_kind_key" ON "Crossing"("vehicleId", "geofenceId", "at", "kind");

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_alertId_fkey" FOREIGN KEY ("alertId") REFERENCES "Alert"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertRule" ADD CONSTRAINT "AlertRule_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Crossing" ADD CONSTRAINT "Crossing_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Crossing" ADD CONSTRAINT "Crossing_geofenceId_fkey" FOREIGN KEY ("geofenceId") REFERENCES "Geofence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One episode that is not resolved per vehicle, kind and subject.
CREATE UNIQUE INDEX "Alert_vehicleId_kind_subject_episode_key" ON "Alert"("vehicleId", "kind", "subject")
  WHERE "status" <> 'resolved' AND "subject" IS NOT NULL;

-- Each version of a rule once, that for all vehicles included.
CREATE UNIQUE INDEX "AlertRule_kind_vehicleId_version_key" ON "AlertRule"("kind", COALESCE("vehicleId", '00000000-0000-0000-0000-000000000000'), "version");
