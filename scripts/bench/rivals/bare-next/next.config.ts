import type { NextConfig } from "next";

// Everything as Next comes; its types are checked with ours.
const config: NextConfig = {
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
  typescript: { ignoreBuildErrors: true },
};

export default config;
