import createNextIntlPlugin from "next-intl/plugin";

// Names a build for the service worker: what it kept of another build goes with it.
process.env.NEXT_PUBLIC_BUILD ??= Date.now().toString(36);

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Native or file-reading packages: loaded by Node as they are, never bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "nodemailer",
    "pg",
    "pino",
    "web-push",
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
