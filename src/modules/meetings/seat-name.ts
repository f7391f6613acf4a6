/** What somebody in the room is called. A guest chose the name, and it could be another’s: so it is marked. */
export function seatName({ name, isGuest }: { name: string; isGuest: boolean }): string {
  return isGuest ? `${name} (guest)` : name;
}
