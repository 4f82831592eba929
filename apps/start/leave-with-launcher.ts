// Loaded into service and worker before their own code: they stop as if told to when the launcher is gone, even by kill -9.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
