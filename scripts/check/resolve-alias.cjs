// dependency-cruiser reads tsconfig's paths only through a TypeScript older than ours; this says the same.
const { resolve } = require("node:path");

module.exports = {
  resolve: {
    alias: { "@": resolve(__dirname, "../..") },
  },
};
