import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/services/locale/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // We have no pictures to resize: nobody is to make us do it either.
  images: { unoptimized: true },
  serverExternalPackages: ["pino", "graphile-worker", "pg", "pdf-lib", "nodemailer"],
  typescript: { ignoreBuildErrors: false },
};

export default withNextIntl(config);
