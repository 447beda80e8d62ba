// Loaded first in every child we start. When the parent dies, even by kill -9, the channel between them closes, and the
// child ends itself in its own orderly way instead of keeping a port busy for ever.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
