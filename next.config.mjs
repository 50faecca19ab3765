import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Native or file-reading packages: loaded by Node as they are, never bundled.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg", "pino"],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
