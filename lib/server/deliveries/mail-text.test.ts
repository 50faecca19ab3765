import { describe, expect, it } from "vitest";
import { headerLine, htmlText, plainText } from "./mail-text";

const text = {
  ...{ message: "<img src=https://evil.example/x>\nSecond & last", open: "Open it:" },
  ...{ url: 'https://fleet.example/trips?"a', why: "Because.", language: "ar" },
};

describe("a mail", () => {
  it("as HTML keeps what people wrote as text, and loads nothing", () => {
    const html = htmlText(text);
    expect(html).toContain("&lt;img src=https://evil.example/x&gt;\nSecond &amp; last");
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('href="https://fleet.example/trips?&quot;a"');
    expect(html).not.toMatch(/<(?:img|link|script|iframe|style)|src="|url\(/);
  });

  it("as text says the same, its foot after a signature line", () => {
    expect(plainText({ ...text, message: "Hello" })).toBe(
      'Hello\n\nOpen it:\nhttps://fleet.example/trips?"a\n\n-- \nBecause.',
    );
    expect(plainText({ ...text, message: "Hello", url: null, why: null })).toBe("Hello");
  });

  it("has header lines that cannot begin another", () => {
    expect(headerLine("Trip\r\nBcc: all@example.com\u2028\u0000x")).toBe(
      "Trip Bcc: all@example.com x",
    );
  });
});
