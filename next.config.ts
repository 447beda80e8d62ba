import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/services/locale/request.ts",
  // Messages are parsed when they are built, not anew for each page.
  experimental: {
    messages: { path: "./messages", format: "json", locales: "infer", precompile: true },
  },
});

const config: NextConfig = {
  poweredByHeader: false,
  // Our own server compresses whole pages, and files when they are built.
  compress: false,
  // Titles are in the head of the first HTML: what is streamed in after it needs a script to get there.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // We have no pictures to resize: nobody is to make us do it either.
  images: { unoptimized: true },
  serverExternalPackages: [
    "pino",
    "graphile-worker",
    "pg",
    "pdf-lib",
    "@pdf-lib/fontkit",
    "nodemailer",
  ],
  typescript: { ignoreBuildErrors: false },
};

export default withNextIntl(config);
