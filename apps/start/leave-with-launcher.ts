// Loaded into service and worker before their own code: they end when the launcher is gone, even by kill -9. At once, as
// nobody reads what they say any more and the log would wait for a reader for ever at their end; the record bears it.
const leave = () => process.kill(process.pid, 'SIGKILL');

if (process.connected) process.once('disconnect', leave);
else leave();
process.channel?.unref();
