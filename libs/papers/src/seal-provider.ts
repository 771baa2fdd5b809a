import type { Refusal } from '@fengqiao/kernel';
import type { PaperDocument } from './model.js';

/** A paper that has been set and waits for its seals. */
export interface UnsealedPaper {
  readonly document: PaperDocument;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * 电子印章和电子签名: the port to a licensed provider (电子签名法 art. 16; 商用密码管理条例 art. 30). Where they go, the
 * document's slots say: each keyword stands in the paper once for its slot, in the order of the slots.
 */
export interface SealProvider {
  /**
   * Puts on what the provider is entitled to put on.
   * @returns the bytes with seals and signatures, the text unchanged; or a refusal where the provider does not answer,
   *   so that nobody takes an unsealed paper for a sealed one
   */
  seal(paper: UnsealedPaper): Promise<Uint8Array | Refusal>;
}

/** Without a provider the places stay empty, marked （印章） and with lines to sign on: the paper is sealed by hand. */
export const sealedByHand: SealProvider = { seal: async ({ bytes }) => bytes };
