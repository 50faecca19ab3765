import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** As a push service has it delivered, without one: this machine's browser may not reach the internet. */
async function deliver(page: Page, origin: string, message: object): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const one = registrations.find(({ isDeleted }) => !isDeleted);
      if (one) resolve(one.registrationId);
    });
  });
  await cdp.send("ServiceWorker.enable");
  const registrationId = await registered;
  const data = JSON.stringify(message);
  await cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    const all = await worker.getNotifications();
    return all.map(({ title, body, tag, lang, dir, requireInteraction, data }) => ({
      ...{ title, body, tag, lang, dir, requireInteraction, data },
    }));
  });

test("a push is shown while the page is elsewhere, and sent twice it is shown once", async ({
  open,
  demo,
  context,
}) => {
  await context.grantPermissions(["notifications"]);
  const page = await open("driver19", "/drive");
  await page.evaluate(() => navigator.serviceWorker.ready);
  const said = {
    ...{ title: "رحلة جديدة", message: "إلى المطار", tag: "one", link: "/drive" },
    ...{ isCritical: false, lang: "ar", dir: "rtl" },
  };
  const critical = { ...said, title: "SOS", tag: "two", isCritical: true, lang: "en", dir: "ltr" };
  for (const message of [said, said, critical]) await deliver(page, demo.url, message);
  await expect.poll(() => shown(page).then(({ length }) => length)).toBe(2);
  const first = (await shown(page)).find(({ tag }) => tag === "one");
  expect(first).toEqual({
    ...{ title: said.title, body: said.message, tag: "one", lang: "ar", dir: "rtl" },
    ...{ requireInteraction: false, data: { link: "/drive" } },
  });
  expect((await shown(page)).find(({ tag }) => tag === "two")?.requireInteraction).toBe(true);
});

test("an admin reads on the settings page whether mail is set up, what failed, and how a test went", async ({
  open,
}) => {
  const page = await open("admin", "/settings");
  const card = page.locator("section", { hasText: "Push and e-mail" });
  await expect(card.getByText("E-mail is not set up")).toBeVisible();
  await expect(card.getByText("No failures.")).toBeVisible();
  await card.getByRole("button", { name: "Send me a test by push" }).click();
  await expect(card.getByRole("alert")).toContainText("None of your browsers takes pushes");
  await expect(card.getByRole("button", { name: "by e-mail" })).toBeDisabled();
});
