-- What is critical is found at once behind ten thousand others that wait.
CREATE INDEX "Delivery_urgent_idx" ON "Delivery"("channel", "type", "nextAt") WHERE "deliveredAt" IS NULL AND "failedAt" IS NULL;
