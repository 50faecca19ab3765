-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'dispatcher', 'driver');

-- CreateEnum
CREATE TYPE "PositionSource" AS ENUM ('device', 'phone', 'page');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vehicle" (
    "id" UUID NOT NULL,
    "plateNumber" TEXT NOT NULL,
    "name" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vehicle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyPeriod" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "vehicleId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DutyPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommandReceipt" (
    "scope" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "actorId" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommandReceipt_pkey" PRIMARY KEY ("scope","commandId")
);

-- CreateTable
CREATE TABLE "DeviceKey" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "vehicleId" UUID,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeviceKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "vehicleId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "driverId" UUID,
    "source" "PositionSource" NOT NULL,
    "late" BOOLEAN NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "speed" DOUBLE PRECISION,
    "heading" DOUBLE PRECISION,
    "accuracy" DOUBLE PRECISION,
    "altitude" DOUBLE PRECISION,
    "fuelLevel" DOUBLE PRECISION,
    "battery" DOUBLE PRECISION,
    "ignition" BOOLEAN,
    "odometer" DOUBLE PRECISION,
    "attributes" JSONB,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("vehicleId","recordedAt","id")
);

-- CreateTable
CREATE TABLE "Quarantine" (
    "id" UUID NOT NULL,
    "vehicleId" UUID,
    "userId" UUID,
    "source" "PositionSource" NOT NULL,
    "reason" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Quarantine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VehicleState" (
    "vehicleId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "source" "PositionSource" NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "speed" DOUBLE PRECISION,
    "heading" DOUBLE PRECISION,
    "accuracy" DOUBLE PRECISION,
    "fuelLevel" DOUBLE PRECISION,
    "battery" DOUBLE PRECISION,
    "ignition" BOOLEAN,
    "odometer" DOUBLE PRECISION,
    "standingSince" TIMESTAMPTZ(3),

    CONSTRAINT "VehicleState_pkey" PRIMARY KEY ("vehicleId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "DutyPeriod_vehicleId_startedAt_idx" ON "DutyPeriod"("vehicleId", "startedAt");

-- CreateIndex
CREATE INDEX "DutyPeriod_userId_startedAt_idx" ON "DutyPeriod"("userId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceKey_hash_key" ON "DeviceKey"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceKey_vehicleId_key" ON "DeviceKey"("vehicleId");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceKey_userId_key" ON "DeviceKey"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Position_vehicleId_id_key" ON "Position"("vehicleId", "id");

-- CreateIndex
CREATE INDEX "Quarantine_vehicleId_receivedAt_idx" ON "Quarantine"("vehicleId", "receivedAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyPeriod" ADD CONSTRAINT "DutyPeriod_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyPeriod" ADD CONSTRAINT "DutyPeriod_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeviceKey" ADD CONSTRAINT "DeviceKey_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeviceKey" ADD CONSTRAINT "DeviceKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VehicleState" ADD CONSTRAINT "VehicleState_vehicleId_fkey" FOREIGN KEY ("vehicleId") REFERENCES "Vehicle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on: what schema.prisma cannot say.

-- A driver drives one vehicle at a time, and a vehicle has one driver.
CREATE UNIQUE INDEX "DutyPeriod_userId_open_key" ON "DutyPeriod"("userId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "DutyPeriod_vehicleId_open_key" ON "DutyPeriod"("vehicleId") WHERE "endedAt" IS NULL;

-- An archived vehicle gives its plate number free.
CREATE UNIQUE INDEX "Vehicle_plateNumber_key" ON "Vehicle"("plateNumber") WHERE "archivedAt" IS NULL;

-- A device key is a vehicle's or a driver's.
ALTER TABLE "DeviceKey" ADD CONSTRAINT "DeviceKey_one_owner" CHECK (num_nonnulls("vehicleId", "userId") = 1);

-- PostgreSQL sorts NaN above everything, so ranges refuse it as well.
ALTER TABLE "Position" ADD CONSTRAINT "Position_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180);
ALTER TABLE "Position" ADD CONSTRAINT "Position_finite" CHECK (greatest(abs("speed"), abs("heading"), abs("accuracy"), abs("altitude"), abs("fuelLevel"), abs("battery"), abs("odometer")) < 'Infinity');
ALTER TABLE "VehicleState" ADD CONSTRAINT "VehicleState_on_earth" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180);
