import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/services/locale/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // We have no pictures to resize: nobody is to make us do it either.
  images: { unoptimized: true },
  // Debtor pages hold personal data: nothing of them may be kept by a cache on the way.
  headers: async () => [
    {
      source: "/brand/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
    },
  ],
  serverExternalPackages: ["pino", "graphile-worker", "pg", "pdf-lib", "nodemailer"],
  typescript: { ignoreBuildErrors: false },
};

export default withNextIntl(config);
