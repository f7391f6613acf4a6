/** What a guest's browser holds instead of a session: the key to one seat in one meeting. */
export const SEAT_COOKIE = 'accord.seat';
