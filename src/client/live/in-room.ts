let rooms = 0;

/** A screen that shows a live meeting hears it by the meeting's own stream. Answers how to leave it again. */
export function enterRoom(): () => void {
  rooms += 1;
  return () => {
    rooms -= 1;
  };
}

export function isInRoom(): boolean {
  return rooms > 0;
}
