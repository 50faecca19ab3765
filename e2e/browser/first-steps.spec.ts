import { signIn } from "../sign-in";
import { expect, report, test } from "./fixtures";

test("an admin's first three steps end with the first fix turning the last one green", async ({
  page,
  fresh: { server, admin },
  enter,
}) => {
  await enter(server.url, await signIn(server.url, admin.email, admin.password));
  await page.goto(`${server.url}/map`);
  const steps = page.getByRole("region", { name: "Put your first vehicle on the map" });
  await steps.getByLabel("Plate number").fill("RUH 1");
  await steps.getByRole("button", { name: "Add a vehicle" }).click();
  await steps.getByRole("button", { name: "Create key" }).click();
  await expect(steps.getByText("Waiting for the first fix…")).toBeVisible();
  await expect(steps.getByLabel("Done")).toHaveCount(1);

  await report(await steps.getByLabel("Reporting address").inputValue(), {
    lat: 24.7136,
    lng: 46.6753,
    speed: 20,
  });
  await expect(steps.getByText("RUH 1 is on the map.")).toBeVisible();
  await expect(steps.getByLabel("Done")).toHaveCount(3);
  await expect(page.locator("canvas[data-vehicles='1']")).toBeVisible();
});
