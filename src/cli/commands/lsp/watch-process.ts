/** Time in milliseconds between two looks at a process. */
const INTERVAL = 2000;

/** Calls back when a process has ended. Returns a function that stops looking. */
export function watchProcess(id: number, onEnd: () => void): () => void {
  const timer = setInterval(() => {
    if (isRunning(id)) return;
    clearInterval(timer);
    onEnd();
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but runs.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
