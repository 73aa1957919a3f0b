/** Does the work when so many frames have been drawn. */
export function afterFrames(frames: number, work: () => void): void {
  requestAnimationFrame(() => (frames > 1 ? afterFrames(frames - 1, work) : work()));
}
