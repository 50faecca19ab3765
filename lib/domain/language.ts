/** The languages of the product; apart from the schemas, so that a phone loads no validation for them. */
export const languages = ["en", "ar"] as const;
export type Language = (typeof languages)[number];
