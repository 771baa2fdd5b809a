export type {
  CryptoModule,
  CryptoProfile,
  Digest,
  KeyUse,
  Opener,
  PrivateJwk,
  ProfileName,
  PublicJwk,
  Sealer,
  Signer,
  Verifier,
} from './crypto-profile.js';
export { international } from './international-profile.js';
export { national, nationalProfile } from './national-profile.js';
export type { CryptoDevice, Sm2Secret, Sm4Sealed } from './crypto-device.js';
export { softwareDevice } from './software-device.js';
export * from './profiles.js';
export * from './agency-keys.js';
export * from './key-directory.js';
export { thumbprint, type AgencyKeyFile, type AgencyPublicKeys, type KeyEntry } from './key-file.js';
export * from './key-storage.js';
export { TRUST_REFUSALS, type TrustRefusalCode } from './refusals.js';
export { isDigest, MerkleTree, type InclusionProof } from './merkle.js';
export { fromIat, verifyClaims, type BatchPurpose, type Claims, type Purpose } from './signed-claims.js';
export { digestOf, proofsIn, signBatch, verifyInclusion, type BatchHeading, type SignedBatch } from './batch.js';
export { LETTER_LIMIT, LETTER_TYPE, type LetterEvidence, type LetterHeaders } from './letter.js';
export * from './seal-letter.js';
export * from './open-letter.js';
export * from './receipt.js';
export * from './receipt-export.js';
export * from './ledger.js';
export { growthOf, type GrownHead } from './growth.js';
export { verifyChain, type ChainVerdict } from './verify-chain.js';
export type { RowDamage } from './explain-break.js';
export * from './checkpoint.js';
export * from './countersign.js';
export * from './finding.js';
export * from './evidence.js';
export * from './audit-ledger.js';
export { LogChain } from './log-chain.js';
export { verifyLog, type LogFault, type LogRun, type LogVerdict } from './verify-log.js';
export { generateVaultFile, parseVaultFile, rotateVaultFile, writeVaultFile, type VaultFile, type WrappingKey } from './vault/vault-file.js';
export { loadVault, openVault, type CaseKey, type Vault, type WrappedKey } from './vault/vault.js';
