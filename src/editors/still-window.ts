/** A window whose clock is held by whoever opened it; of anybody else's it is an ordinary one. */
export interface StillWindow {
  __sekishoStill?: {
    /** Until `release`, nothing that was put off for 50 ms or more comes to pass by itself. */
    hold(): void;
    release(): void;
    /** Runs what is due within so many milliseconds now. Returns how many timers ran, without those that ring for ever. */
    runTimersUntil(horizon: number): number;
  };
}
