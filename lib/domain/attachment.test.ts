import { expect, it } from "vitest";
import { attachment } from "./attachment";

it("names a file in ASCII and in full", () => {
  expect(attachment("Café 2026-01-31.gpx")).toBe(
    `attachment; filename="Cafe 2026-01-31.gpx"; filename*=UTF-8''Caf%C3%A9%202026-01-31.gpx`,
  );
  expect(attachment("الرياض.csv")).toBe(
    `attachment; filename="-.csv"; filename*=UTF-8''%D8%A7%D9%84%D8%B1%D9%8A%D8%A7%D8%B6.csv`,
  );
});

it("lets nothing out of the header or the folder", () => {
  const header = attachment(`../"x"\r\nSet-Cookie: a=b; '(100%)'\ud800`);
  expect(header).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w.%~-]+$/);
  expect(header).not.toMatch(/[/\r\n]/);
  expect(header.match(/"/g)).toHaveLength(2);
});
