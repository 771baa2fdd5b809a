/** Letters in one batch. */
export const BATCH = 64;

/** Batches worked on at a time: while the database writes one, the next is opened and verified. */
export const ABREAST = 2;

/** Letters that one agency has in hand at most: those being worked on, and one batch waiting. */
export const IN_HAND = (ABREAST + 1) * BATCH;

/** The bus brings a letter again when it has heard nothing for so long; a batch that takes longer says so in time. */
export const ACK_WAIT_MS = 30_000;
