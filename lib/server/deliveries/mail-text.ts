/** What a mail says; `url` leads to it, `why` says why somebody gets it and where to change that. */
export type MailText = {
  message: string;
  open: string;
  url: string | null;
  why: string | null;
  language: string;
};

/** The mail as plain text. */
export const plainText = ({ message, open, url, why }: MailText): string =>
  [message, url && `${open}\n${url}`, why && `-- \n${why}`].filter(Boolean).join("\n\n");

/** The same as HTML: nothing is loaded from anywhere, and what people wrote stays text. */
export function htmlText({ message, open, url, why, language }: MailText): string {
  const dir = language === "ar" ? "rtl" : "ltr";
  const parts = [
    `<p dir="auto" style="margin:0 0 16px;white-space:pre-line">${escaped(message)}</p>`,
    url &&
      `<p style="margin:0 0 16px">${escaped(open)}<br><a href="${escaped(url)}">${escaped(url)}</a></p>`,
    why && `<p style="margin:24px 0 0;color:#666;font-size:13px">${escaped(why)}</p>`,
  ];
  return [
    `<!doctype html><html lang="${escaped(language)}" dir="${dir}"><body`,
    ` style="font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;margin:24px">`,
    ...parts.filter(Boolean),
    "</body></html>",
  ].join("");
}

const escapes: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;" },
  ...{ '"': "&quot;", "'": "&#39;" },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => escapes[one] as string);

/** A line of a header: nothing in it can begin another. */
export const headerLine = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
