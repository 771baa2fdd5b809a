/** Letters in one batch. */
export const BATCH = 64;

/** Letters that one agency has in hand at most: one batch being worked on, one waiting. */
export const IN_HAND = 2 * BATCH;

/** The bus brings a letter again when it has heard nothing for so long; a batch that takes longer says so in time. */
export const ACK_WAIT_MS = 30_000;
