import { app } from 'electron';

/** Whether this is the only start on this data folder. A second start brings the first to the front and ends. */
export function isOnlyInstance(bringToFront: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', bringToFront);
  return true;
}
