import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { verifyCheckpoint, type PublishedCheckpoint, type VerifiedCheckpoint } from './checkpoint.js';
import { verifyWitnessed, type WitnessedCheckpoint } from './countersign.js';
import { contradictions } from './contradictions.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import { distinct, type Finding } from './finding.js';
import type { KeyDirectory } from './key-directory.js';
import { fromIat } from './signed-claims.js';

/** What the auditor brings together about one agency's checkpoints. */
export interface AuditMaterial {
  readonly agency: string;
  /** The checkpoints as the agency itself shows them now; left out where only witnesses are asked. */
  readonly own?: readonly PublishedCheckpoint[];
  /** The checkpoints as other agencies kept them, several versions of one number included. */
  readonly witnessed: readonly WitnessedCheckpoint[];
}

/** A head that a checkpoint fixes: the `seq`-th entry of the case has this hash. */
export interface Pin {
  readonly checkpoint: number;
  readonly at: number;
  readonly seq: number;
  readonly head: Digest;
}

/** The checkpoints weighed: what they fix, and what is wrong with them. */
export interface Evidence {
  readonly agency: string;
  readonly profile: CryptoProfile;
  readonly findings: readonly Finding[];
  /** Checkpoints and countersignatures that prove nothing, and why. */
  readonly setAside: readonly Refusal[];
  /** By case number, each case's in the order of checkpoints. */
  readonly pins: ReadonlyMap<string, readonly Pin[]>;
  /** Instants (epoch ms) of checkpoints 1, 2, … as far as all are at hand. */
  readonly instants: readonly number[];
}

type Versions = ReadonlyMap<number, readonly VerifiedCheckpoint[]>;

/**
 * Verifies every checkpoint and countersignature once, and compares them: with each other (forked) and with what the
 * agency shows now (re-signed, removed, edited). The result serves any number of {@link auditLedger} runs.
 */
export function weighEvidence({ agency, own, witnessed }: AuditMaterial, directory: KeyDirectory): Evidence {
  const seen = witnessed.map(checkpoint => verifyWitnessed(checkpoint, agency, directory));
  const accepted = seen.filter(isAccepted);
  const knownSince = new Map(accepted.map(({ signed, seenAt }) => [signed, seenAt]));
  const shown = (own ?? []).map(checkpoint =>
    verifyCheckpoint(checkpoint, agency, directory, knownSince.get(checkpoint.signed)),
  );
  const sound = shown.filter(isAccepted);

  const versions = byNumber(accepted);
  // A checkpoint whose key was revoked before anybody witnessed it proves nothing, but nobody has altered it.
  const altered = shown.filter(version => isRefusal(version) && version.code !== 'key-revoked');
  const findings = [
    ...forks(agency, versions),
    ...(own ? compareOwn(agency, versions, byNumber(sound)) : []),
    ...altered.map(() => withoutCase(agency, 'edited', null)),
  ];
  // What no witness holds yet still binds whoever has not got the agency's key.
  const all = byNumber([...accepted, ...sound.filter(({ claims }) => !versions.has(claims.number))]);
  return {
    agency,
    profile: directory.profileOf(agency),
    findings: distinct(findings),
    setAside: [...seen, ...shown].filter(isRefusal),
    pins: pinsOf(all),
    instants: instantsOf(all),
  };
}

const isAccepted = <Version extends object>(version: Version | Refusal): version is Version => !isRefusal(version);

function byNumber(checkpoints: readonly VerifiedCheckpoint[]): Versions {
  const versions = new Map<number, VerifiedCheckpoint[]>();
  for (const checkpoint of checkpoints) {
    const known = versions.get(checkpoint.claims.number) ?? [];
    if (!known.some(({ digest }) => digest === checkpoint.digest)) known.push(checkpoint);
    versions.set(checkpoint.claims.number, known);
  }
  return new Map([...versions].sort(([a], [b]) => a - b));
}

const withoutCase = (agency: string, kind: Finding['kind'], checkpoint: VerifiedCheckpoint | null): Finding => ({
  agency,
  caseNo: null,
  seq: null,
  notBefore: null,
  kind,
  since: checkpoint && { checkpoint: checkpoint.claims.number, at: fromIat(checkpoint.claims.iat) },
});

/** Two versions of one number, or a checkpoint that follows none of the versions held of the one before. */
function forks(agency: string, versions: Versions): readonly Finding[] {
  const several = [...versions.values()].filter(held => held.length > 1);
  if (several.length > 0) return contradictions(agency, 'forked', several);
  for (const [number, [checkpoint]] of versions) {
    const before = versions.get(number - 1);
    if (before && before[0]!.digest !== checkpoint!.claims.prev) return [withoutCase(agency, 'forked', before[0]!)];
  }
  return [];
}

/** What the agency shows now against what was witnessed. */
function compareOwn(agency: string, witnessed: Versions, own: Versions): readonly Finding[] {
  const findings: Finding[] = [];
  const different: VerifiedCheckpoint[][] = [];
  const last = Math.max(0, ...own.keys());
  for (const [number, held] of witnessed) {
    const shown = own.get(number);
    if (!shown) findings.push(withoutCase(agency, number > last ? 'truncated' : 'removed', held[0]!));
    else if (shown.some(version => held.every(({ digest }) => digest !== version.digest)))
      different.push([...held, ...shown]);
  }
  return [...findings.slice(0, 1), ...(different.length > 0 ? contradictions(agency, 'resigned', different) : [])];
}

function pinsOf(versions: Versions): ReadonlyMap<string, readonly Pin[]> {
  const pins = new Map<string, Pin[]>();
  for (const { claims, heads } of [...versions.values()].flat()) {
    for (const { caseNo, seq, head } of heads) {
      const known = pins.get(caseNo) ?? [];
      known.push({ checkpoint: claims.number, at: claims.iat * 1000, seq, head });
      pins.set(caseNo, known);
    }
  }
  return pins;
}

function instantsOf(versions: Versions): readonly number[] {
  const instants: number[] = [];
  for (const [number, [version]] of versions) {
    if (number !== instants.length + 1) break;
    instants.push(version!.claims.iat * 1000);
  }
  return instants;
}
