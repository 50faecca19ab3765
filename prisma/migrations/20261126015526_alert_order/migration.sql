-- CreateIndex
CREATE INDEX "Alert_openedAt_id_idx" ON "Alert"("openedAt", "id");
