import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeRow } from '../../shared/request-scope.ts';
import type { EdgeFact } from '../../facts/edge-store.ts';
import type { ClaimRow } from '../../claims/claim-row.ts';
import type { SourceRow, PublicationRow } from '../../sources/source-row.ts';
import type { OutletRow } from '../../sources/outlet-row.ts';
import type { VersionRow } from '../../sources/version-row.ts';
import type { CitationPathRow } from '../../sources/path-store.ts';
import type { AnchorRow } from '../../facts/anchor-row.ts';
import type { EntityRow } from '../../entities/entity-row.ts';
import type { SuggestionRow } from '../../curation/suggestion-store.ts';
import type { CorrectionRow } from '../../curation/correction-store.ts';
import type { ReviewRow } from '../../curation/review-store.ts';
import type { AnyConnection } from '../../shared/connection.ts';
import type { TracedSpread } from '../../tracing/tracing-service.ts';
import type { OriginRow, SharedCreditRow, HopRow, TreeRow, IndependenceRow, StandsOnRow, PartRow, ChokepointRow, CircularRow, CorrectionReachRow, MetricsRow } from '../../tracing/traced-rows.ts';
import type { ProvenanceRow, RouteRow, RouteHopRow } from '../../tracing/provenance-rows.ts';
import type { VersionDiffRow } from '../../intake/version-diff.ts';
import type { ParagraphChangeRow } from '../../intake/text-diff.ts';
import type { CheckWorthySentence as CheckWorthySentenceRow } from '../../reading/claims/check-worthy.ts';
import type { GraphqlContext } from '../graphql-context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339 in UTC with milliseconds. */
  DateTime: { input: number; output: number; }
  /** A date to the precision known: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339; no zone means UTC. */
  FuzzyDate: { input: import("../../shared/fuzzy-date.ts").FuzzyDate; output: string; }
};

export type AmongInput = {
  readonly kinds?: InputMaybe<ReadonlyArray<SourceKind>>;
  /** Domains. */
  readonly outlets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The exact place of the evidence (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). */
export type Anchor = {
  readonly __typename?: 'Anchor';
  /** One past the last UTF-16 unit. */
  readonly end?: Maybe<Scalars['Int']['output']>;
  /** The exact words. */
  readonly exact?: Maybe<Scalars['String']['output']>;
  /** Words just before. */
  readonly prefix?: Maybe<Scalars['String']['output']>;
  /** First UTF-16 unit in the version's text. */
  readonly start?: Maybe<Scalars['Int']['output']>;
  /** Words just after. */
  readonly suffix?: Maybe<Scalars['String']['output']>;
  /** The stored version that the place is in; null when none was kept. */
  readonly version?: Maybe<Version>;
};

export type AsOf = {
  readonly __typename?: 'AsOf';
  readonly knownBy?: Maybe<Scalars['DateTime']['output']>;
  readonly publishedBy?: Maybe<Scalars['FuzzyDate']['output']>;
};

export type AsOfInput = {
  /** What this graph said then. */
  readonly knownBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** What a reader could have known then. */
  readonly publishedBy?: InputMaybe<Scalars['FuzzyDate']['input']>;
};

/** A source's stance on a claim. */
export type Assertion = DatedFact & {
  readonly __typename?: 'Assertion';
  readonly anchor?: Maybe<Anchor>;
  /** Whom the source attributes it to, in its words. */
  readonly attributedTo?: Maybe<Scalars['String']['output']>;
  readonly claim: Claim;
  readonly confidence: Scalars['Float']['output'];
  readonly id: Scalars['ID']['output'];
  readonly method: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly source: Source;
  readonly stance: Stance;
  readonly suggested: Scalars['Boolean']['output'];
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
};

export type AssertionConnection = {
  readonly __typename?: 'AssertionConnection';
  readonly edges: ReadonlyArray<AssertionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AssertionEdge = {
  readonly __typename?: 'AssertionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Assertion;
};

/** One change: who did what to which thing. */
export type AuditEvent = Node & {
  readonly __typename?: 'AuditEvent';
  readonly action: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly by: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Global id of what was changed. */
  readonly subject: Scalars['String']['output'];
};

export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  readonly edges: ReadonlyArray<AuditEventEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEvent;
};

export type ChangeKind =
  | 'ADDED'
  | 'CHANGED'
  | 'REMOVED';

/** A sentence that could be recorded as a claim; offsets count UTF-16 units of the version's text. */
export type CheckWorthySentence = {
  readonly __typename?: 'CheckWorthySentence';
  readonly end: Scalars['Int']['output'];
  readonly reasons: ReadonlyArray<WorthReason>;
  /** 0 to 1; the sum of what its reasons weigh. */
  readonly score: Scalars['Float']['output'];
  readonly start: Scalars['Int']['output'];
  readonly text: Scalars['String']['output'];
};

export type CheckWorthySentenceConnection = {
  readonly __typename?: 'CheckWorthySentenceConnection';
  readonly edges: ReadonlyArray<CheckWorthySentenceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CheckWorthySentenceEdge = {
  readonly __typename?: 'CheckWorthySentenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CheckWorthySentence;
};

export type Chokepoint = {
  readonly __typename?: 'Chokepoint';
  /** How many sources have no path to an origin without it. */
  readonly dominated: Scalars['Int']['output'];
  /** Of all other sources, 0 to 1. */
  readonly share: Scalars['Float']['output'];
  readonly source: Source;
};

export type ChokepointConnection = {
  readonly __typename?: 'ChokepointConnection';
  readonly edges: ReadonlyArray<ChokepointEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ChokepointEdge = {
  readonly __typename?: 'ChokepointEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Chokepoint;
};

export type CircularKind =
  /** Sources that cite each other round. */
  | 'CYCLE'
  /** A source that cites several which stand on fewer. */
  | 'FALSE_CONFIRMATION'
  /** A source that later cites one that had it from its own earlier version. */
  | 'RETURN';

export type CircularReport = {
  readonly __typename?: 'CircularReport';
  readonly explanation: Scalars['String']['output'];
  readonly kind: CircularKind;
  readonly sources: ReadonlyArray<Source>;
};

/** Source `from` refers to source `to`. */
export type Citation = DatedFact & {
  readonly __typename?: 'Citation';
  readonly anchor?: Maybe<Anchor>;
  readonly basis: CitationBasis;
  readonly confidence: Scalars['Float']['output'];
  readonly from: Source;
  /** When the page was seen without it; a citation that was seen still counts. */
  readonly goneAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly method: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly suggested: Scalars['Boolean']['output'];
  readonly to: Source;
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
};

/** How one source refers to another. */
export type CitationBasis =
  /** An analyst says so. */
  | 'ANALYST'
  | 'HYPERLINK'
  /** It names the other without a link. */
  | 'NAMED_ATTRIBUTION'
  /** Only a pingback, webmention or trackback says so. */
  | 'NOTICE'
  /** It carries an agency's text. */
  | 'SYNDICATION'
  /** It holds the other's words. */
  | 'TEXT_REUSE';

export type CitationConnection = {
  readonly __typename?: 'CitationConnection';
  readonly edges: ReadonlyArray<CitationEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CitationEdge = {
  readonly __typename?: 'CitationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Citation;
};

/** A chain of citations. */
export type CitationPath = {
  readonly __typename?: 'CitationPath';
  /** The citation between each source and the next. */
  readonly citations: ReadonlyArray<Citation>;
  /** How many citations it takes. */
  readonly length: Scalars['Int']['output'];
  /** The sources from the citing end to the origin. */
  readonly sources: ReadonlyArray<Source>;
};

/** One sentence that can be true or false. */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** The devices, addresses, organizations and people that the claim is about. */
  readonly about: ReadonlyArray<Entity>;
  /** Other wordings that mean the same claim. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Standing statements of sources on this claim, in the order of the sources' publication. */
  readonly assertions: AssertionConnection;
  /** Corrections of sources that name this claim. */
  readonly corrections: CorrectionConnection;
  readonly id: Scalars['ID']['output'];
  /** On how many independent sources the claim stands; an interval. Batched: a list of claims costs a fixed number of queries. */
  readonly independence: Independence;
  /** The claims that this one is a direct part of. */
  readonly partOf: ReadonlyArray<Claim>;
  /** Direct parts, oldest record first. */
  readonly parts: ClaimConnection;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Verdicts of fact-checkers. */
  readonly reviews: ReadonlyArray<Review>;
  /** The wording in force. */
  readonly text: Scalars['String']['output'];
};


/** One sentence that can be true or false. */
export type ClaimAssertionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  stances?: InputMaybe<ReadonlyArray<Stance>>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One sentence that can be true or false. */
export type ClaimCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One sentence that can be true or false. */
export type ClaimIndependenceArgs = {
  options?: InputMaybe<SpreadOptions>;
};


/** One sentence that can be true or false. */
export type ClaimPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  readonly edges: ReadonlyArray<ClaimEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Claim;
};

/** Conditions on claims; all given ones must hold. */
export type ClaimFilter = {
  /** About this entity (global id). */
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by a source of this outlet (domain). */
  readonly outlet?: InputMaybe<Scalars['String']['input']>;
  /** A direct part of this claim (global id). */
  readonly partOf?: InputMaybe<Scalars['ID']['input']>;
  /** Recorded in this span. */
  readonly recorded?: InputMaybe<DateRangeInput>;
  /** Stated by this source (global id), whatever its stance. */
  readonly source?: InputMaybe<Scalars['ID']['input']>;
  /** With a standing statement of one of these stances. */
  readonly stances?: InputMaybe<ReadonlyArray<Stance>>;
  /** Words that the claim's text or aliases hold. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type ClaimOrder = {
  readonly direction?: OrderDirection;
  readonly field?: ClaimOrderField;
};

export type ClaimOrderField =
  | 'RECORDED_AT'
  | 'TEXT';

export type ConfirmSuggestionInput = {
  readonly id: Scalars['ID']['input'];
};

export type ConfirmSuggestionPayload = {
  readonly __typename?: 'ConfirmSuggestionPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly suggestion?: Maybe<Suggestion>;
};

export type Correction = Node & {
  readonly __typename?: 'Correction';
  /** When it was corrected. */
  readonly at?: Maybe<Scalars['FuzzyDate']['output']>;
  /** The claim that it concerns; null for all of the source. */
  readonly claim?: Maybe<Claim>;
  readonly id: Scalars['ID']['output'];
  readonly kind: CorrectionKind;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that was corrected. */
  readonly source: Source;
};

export type CorrectionConnection = {
  readonly __typename?: 'CorrectionConnection';
  readonly edges: ReadonlyArray<CorrectionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type CorrectionEdge = {
  readonly __typename?: 'CorrectionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Correction;
};

/** What happened to a source. */
export type CorrectionKind =
  | 'CORRECTED'
  | 'DENIED_BY_SUBJECT'
  | 'RATED_FALSE'
  | 'REMOVED'
  | 'RETRACTED';

/** How far a correction reached those who had the claim from the corrected source. */
export type CorrectionReach = {
  readonly __typename?: 'CorrectionReach';
  readonly correction: Correction;
  readonly coverage?: Maybe<Scalars['Float']['output']>;
  /** Left without any path to an origin. */
  readonly lost: ReadonlyArray<Source>;
  readonly medianLatencyHours?: Maybe<Scalars['Float']['output']>;
  /** Of both, those that acknowledge the correction. */
  readonly settled: ReadonlyArray<Source>;
  /** The rest. */
  readonly stale: ReadonlyArray<Source>;
  /** Reached by it, but by others too. */
  readonly weakened: ReadonlyArray<Source>;
};

export type DatePrecision =
  | 'DAY'
  | 'INSTANT'
  | 'MONTH'
  | 'YEAR';

/** A span of time. A bound left out is open. */
export type DateRangeInput = {
  /** Not before the start of this date. */
  readonly from?: InputMaybe<Scalars['FuzzyDate']['input']>;
  /** Not after the end of this date. */
  readonly to?: InputMaybe<Scalars['FuzzyDate']['input']>;
};

/** What every edge says of itself: who recorded it, when, how, and whether it stands. */
export type DatedFact = {
  readonly anchor?: Maybe<Anchor>;
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** Global id of the edge. */
  readonly id: Scalars['ID']['output'];
  /** How it came to be known. */
  readonly method: Scalars['String']['output'];
  /** Why it ended. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Key, person or job. */
  readonly recordedBy: Scalars['String']['output'];
  /** A machine's proposal that no person has confirmed. */
  readonly suggested: Scalars['Boolean']['output'];
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
};

export type Device = Entity & Node & {
  readonly __typename?: 'Device';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly claims: ClaimConnection;
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityKind;
  /** Who makes it. */
  readonly makers: ReadonlyArray<Organization>;
  readonly mentions: MentionConnection;
  readonly name: Scalars['String']['output'];
  readonly notes?: Maybe<Scalars['String']['output']>;
  readonly suggested: Scalars['Boolean']['output'];
};


export type DeviceClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type DeviceMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};

export type DeviceConnection = {
  readonly __typename?: 'DeviceConnection';
  readonly edges: ReadonlyArray<DeviceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type DeviceEdge = {
  readonly __typename?: 'DeviceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Device;
};

/** How a later version of a page stands to an earlier one. */
export type EditKind =
  /** It has a notice that was not there (Update, Correction). */
  | 'ANNOUNCED'
  /** Nothing changed that a fact rests on. */
  | 'OTHER'
  /** It changed or dropped words or links that facts rest on, and does not say so. */
  | 'SILENT';

/** A device, an address or range, an organization or a person. */
export type Entity = {
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Claims about it. */
  readonly claims: ClaimConnection;
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityKind;
  /** Where sources name it. */
  readonly mentions: MentionConnection;
  /** Its name; for an address its canonical text. */
  readonly name: Scalars['String']['output'];
  /** An analyst's remarks. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Only a machine has named it so far: a candidate that no list shows until a person confirms a mention of it or records it. */
  readonly suggested: Scalars['Boolean']['output'];
};


/** A device, an address or range, an organization or a person. */
export type EntityClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A device, an address or range, an organization or a person. */
export type EntityMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};

export type EntityFilter = {
  /** Words in the name or another name. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type EntityKind =
  | 'DEVICE'
  | 'IP_ADDRESS'
  | 'ORGANIZATION'
  | 'PERSON';

export type EvidenceLevel =
  /** Only facts. */
  | 'CONFIRMED'
  /** Machine suggestions too, with their confidence. */
  | 'WITH_SUGGESTIONS';

export type Hop = {
  readonly __typename?: 'Hop';
  readonly anchor?: Maybe<Anchor>;
  readonly basis?: Maybe<CitationBasis>;
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  readonly depth: Scalars['Int']['output'];
  /** Whom it took the claim from in the tree; null for an origin. */
  readonly parent?: Maybe<Source>;
  readonly publishedAt?: Maybe<PublicationTime>;
  readonly source: Source;
};

export type HopConnection = {
  readonly __typename?: 'HopConnection';
  readonly edges: ReadonlyArray<HopEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type HopEdge = {
  readonly __typename?: 'HopEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Hop;
};

/** On how many independent sources something stands: an interval, with what it stands on. */
export type Independence = {
  readonly __typename?: 'Independence';
  /** False when the budget ended first: then low and high are bounds. */
  readonly exact: Scalars['Boolean']['output'];
  readonly families: Scalars['Int']['output'];
  /** If the origins are what they seem. */
  readonly high: Scalars['Int']['output'];
  /** `high` with the citations counted that were left out; null if there are none. */
  readonly highWithOmitted?: Maybe<Scalars['Int']['output']>;
  /** Of `among`: sources that are not in the spread. */
  readonly leftOut: ReadonlyArray<Scalars['ID']['output']>;
  /** If every origin that is not first hand took it from the earliest known one. */
  readonly low: Scalars['Int']['output'];
  readonly origins: Scalars['Int']['output'];
  readonly outlets: Scalars['Int']['output'];
  readonly sources: Scalars['Int']['output'];
  /** A smallest set of labels without whose sources nothing is left. */
  readonly standsOn: ReadonlyArray<StandsOn>;
  readonly standsOnExact: Scalars['Boolean']['output'];
};

export type IpAddress = Entity & Node & {
  readonly __typename?: 'IpAddress';
  /** Canonical text: RFC 5952 for IPv6, CIDR for a range. */
  readonly address: Scalars['String']['output'];
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly claims: ClaimConnection;
  /** The recorded addresses and ranges inside it. */
  readonly contains: IpAddressConnection;
  /** 4 or 6. */
  readonly family: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityKind;
  readonly mentions: MentionConnection;
  readonly name: Scalars['String']['output'];
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** The recorded ranges that it lies in, narrowest first. */
  readonly ranges: ReadonlyArray<IpAddress>;
  /** What registries answered for it, newest first. The holder of a registry's role does not own the address. */
  readonly registrations: ReadonlyArray<Registration>;
  readonly suggested: Scalars['Boolean']['output'];
};


export type IpAddressClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type IpAddressContainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type IpAddressMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};

export type IpAddressConnection = {
  readonly __typename?: 'IpAddressConnection';
  readonly edges: ReadonlyArray<IpAddressEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type IpAddressEdge = {
  readonly __typename?: 'IpAddressEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: IpAddress;
};

export type Job = {
  readonly __typename?: 'Job';
  readonly attempts: Scalars['Int']['output'];
  /** Why it failed: a code of the error catalogue. */
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What it does: fetch-source, read-source … */
  readonly kind: Scalars['String']['output'];
  /** How far it has come; null for a job that does not say. */
  readonly progress?: Maybe<JobProgress>;
  readonly state: JobState;
  /** The page that it is about. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type JobConnection = {
  readonly __typename?: 'JobConnection';
  readonly edges: ReadonlyArray<JobEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type JobEdge = {
  readonly __typename?: 'JobEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Job;
};

/** How much of its work a job has done, in whatever it counts: pages, versions. */
export type JobProgress = {
  readonly __typename?: 'JobProgress';
  readonly done: Scalars['Int']['output'];
  readonly total: Scalars['Int']['output'];
};

export type JobState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type LinkAboutInput = {
  readonly claim: Scalars['ID']['input'];
  /** Global id of a device, address, organization or person. */
  readonly entity: Scalars['ID']['input'];
  /** The words of the claim that name it. */
  readonly quote?: InputMaybe<Scalars['String']['input']>;
};

export type LinkAboutPayload = {
  readonly __typename?: 'LinkAboutPayload';
  readonly claim?: Maybe<Claim>;
  readonly entity?: Maybe<Entity>;
  readonly errors: ReadonlyArray<UserError>;
};

/** A source names an entity. */
export type Mention = DatedFact & {
  readonly __typename?: 'Mention';
  readonly anchor?: Maybe<Anchor>;
  readonly confidence: Scalars['Float']['output'];
  readonly entity: Entity;
  readonly id: Scalars['ID']['output'];
  readonly method: Scalars['String']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly source: Source;
  readonly suggested: Scalars['Boolean']['output'];
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
};

export type MentionConnection = {
  readonly __typename?: 'MentionConnection';
  readonly edges: ReadonlyArray<MentionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MentionEdge = {
  readonly __typename?: 'MentionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Mention;
};

/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes a suggestion a fact. */
  readonly confirmSuggestion: ConfirmSuggestionPayload;
  /** Says what a claim is about. */
  readonly linkAbout: LinkAboutPayload;
  /** Records a source's stance on a claim. */
  readonly recordAssertion: RecordAssertionPayload;
  /** Records that one source refers to another. */
  readonly recordCitation: RecordCitationPayload;
  /** Records a claim. Recording the same text again changes nothing; `similar` shows claims that may be the same. */
  readonly recordClaim: RecordClaimPayload;
  /** Records that a source was corrected, retracted, removed, denied by its subject, or rated false. */
  readonly recordCorrection: RecordCorrectionPayload;
  /** Records a device, address, organization or person. */
  readonly recordEntity: RecordEntityPayload;
  /** Records who makes a device. */
  readonly recordMaker: RecordMakerPayload;
  /** Records that a source names an entity. */
  readonly recordMention: RecordMentionPayload;
  /** Records that two sources are near-duplicates of each other. */
  readonly recordNearDuplicate: RecordNearDuplicatePayload;
  /** Records who owns an outlet: outlets of one owner are one publisher family. */
  readonly recordOwner: RecordOwnerPayload;
  /** Records what an address registry answered for an address on a date, with the role of the holder. */
  readonly recordRegistration: RecordRegistrationPayload;
  /** Records a fact-checker's verdict on a claim. */
  readonly recordReview: RecordReviewPayload;
  /** Records that sources rest on one artifact: the same screenshot, packet capture or look-up. */
  readonly recordSameArtifact: RecordSameArtifactPayload;
  /** Records a source. On a known address it adds facts; nothing is overwritten. */
  readonly recordSource: RecordSourcePayload;
  /** Rejects a suggestion; it is never proposed again for the same evidence. */
  readonly rejectSuggestion: RejectSuggestionPayload;
  /** Puts a rejected suggestion back into the queue. */
  readonly reopenSuggestion: ReopenSuggestionPayload;
  /** Records parts of a claim, each a claim of its own. */
  readonly splitClaim: SplitClaimPayload;
  /** Hands in a document that cannot be fetched: its HTML or plain text, read like a page. */
  readonly submitDocument: SubmitDocumentPayload;
  /** Has a page fetched, read and followed. Submitting it twice fetches it again but stores nothing twice. */
  readonly submitUrl: SubmitUrlPayload;
  /** Gives a claim another wording; the old one stays as an alias that still finds it. */
  readonly updateClaim: UpdateClaimPayload;
  /** Ends an edge as never having been so. What was seen stays in the history; nothing is deleted. */
  readonly withdrawEdge: WithdrawEdgePayload;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationConfirmSuggestionArgs = {
  input: ConfirmSuggestionInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationLinkAboutArgs = {
  input: LinkAboutInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordAssertionArgs = {
  input: RecordAssertionInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordCitationArgs = {
  input: RecordCitationInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordClaimArgs = {
  input: RecordClaimInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordCorrectionArgs = {
  input: RecordCorrectionInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordEntityArgs = {
  input: RecordEntityInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordMakerArgs = {
  input: RecordMakerInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordMentionArgs = {
  input: RecordMentionInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordNearDuplicateArgs = {
  input: RecordNearDuplicateInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordOwnerArgs = {
  input: RecordOwnerInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordRegistrationArgs = {
  input: RecordRegistrationInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordReviewArgs = {
  input: RecordReviewInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordSameArtifactArgs = {
  input: RecordSameArtifactInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRecordSourceArgs = {
  input: RecordSourceInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationRejectSuggestionArgs = {
  input: RejectSuggestionInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationReopenSuggestionArgs = {
  input: ReopenSuggestionInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationSplitClaimArgs = {
  input: SplitClaimInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationSubmitDocumentArgs = {
  input: SubmitDocumentInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationSubmitUrlArgs = {
  input: SubmitUrlInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationUpdateClaimArgs = {
  input: UpdateClaimInput;
};


/** Every write is one mutation with one input and one payload; refusals that a caller can mend are in `errors`. */
export type MutationWithdrawEdgeArgs = {
  input: WithdrawEdgeInput;
};

/** Anything with a global id. */
export type Node = {
  /** Global id, safe in URLs. */
  readonly id: Scalars['ID']['output'];
};

/** An incoming pingback, webmention or trackback, kept as a receipt. */
export type Notice = Node & {
  readonly __typename?: 'Notice';
  readonly blogName?: Maybe<Scalars['String']['output']>;
  readonly excerpt?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: NoticeKind;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Address of the page that says it links. */
  readonly source: Scalars['String']['output'];
  readonly state: NoticeState;
  /** Address of the page that it says it links to. */
  readonly target: Scalars['String']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type NoticeConnection = {
  readonly __typename?: 'NoticeConnection';
  readonly edges: ReadonlyArray<NoticeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type NoticeEdge = {
  readonly __typename?: 'NoticeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Notice;
};

export type NoticeFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<NoticeKind>>;
  readonly states?: InputMaybe<ReadonlyArray<NoticeState>>;
  /** Address of the target. */
  readonly target?: InputMaybe<Scalars['String']['input']>;
};

export type NoticeKind =
  | 'PINGBACK'
  | 'TRACKBACK'
  | 'WEBMENTION';

export type NoticeState =
  | 'GONE'
  | 'QUEUED'
  | 'REJECTED'
  | 'STALE'
  | 'VERIFIED';

/** What was left out, each thing counted once at the first reason that fits. */
export type Omitted = {
  readonly __typename?: 'Omitted';
  readonly afterAsOf: Scalars['Int']['output'];
  readonly lowConfidence: Scalars['Int']['output'];
  readonly membersLowConfidence: Scalars['Int']['output'];
  readonly membersSuggested: Scalars['Int']['output'];
  readonly suggested: Scalars['Int']['output'];
  readonly surelyLater: Scalars['Int']['output'];
  readonly withdrawn: Scalars['Int']['output'];
};

/** Which way a list runs. */
export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type Organization = Entity & Node & {
  readonly __typename?: 'Organization';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly claims: ClaimConnection;
  /** Devices that it makes. */
  readonly devices: ReadonlyArray<Device>;
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityKind;
  readonly mentions: MentionConnection;
  readonly name: Scalars['String']['output'];
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Outlets that it owns. */
  readonly outlets: ReadonlyArray<Outlet>;
  readonly registrations: ReadonlyArray<Registration>;
  readonly suggested: Scalars['Boolean']['output'];
};


export type OrganizationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type OrganizationMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};

export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  readonly edges: ReadonlyArray<OrganizationEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Organization;
};

export type Origin = {
  readonly __typename?: 'Origin';
  readonly credited: ReadonlyArray<Source>;
  readonly source: Source;
  readonly standing: OriginStanding;
};

export type OriginConnection = {
  readonly __typename?: 'OriginConnection';
  readonly edges: ReadonlyArray<OriginEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OriginEdge = {
  readonly __typename?: 'OriginEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Origin;
};

/** Why an origin is one. */
export type OriginStanding =
  /** It cites a source that nobody has read: the next page to fetch. */
  | 'CITES_UNREAD'
  /** It cites sources that were read and do not state the claim. */
  | 'CREDITS_UNSUPPORTING'
  /** Its own measurement or witness. */
  | 'FIRST_HAND'
  /** It names nobody. */
  | 'UNATTRIBUTED';

/** Where sources appear, keyed by registrable domain. */
export type Outlet = Node & {
  readonly __typename?: 'Outlet';
  readonly domain: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its owners, as far as recorded. */
  readonly owners: ReadonlyArray<Organization>;
  /** What appeared there, in the order of publication. */
  readonly sources: SourceConnection;
};


/** Where sources appear, keyed by registrable domain. */
export type OutletSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type OutletConnection = {
  readonly __typename?: 'OutletConnection';
  readonly edges: ReadonlyArray<OutletEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type OutletEdge = {
  readonly __typename?: 'OutletEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Outlet;
};

export type OutletFilter = {
  /** The domain begins with this. */
  readonly domainPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Owned by this organization (global id). */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a page of a list stands in the whole. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A paragraph of a version's text; offsets count UTF-16 units. */
export type Paragraph = {
  readonly __typename?: 'Paragraph';
  readonly end: Scalars['Int']['output'];
  readonly start: Scalars['Int']['output'];
  readonly text: Scalars['String']['output'];
};

export type ParagraphChange = {
  readonly __typename?: 'ParagraphChange';
  /** In the later version; null for one that was removed. */
  readonly after?: Maybe<Paragraph>;
  /** In the earlier version; null for one that was added. */
  readonly before?: Maybe<Paragraph>;
  readonly kind: ChangeKind;
  /** The words of both, told apart. */
  readonly spans: ReadonlyArray<WordSpan>;
};

export type ParagraphChangeConnection = {
  readonly __typename?: 'ParagraphChangeConnection';
  readonly edges: ReadonlyArray<ParagraphChangeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ParagraphChangeEdge = {
  readonly __typename?: 'ParagraphChangeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ParagraphChange;
};

/** Which of several citations a source hangs by in the tree. */
export type ParentRule =
  | 'EARLIEST'
  | 'LATEST_BEFORE'
  | 'MOST_CONFIDENT';

export type PartIndependence = {
  readonly __typename?: 'PartIndependence';
  readonly claim: Claim;
  readonly independence: Independence;
};

export type Person = Entity & Node & {
  readonly __typename?: 'Person';
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  readonly claims: ClaimConnection;
  readonly id: Scalars['ID']['output'];
  readonly kind: EntityKind;
  readonly mentions: MentionConnection;
  readonly name: Scalars['String']['output'];
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Address of a profile, the one thing that tells people of one name apart. */
  readonly profileUrl?: Maybe<Scalars['String']['output']>;
  /** What the person wrote, in the order of publication. */
  readonly sources: SourceConnection;
  readonly suggested: Scalars['Boolean']['output'];
};


export type PersonClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type PersonMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};


export type PersonSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  readonly edges: ReadonlyArray<PersonEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Person;
};

/** How a source goes back to the origins of a claim. */
export type Provenance = {
  readonly __typename?: 'Provenance';
  readonly claim: Claim;
  /** Shortest first; at most 100. */
  readonly routes: ReadonlyArray<Route>;
  readonly source: Source;
  /** How many routes there are in all, or null when they were too many to count. */
  readonly totalRoutes?: Maybe<Scalars['Int']['output']>;
};

/** A publication time: the half-open interval [from, to). */
export type PublicationTime = {
  readonly __typename?: 'PublicationTime';
  readonly from: Scalars['DateTime']['output'];
  /** How it was found. */
  readonly method: Scalars['String']['output'];
  readonly precision: DatePrecision;
  /** The date as it is known. */
  readonly text: Scalars['FuzzyDate']['output'];
  readonly to: Scalars['DateTime']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** Who changed what, newest first. */
  readonly auditEvents: AuditEventConnection;
  /** One claim by its global id. */
  readonly claim?: Maybe<Claim>;
  /** Claims, newest record first unless ordered otherwise. */
  readonly claims: ClaimConnection;
  /** Corrections of sources, newest first. */
  readonly corrections: CorrectionConnection;
  /** One device by its name or another name of it. */
  readonly device?: Maybe<Device>;
  readonly devices: DeviceConnection;
  /** An address or range by its text, with the recorded ranges that it lies in. Answers null for an address that is neither recorded nor in a recorded range. */
  readonly ipAddress?: Maybe<IpAddress>;
  readonly ipAddresses: IpAddressConnection;
  /** One background job. */
  readonly job?: Maybe<Job>;
  /** Background jobs, newest first. */
  readonly jobs: JobConnection;
  /** The node with this global id; null when there is none. */
  readonly node?: Maybe<Node>;
  /** The nodes with these global ids, in the order asked for, null where there is none; at most 200. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Pingbacks, webmentions and trackbacks that came in, newest first. */
  readonly notices: NoticeConnection;
  /** One organization by its name or another name of it. */
  readonly organization?: Maybe<Organization>;
  readonly organizations: OrganizationConnection;
  /** One outlet by its domain (or a blog host's address of one blog). */
  readonly outlet?: Maybe<Outlet>;
  /** Outlets by domain. */
  readonly outlets: OutletConnection;
  /** The shortest chain of citations by which `from` leads to `to`; null when there is none within 30 steps. */
  readonly path?: Maybe<CitationPath>;
  readonly people: PersonConnection;
  /** One person by global id. */
  readonly person?: Maybe<Person>;
  /** All routes by which a source goes back to origins of a claim, shortest first. */
  readonly provenance?: Maybe<Provenance>;
  /** Whatever holds the words, best first. Any text up to 4,000 characters; operators have no meaning. */
  readonly search: SearchConnection;
  /** One source, by its global id or by any address that it is known under. */
  readonly source?: Maybe<Source>;
  /** Sources in the order of publication unless ordered otherwise; undated ones last. */
  readonly sources: SourceConnection;
  /** How a claim spread, who took it from whom, and on how many independent sources it stands. Null when there is no such claim. */
  readonly spread?: Maybe<Spread>;
  /** What machines propose and what became of it; open ones, newest first, unless asked otherwise. */
  readonly suggestions: SuggestionConnection;
  /** One stored version by its global id. */
  readonly version?: Maybe<Version>;
};


export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
};


export type QueryCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceArgs = {
  name: Scalars['String']['input'];
};


export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIpAddressArgs = {
  address: Scalars['String']['input'];
};


export type QueryIpAddressesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<ReadonlyArray<JobState>>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrganizationArgs = {
  name: Scalars['String']['input'];
};


export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOutletArgs = {
  domain: Scalars['String']['input'];
};


export type QueryOutletsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OutletFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPathArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
};


export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProvenanceArgs = {
  claim: Scalars['ID']['input'];
  options?: InputMaybe<SpreadOptions>;
  source: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  text: Scalars['String']['input'];
};


export type QuerySourceArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SourceOrder>;
};


export type QuerySpreadArgs = {
  claim: Scalars['ID']['input'];
  options?: InputMaybe<SpreadOptions>;
};


export type QuerySuggestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  state?: InputMaybe<SuggestionState>;
};


export type QueryVersionArgs = {
  id: Scalars['ID']['input'];
};

export type RecordAssertionInput = {
  readonly attributedTo?: InputMaybe<Scalars['String']['input']>;
  readonly claim: Scalars['ID']['input'];
  readonly confidence?: InputMaybe<Scalars['Float']['input']>;
  readonly end?: InputMaybe<Scalars['Int']['input']>;
  readonly prefix?: InputMaybe<Scalars['String']['input']>;
  /** The exact words that state it. */
  readonly quote?: InputMaybe<Scalars['String']['input']>;
  readonly source: Scalars['ID']['input'];
  readonly stance: Stance;
  readonly start?: InputMaybe<Scalars['Int']['input']>;
  readonly suffix?: InputMaybe<Scalars['String']['input']>;
  /** Hash of the version that holds the words. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

export type RecordAssertionPayload = {
  readonly __typename?: 'RecordAssertionPayload';
  readonly assertion?: Maybe<Assertion>;
  readonly errors: ReadonlyArray<UserError>;
};

export type RecordCitationInput = {
  readonly basis: CitationBasis;
  readonly confidence?: InputMaybe<Scalars['Float']['input']>;
  readonly end?: InputMaybe<Scalars['Int']['input']>;
  /** The citing source. */
  readonly from: Scalars['ID']['input'];
  readonly prefix?: InputMaybe<Scalars['String']['input']>;
  readonly quote?: InputMaybe<Scalars['String']['input']>;
  readonly start?: InputMaybe<Scalars['Int']['input']>;
  readonly suffix?: InputMaybe<Scalars['String']['input']>;
  /** The cited source. */
  readonly to: Scalars['ID']['input'];
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

export type RecordCitationPayload = {
  readonly __typename?: 'RecordCitationPayload';
  readonly citation?: Maybe<Citation>;
  readonly errors: ReadonlyArray<UserError>;
};

export type RecordClaimInput = {
  /** Other wordings. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The claim it is a part of (global id). */
  readonly partOf?: InputMaybe<Scalars['ID']['input']>;
  /** The sentence, 1 to 4,000 characters. */
  readonly text: Scalars['String']['input'];
};

export type RecordClaimPayload = {
  readonly __typename?: 'RecordClaimPayload';
  readonly claim?: Maybe<Claim>;
  readonly errors: ReadonlyArray<UserError>;
  /** Recorded claims with similar words, best first: look before you record twice. */
  readonly similar: ReadonlyArray<SimilarClaim>;
};

export type RecordCorrectionInput = {
  readonly at?: InputMaybe<Scalars['FuzzyDate']['input']>;
  readonly claim?: InputMaybe<Scalars['ID']['input']>;
  readonly kind: CorrectionKind;
  readonly source: Scalars['ID']['input'];
};

export type RecordCorrectionPayload = {
  readonly __typename?: 'RecordCorrectionPayload';
  readonly correction?: Maybe<Correction>;
  readonly errors: ReadonlyArray<UserError>;
};

export type RecordEntityInput = {
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly kind: EntityKind;
  /** The name; for an address its text (1.2.3.4, 2001:db8::1, 1.2.3.0/24). */
  readonly name: Scalars['String']['input'];
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** For a person: the address of a profile. */
  readonly profileUrl?: InputMaybe<Scalars['String']['input']>;
};

export type RecordEntityPayload = {
  readonly __typename?: 'RecordEntityPayload';
  readonly entity?: Maybe<Entity>;
  readonly errors: ReadonlyArray<UserError>;
};

export type RecordMakerInput = {
  /** The device's name. */
  readonly device: Scalars['String']['input'];
  /** The maker's name. */
  readonly organization: Scalars['String']['input'];
};

export type RecordMakerPayload = {
  readonly __typename?: 'RecordMakerPayload';
  readonly device?: Maybe<Device>;
  readonly errors: ReadonlyArray<UserError>;
};

export type RecordMentionInput = {
  readonly confidence?: InputMaybe<Scalars['Float']['input']>;
  readonly end?: InputMaybe<Scalars['Int']['input']>;
  readonly entity: Scalars['ID']['input'];
  readonly prefix?: InputMaybe<Scalars['String']['input']>;
  readonly quote?: InputMaybe<Scalars['String']['input']>;
  readonly source: Scalars['ID']['input'];
  readonly start?: InputMaybe<Scalars['Int']['input']>;
  readonly suffix?: InputMaybe<Scalars['String']['input']>;
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

export type RecordMentionPayload = {
  readonly __typename?: 'RecordMentionPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly mention?: Maybe<Mention>;
};

export type RecordNearDuplicateInput = {
  /** Jaccard similarity, 0 to 1. */
  readonly score: Scalars['Float']['input'];
  /** Exactly two sources. */
  readonly sources: ReadonlyArray<Scalars['ID']['input']>;
};

export type RecordNearDuplicatePayload = {
  readonly __typename?: 'RecordNearDuplicatePayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly sources: ReadonlyArray<Source>;
};

export type RecordOwnerInput = {
  /** The owner's name. */
  readonly organization: Scalars['String']['input'];
  /** The outlet's domain. */
  readonly outlet: Scalars['String']['input'];
};

export type RecordOwnerPayload = {
  readonly __typename?: 'RecordOwnerPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly outlet?: Maybe<Outlet>;
};

export type RecordRegistrationInput = {
  /** An address or range (text). */
  readonly address: Scalars['String']['input'];
  readonly lookedUpAt?: InputMaybe<Scalars['FuzzyDate']['input']>;
  /** The holder's name. */
  readonly organization: Scalars['String']['input'];
  readonly range?: InputMaybe<Scalars['String']['input']>;
  readonly registry?: InputMaybe<Scalars['String']['input']>;
  readonly role: RegistrationRole;
};

export type RecordRegistrationPayload = {
  readonly __typename?: 'RecordRegistrationPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly registration?: Maybe<Registration>;
};

export type RecordReviewInput = {
  readonly at?: InputMaybe<Scalars['FuzzyDate']['input']>;
  readonly claim: Scalars['ID']['input'];
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly rating?: InputMaybe<Scalars['String']['input']>;
  readonly reviewer?: InputMaybe<Scalars['String']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

export type RecordReviewPayload = {
  readonly __typename?: 'RecordReviewPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly review?: Maybe<Review>;
};

export type RecordSameArtifactInput = {
  /** Two or more sources. */
  readonly sources: ReadonlyArray<Scalars['ID']['input']>;
};

export type RecordSameArtifactPayload = {
  readonly __typename?: 'RecordSameArtifactPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly sources: ReadonlyArray<Source>;
};

export type RecordSourceInput = {
  readonly authors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly firstHand?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kind?: InputMaybe<SourceKind>;
  /** A domain; by default that of the address. */
  readonly outlet?: InputMaybe<Scalars['String']['input']>;
  readonly outletName?: InputMaybe<Scalars['String']['input']>;
  readonly publishedAt?: InputMaybe<Scalars['FuzzyDate']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Left out for an unpublished witness or measurement. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

export type RecordSourcePayload = {
  readonly __typename?: 'RecordSourcePayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly source?: Maybe<Source>;
};

/** What an address registry answered on a date. */
export type Registration = DatedFact & {
  readonly __typename?: 'Registration';
  readonly address: IpAddress;
  readonly anchor?: Maybe<Anchor>;
  readonly confidence: Scalars['Float']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lookedUpAt?: Maybe<Scalars['DateTime']['output']>;
  readonly method: Scalars['String']['output'];
  readonly organization: Organization;
  /** The registered range, as the registry writes it. */
  readonly range?: Maybe<Scalars['String']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly registry?: Maybe<Scalars['String']['output']>;
  readonly role: RegistrationRole;
  readonly suggested: Scalars['Boolean']['output'];
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  readonly withdrawnBy?: Maybe<Scalars['String']['output']>;
};

/** What part a holder plays in a registration. Registered through a registry is not owned by it. */
export type RegistrationRole =
  | 'ASSIGNEE'
  | 'MAINTAINER'
  | 'REGISTRY';

export type RejectSuggestionInput = {
  readonly id: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type RejectSuggestionPayload = {
  readonly __typename?: 'RejectSuggestionPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly suggestion?: Maybe<Suggestion>;
};

export type ReopenSuggestionInput = {
  readonly id: Scalars['ID']['input'];
};

export type ReopenSuggestionPayload = {
  readonly __typename?: 'ReopenSuggestionPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly suggestion?: Maybe<Suggestion>;
};

/** A fact-checker's verdict (schema.org ClaimReview). */
export type Review = Node & {
  readonly __typename?: 'Review';
  readonly at?: Maybe<Scalars['FuzzyDate']['output']>;
  readonly claim: Claim;
  readonly id: Scalars['ID']['output'];
  /** The verdict in the reviewer's words. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The verdict in one word of the reviewer's scale. */
  readonly rating?: Maybe<Scalars['String']['output']>;
  readonly reviewer?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type Route = {
  readonly __typename?: 'Route';
  /** From the source asked about to the origin. */
  readonly hops: ReadonlyArray<RouteHop>;
  readonly length: Scalars['Int']['output'];
  /** Where it ends. */
  readonly origin: Source;
};

export type RouteHop = {
  readonly __typename?: 'RouteHop';
  readonly anchor?: Maybe<Anchor>;
  readonly basis?: Maybe<CitationBasis>;
  readonly confidence?: Maybe<Scalars['Float']['output']>;
  /** Whom it took it from; null at the origin. */
  readonly from?: Maybe<Source>;
  readonly source: Source;
  /** Sources that carried it without standing for it themselves, from this one on. */
  readonly via: ReadonlyArray<Source>;
};

export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  readonly edges: ReadonlyArray<SearchEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Node;
  /** How well the words fit, 0 to 1 within one kind; a score of words, not a probability. */
  readonly score: Scalars['Float']['output'];
};

export type SearchKind =
  | 'CLAIM'
  | 'DEVICE'
  | 'IP_ADDRESS'
  | 'ORGANIZATION'
  | 'OUTLET'
  | 'PERSON'
  | 'SOURCE';

export type SharedCredit = {
  readonly __typename?: 'SharedCredit';
  /** The origins that credit it. */
  readonly by: ReadonlyArray<Source>;
  readonly source: Source;
};

export type SharedCreditConnection = {
  readonly __typename?: 'SharedCreditConnection';
  readonly edges: ReadonlyArray<SharedCreditEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SharedCreditEdge = {
  readonly __typename?: 'SharedCreditEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: SharedCredit;
};

export type SimilarClaim = {
  readonly __typename?: 'SimilarClaim';
  readonly claim: Claim;
  /** How alike, 0 to 1; a score of words, not a probability. */
  readonly score: Scalars['Float']['output'];
};

/** One document with one canonical address, or a witness that was never published. */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** Its standing statements on claims. */
  readonly assertions: AssertionConnection;
  readonly authors: ReadonlyArray<Person>;
  /** What it refers to, in the order of the cited sources' publication; ended ones with `withdrawn`. */
  readonly citations: CitationConnection;
  /** What refers to it, in the order of the citing sources' publication. */
  readonly citedBy: CitationConnection;
  /** What happened to it later: corrected, retracted, removed, denied by its subject, rated false. */
  readonly corrections: ReadonlyArray<Correction>;
  /** Marked as resting on its own measurement or witness. */
  readonly firstHand: Scalars['Boolean']['output'];
  /** When this graph first heard of it: the earliest of its record and its fetches. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceKind;
  readonly language?: Maybe<Scalars['String']['output']>;
  /** Devices, addresses, organizations and people that it names. */
  readonly mentions: MentionConnection;
  /** Where it appeared. */
  readonly outlet?: Maybe<Outlet>;
  /** When it was published, as far as known. */
  readonly publishedAt?: Maybe<PublicationTime>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Canonical address; null for an unpublished one. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** What it said at each fetch, newest first. */
  readonly versions: VersionConnection;
};


/** One document with one canonical address, or a witness that was never published. */
export type SourceAssertionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One document with one canonical address, or a witness that was never published. */
export type SourceCitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One document with one canonical address, or a witness that was never published. */
export type SourceCitedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One document with one canonical address, or a witness that was never published. */
export type SourceMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  withSuggestions?: InputMaybe<Scalars['Boolean']['input']>;
};


/** One document with one canonical address, or a witness that was never published. */
export type SourceVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  readonly edges: ReadonlyArray<SourceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Source;
};

/** Conditions on sources; all given ones must hold. */
export type SourceFilter = {
  /** Written by this person (global id). */
  readonly author?: InputMaybe<Scalars['ID']['input']>;
  /** With a standing statement on this claim (global id). */
  readonly claim?: InputMaybe<Scalars['ID']['input']>;
  /** Mentions this entity (global id). */
  readonly entity?: InputMaybe<Scalars['ID']['input']>;
  readonly firstHand?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kinds?: InputMaybe<ReadonlyArray<SourceKind>>;
  /** Of this outlet (domain). */
  readonly outlet?: InputMaybe<Scalars['String']['input']>;
  /** Published in this span: the whole publication interval lies in it. */
  readonly published?: InputMaybe<DateRangeInput>;
  /** With one of these stances (on `claim`, if given). */
  readonly stances?: InputMaybe<ReadonlyArray<Stance>>;
  /** Words in the title. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What sort of document a source is. */
export type SourceKind =
  | 'ARTICLE'
  | 'BLOG_POST'
  | 'FORUM_POST'
  | 'REPORT'
  | 'SOCIAL_POST'
  | 'STATEMENT'
  /** A witness or measurement that was never published. */
  | 'UNPUBLISHED';

export type SourceOrder = {
  readonly direction?: OrderDirection;
  readonly field?: SourceOrderField;
};

export type SourceOrderField =
  | 'PUBLISHED_AT'
  | 'RECORDED_AT'
  | 'TITLE';

export type SpanKind =
  | 'ADDED'
  | 'REMOVED'
  | 'SAME';

export type SplitClaimInput = {
  readonly id: Scalars['ID']['input'];
  /** The text of each part. */
  readonly parts: ReadonlyArray<Scalars['String']['input']>;
};

export type SplitClaimPayload = {
  readonly __typename?: 'SplitClaimPayload';
  readonly claim?: Maybe<Claim>;
  readonly errors: ReadonlyArray<UserError>;
  readonly parts: ReadonlyArray<Claim>;
};

/** The spread of a claim. Lists may be pages; all counts and metrics are of the whole. */
export type Spread = {
  readonly __typename?: 'Spread';
  readonly asOf?: Maybe<AsOf>;
  /** Sources without which others have no path to an origin; largest share first. */
  readonly chokepoints: ChokepointConnection;
  /** Reports that confirm each other in a ring, or that look like many and stand on one. */
  readonly circular: ReadonlyArray<CircularReport>;
  /** How many suspected cases the budget did not settle. */
  readonly circularUnsettled: Scalars['Int']['output'];
  readonly claim: Claim;
  /** False when a number is not exact. */
  readonly complete: Scalars['Boolean']['output'];
  readonly corrections: ReadonlyArray<CorrectionReach>;
  /** Statements that deny or question the claim, its parts, or what it is a part of. */
  readonly denials: ReadonlyArray<Assertion>;
  /** One for each source of the spread, earliest known first. */
  readonly hops: HopConnection;
  readonly independence: Independence;
  readonly metrics: SpreadMetrics;
  readonly omitted: Omitted;
  /** Sources that state the claim and, as far as the graph knows, took it from nobody; earliest known first. */
  readonly origins: OriginConnection;
  /** The same counts for each direct part alone. */
  readonly parts: ReadonlyArray<PartIndependence>;
  /** Sources outside the spread that two or more origins credit, most credited first. */
  readonly sharedCredits: SharedCreditConnection;
  /** Running totals, one entry a distinct start; undated ones last. */
  readonly timeline: ReadonlyArray<TimelineEntry>;
  readonly totals: SpreadTotals;
  readonly trees: TreeConnection;
};


/** The spread of a claim. Lists may be pages; all counts and metrics are of the whole. */
export type SpreadChokepointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The spread of a claim. Lists may be pages; all counts and metrics are of the whole. */
export type SpreadHopsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The spread of a claim. Lists may be pages; all counts and metrics are of the whole. */
export type SpreadOriginsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The spread of a claim. Lists may be pages; all counts and metrics are of the whole. */
export type SpreadSharedCreditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The spread of a claim. Lists may be pages; all counts and metrics are of the whole. */
export type SpreadTreesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type SpreadMetrics = {
  readonly __typename?: 'SpreadMetrics';
  readonly depth: Scalars['Int']['output'];
  readonly maxBreadth: Scalars['Int']['output'];
  readonly outlets: Scalars['Int']['output'];
  readonly parentRule: ParentRule;
  readonly size: Scalars['Int']['output'];
  /** Mean distance between two sources of the tree (Goel et al. 2016); null for one source or several trees. */
  readonly structuralVirality?: Maybe<Scalars['Float']['output']>;
  /** Hours from the earliest known start to the first report in the n-th outlet; null when there are fewer. */
  readonly timeToNthOutlet?: Maybe<Scalars['Float']['output']>;
};


export type SpreadMetricsTimeToNthOutletArgs = {
  n: Scalars['Int']['input'];
};

/** What is looked at, and as of when. */
export type SpreadOptions = {
  /** The sources whose independence is asked for; OR inside a field, AND between fields. By default all. */
  readonly among?: InputMaybe<AmongInput>;
  readonly asOf?: InputMaybe<AsOfInput>;
  /** Steps that the exact counts may take, 1 to 100,000,000. Past it the bounds stand and `exact` is false. */
  readonly budget?: InputMaybe<Scalars['Int']['input']>;
  readonly evidence?: InputMaybe<EvidenceLevel>;
  /** Count statements of the claim's parts too. */
  readonly includeParts?: InputMaybe<Scalars['Boolean']['input']>;
  /** Citations and statements below this confidence are left out, and counted. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  readonly parentRule?: InputMaybe<ParentRule>;
};

export type SpreadTotals = {
  readonly __typename?: 'SpreadTotals';
  readonly families: Scalars['Int']['output'];
  readonly origins: Scalars['Int']['output'];
  readonly outlets: Scalars['Int']['output'];
  readonly sources: Scalars['Int']['output'];
};

/** What a source does with a claim. */
export type Stance =
  /** States it in its own words. */
  | 'ASSERTS'
  /** Says that it is not so. */
  | 'DENIES'
  /** Doubts it. */
  | 'QUESTIONS'
  /** Attributes it to someone. */
  | 'REPORTS';

export type StandsOn = {
  readonly __typename?: 'StandsOn';
  /** kind:key */
  readonly label: Scalars['String']['output'];
  /** In words. */
  readonly reason: Scalars['String']['output'];
  readonly sources: ReadonlyArray<Source>;
};

export type SubmitDocumentInput = {
  /** Its HTML, at most 1 MB; or `text`. */
  readonly html?: InputMaybe<Scalars['String']['input']>;
  /** Its plain text, at most 1 MB. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Where the document is, or was. */
  readonly url: Scalars['String']['input'];
};

export type SubmitDocumentPayload = {
  readonly __typename?: 'SubmitDocumentPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly job?: Maybe<Job>;
  readonly source?: Maybe<Source>;
};

export type SubmitUrlInput = {
  /** An http(s) address. */
  readonly url: Scalars['String']['input'];
};

export type SubmitUrlPayload = {
  readonly __typename?: 'SubmitUrlPayload';
  readonly errors: ReadonlyArray<UserError>;
  readonly job?: Maybe<Job>;
};

/** A fact that a machine proposes and a person has to judge. It is a guess, never shown as a fact. */
export type Suggestion = Node & {
  readonly __typename?: 'Suggestion';
  /** Where these words stand. */
  readonly anchor?: Maybe<Anchor>;
  /** How sure the machine is, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** For a correction that was read off a later version of a page: what that version changed. */
  readonly diff?: Maybe<VersionDiff>;
  /** Where the proposed edge starts. */
  readonly from: Node;
  readonly id: Scalars['ID']['output'];
  /** What is proposed: ASSERTS, CITES, MENTIONS … */
  readonly kind: Scalars['String']['output'];
  readonly method: Scalars['String']['output'];
  /** The words it rests on. */
  readonly quote?: Maybe<Scalars['String']['output']>;
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly recordedBy: Scalars['String']['output'];
  readonly state: SuggestionState;
  /** Where it leads. */
  readonly to: Node;
};

export type SuggestionConnection = {
  readonly __typename?: 'SuggestionConnection';
  readonly edges: ReadonlyArray<SuggestionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SuggestionEdge = {
  readonly __typename?: 'SuggestionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Suggestion;
};

export type SuggestionState =
  | 'CONFIRMED'
  | 'OPEN'
  | 'REJECTED';

export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  readonly outlets: Scalars['Int']['output'];
  readonly sources: Scalars['Int']['output'];
};

export type Tree = {
  readonly __typename?: 'Tree';
  readonly depth: Scalars['Int']['output'];
  readonly maxBreadth: Scalars['Int']['output'];
  readonly origin: Source;
  readonly outlets: Scalars['Int']['output'];
  readonly size: Scalars['Int']['output'];
  readonly structuralVirality?: Maybe<Scalars['Float']['output']>;
};

export type TreeConnection = {
  readonly __typename?: 'TreeConnection';
  readonly edges: ReadonlyArray<TreeEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type TreeEdge = {
  readonly __typename?: 'TreeEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Tree;
};

export type UpdateClaimInput = {
  /** Other wordings to add. */
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly id: Scalars['ID']['input'];
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateClaimPayload = {
  readonly __typename?: 'UpdateClaimPayload';
  readonly claim?: Maybe<Claim>;
  readonly errors: ReadonlyArray<UserError>;
};

/** A refusal that the caller can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** A code of the error catalogue. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, naming the thing, and what to do. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, outermost first. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What a source said when it was fetched. */
export type Version = Node & {
  readonly __typename?: 'Version';
  /** Whether this version acknowledges a correction. */
  readonly acknowledges: Scalars['Boolean']['output'];
  /** SHA-256 in hex of the fetched bytes, under which their WARC record is kept. */
  readonly bytesHash?: Maybe<Scalars['String']['output']>;
  /** Sentences of its first 200,000 characters that could be recorded as claims, those most worth checking first. None is recorded by itself. */
  readonly checkWorthy: CheckWorthySentenceConnection;
  /** Statements on claims that were found in it and not proposed, past the cap of one page. */
  readonly claimsLeftOut: Scalars['Int']['output'];
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** What changed against an earlier version of the same source, by default the one before it; null for the first. */
  readonly diff?: Maybe<VersionDiff>;
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** The address that answered, after redirects. */
  readonly finalUrl?: Maybe<Scalars['String']['output']>;
  /** SHA-256 in hex of the UTF-8 text. */
  readonly hash: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Names that were found in it and not proposed, past the cap of one page. */
  readonly mentionsLeftOut: Scalars['Int']['output'];
  /** Whether it changed or dropped words or links that facts rest on without a notice that says so. */
  readonly silent: Scalars['Boolean']['output'];
  readonly source: Source;
  /** HTTP status of the answer; null for what was handed in or imported. */
  readonly status?: Maybe<Scalars['Int']['output']>;
  readonly text: Scalars['String']['output'];
};


/** What a source said when it was fetched. */
export type VersionCheckWorthyArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a source said when it was fetched. */
export type VersionDiffArgs = {
  from?: InputMaybe<Scalars['ID']['input']>;
};

export type VersionConnection = {
  readonly __typename?: 'VersionConnection';
  readonly edges: ReadonlyArray<VersionEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** What changed between two versions of a source, paragraph by paragraph. */
export type VersionDiff = {
  readonly __typename?: 'VersionDiff';
  /** In the order of the later version; what was removed stands where it was. */
  readonly changes: ParagraphChangeConnection;
  readonly edit: EditKind;
  readonly from: Version;
  /** The notices that are new, in the page's words. */
  readonly notices: ReadonlyArray<Scalars['String']['output']>;
  readonly to: Version;
};


/** What changed between two versions of a source, paragraph by paragraph. */
export type VersionDiffChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type VersionEdge = {
  readonly __typename?: 'VersionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Version;
};

export type WithdrawEdgeInput = {
  /** Global id of the edge. */
  readonly id: Scalars['ID']['input'];
  /** Why this was never so. */
  readonly reason: Scalars['String']['input'];
};

export type WithdrawEdgePayload = {
  readonly __typename?: 'WithdrawEdgePayload';
  readonly errors: ReadonlyArray<UserError>;
  /** The id of the edge that ended; null when it was refused. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

export type WordSpan = {
  readonly __typename?: 'WordSpan';
  readonly kind: SpanKind;
  readonly text: Scalars['String']['output'];
};

/** What makes a sentence worth checking (the first five), or less so. */
export type WorthReason =
  | 'ADDRESSED'
  | 'FIRST_PERSON'
  | 'FRAGMENT'
  | 'FUTURE'
  | 'NAME'
  | 'NUMBER'
  | 'OPINION'
  | 'PAST_TENSE'
  | 'QUANTITY'
  | 'QUESTION'
  | 'REPORTED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AmongInput: AmongInput;
  Anchor: ResolverTypeWrapper<AnchorRow>;
  AsOf: ResolverTypeWrapper<AsOf>;
  AsOfInput: AsOfInput;
  Assertion: ResolverTypeWrapper<EdgeFact>;
  AssertionConnection: ResolverTypeWrapper<AnyConnection>;
  AssertionEdge: ResolverTypeWrapper<Omit<AssertionEdge, 'node'> & { node: ResolversTypes['Assertion'] }>;
  AuditEvent: ResolverTypeWrapper<AuditEvent>;
  AuditEventConnection: ResolverTypeWrapper<AnyConnection>;
  AuditEventEdge: ResolverTypeWrapper<AuditEventEdge>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChangeKind: ChangeKind;
  CheckWorthySentence: ResolverTypeWrapper<CheckWorthySentenceRow>;
  CheckWorthySentenceConnection: ResolverTypeWrapper<AnyConnection>;
  CheckWorthySentenceEdge: ResolverTypeWrapper<Omit<CheckWorthySentenceEdge, 'node'> & { node: ResolversTypes['CheckWorthySentence'] }>;
  Chokepoint: ResolverTypeWrapper<ChokepointRow>;
  ChokepointConnection: ResolverTypeWrapper<AnyConnection>;
  ChokepointEdge: ResolverTypeWrapper<Omit<ChokepointEdge, 'node'> & { node: ResolversTypes['Chokepoint'] }>;
  CircularKind: CircularKind;
  CircularReport: ResolverTypeWrapper<CircularRow>;
  Citation: ResolverTypeWrapper<EdgeFact>;
  CitationBasis: CitationBasis;
  CitationConnection: ResolverTypeWrapper<AnyConnection>;
  CitationEdge: ResolverTypeWrapper<Omit<CitationEdge, 'node'> & { node: ResolversTypes['Citation'] }>;
  CitationPath: ResolverTypeWrapper<CitationPathRow>;
  Claim: ResolverTypeWrapper<ClaimRow>;
  ClaimConnection: ResolverTypeWrapper<AnyConnection>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimFilter: ClaimFilter;
  ClaimOrder: ClaimOrder;
  ClaimOrderField: ClaimOrderField;
  ConfirmSuggestionInput: ConfirmSuggestionInput;
  ConfirmSuggestionPayload: ResolverTypeWrapper<Omit<ConfirmSuggestionPayload, 'suggestion'> & { suggestion?: Maybe<ResolversTypes['Suggestion']> }>;
  Correction: ResolverTypeWrapper<CorrectionRow>;
  CorrectionConnection: ResolverTypeWrapper<AnyConnection>;
  CorrectionEdge: ResolverTypeWrapper<Omit<CorrectionEdge, 'node'> & { node: ResolversTypes['Correction'] }>;
  CorrectionKind: CorrectionKind;
  CorrectionReach: ResolverTypeWrapper<CorrectionReachRow>;
  DatePrecision: DatePrecision;
  DateRangeInput: DateRangeInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DatedFact: ResolverTypeWrapper<EdgeFact>;
  Device: ResolverTypeWrapper<EntityRow>;
  DeviceConnection: ResolverTypeWrapper<AnyConnection>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  EditKind: EditKind;
  Entity: ResolverTypeWrapper<EntityRow>;
  EntityFilter: EntityFilter;
  EntityKind: EntityKind;
  EvidenceLevel: EvidenceLevel;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FuzzyDate: ResolverTypeWrapper<Scalars['FuzzyDate']['output']>;
  Hop: ResolverTypeWrapper<HopRow>;
  HopConnection: ResolverTypeWrapper<AnyConnection>;
  HopEdge: ResolverTypeWrapper<Omit<HopEdge, 'node'> & { node: ResolversTypes['Hop'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Independence: ResolverTypeWrapper<IndependenceRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IpAddress: ResolverTypeWrapper<EntityRow>;
  IpAddressConnection: ResolverTypeWrapper<AnyConnection>;
  IpAddressEdge: ResolverTypeWrapper<Omit<IpAddressEdge, 'node'> & { node: ResolversTypes['IpAddress'] }>;
  Job: ResolverTypeWrapper<Job>;
  JobConnection: ResolverTypeWrapper<AnyConnection>;
  JobEdge: ResolverTypeWrapper<JobEdge>;
  JobProgress: ResolverTypeWrapper<JobProgress>;
  JobState: JobState;
  LinkAboutInput: LinkAboutInput;
  LinkAboutPayload: ResolverTypeWrapper<Omit<LinkAboutPayload, 'claim' | 'entity'> & { claim?: Maybe<ResolversTypes['Claim']>, entity?: Maybe<ResolversTypes['Entity']> }>;
  Mention: ResolverTypeWrapper<EdgeFact>;
  MentionConnection: ResolverTypeWrapper<AnyConnection>;
  MentionEdge: ResolverTypeWrapper<Omit<MentionEdge, 'node'> & { node: ResolversTypes['Mention'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeRow>;
  Notice: ResolverTypeWrapper<Notice>;
  NoticeConnection: ResolverTypeWrapper<AnyConnection>;
  NoticeEdge: ResolverTypeWrapper<NoticeEdge>;
  NoticeFilter: NoticeFilter;
  NoticeKind: NoticeKind;
  NoticeState: NoticeState;
  Omitted: ResolverTypeWrapper<Omitted>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<EntityRow>;
  OrganizationConnection: ResolverTypeWrapper<AnyConnection>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  Origin: ResolverTypeWrapper<OriginRow>;
  OriginConnection: ResolverTypeWrapper<AnyConnection>;
  OriginEdge: ResolverTypeWrapper<Omit<OriginEdge, 'node'> & { node: ResolversTypes['Origin'] }>;
  OriginStanding: OriginStanding;
  Outlet: ResolverTypeWrapper<OutletRow>;
  OutletConnection: ResolverTypeWrapper<AnyConnection>;
  OutletEdge: ResolverTypeWrapper<Omit<OutletEdge, 'node'> & { node: ResolversTypes['Outlet'] }>;
  OutletFilter: OutletFilter;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Paragraph: ResolverTypeWrapper<Paragraph>;
  ParagraphChange: ResolverTypeWrapper<ParagraphChangeRow>;
  ParagraphChangeConnection: ResolverTypeWrapper<AnyConnection>;
  ParagraphChangeEdge: ResolverTypeWrapper<Omit<ParagraphChangeEdge, 'node'> & { node: ResolversTypes['ParagraphChange'] }>;
  ParentRule: ParentRule;
  PartIndependence: ResolverTypeWrapper<PartRow>;
  Person: ResolverTypeWrapper<EntityRow>;
  PersonConnection: ResolverTypeWrapper<AnyConnection>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  Provenance: ResolverTypeWrapper<ProvenanceRow>;
  PublicationTime: ResolverTypeWrapper<PublicationRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAssertionInput: RecordAssertionInput;
  RecordAssertionPayload: ResolverTypeWrapper<Omit<RecordAssertionPayload, 'assertion'> & { assertion?: Maybe<ResolversTypes['Assertion']> }>;
  RecordCitationInput: RecordCitationInput;
  RecordCitationPayload: ResolverTypeWrapper<Omit<RecordCitationPayload, 'citation'> & { citation?: Maybe<ResolversTypes['Citation']> }>;
  RecordClaimInput: RecordClaimInput;
  RecordClaimPayload: ResolverTypeWrapper<Omit<RecordClaimPayload, 'claim' | 'similar'> & { claim?: Maybe<ResolversTypes['Claim']>, similar: ReadonlyArray<ResolversTypes['SimilarClaim']> }>;
  RecordCorrectionInput: RecordCorrectionInput;
  RecordCorrectionPayload: ResolverTypeWrapper<Omit<RecordCorrectionPayload, 'correction'> & { correction?: Maybe<ResolversTypes['Correction']> }>;
  RecordEntityInput: RecordEntityInput;
  RecordEntityPayload: ResolverTypeWrapper<Omit<RecordEntityPayload, 'entity'> & { entity?: Maybe<ResolversTypes['Entity']> }>;
  RecordMakerInput: RecordMakerInput;
  RecordMakerPayload: ResolverTypeWrapper<Omit<RecordMakerPayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  RecordMentionInput: RecordMentionInput;
  RecordMentionPayload: ResolverTypeWrapper<Omit<RecordMentionPayload, 'mention'> & { mention?: Maybe<ResolversTypes['Mention']> }>;
  RecordNearDuplicateInput: RecordNearDuplicateInput;
  RecordNearDuplicatePayload: ResolverTypeWrapper<Omit<RecordNearDuplicatePayload, 'sources'> & { sources: ReadonlyArray<ResolversTypes['Source']> }>;
  RecordOwnerInput: RecordOwnerInput;
  RecordOwnerPayload: ResolverTypeWrapper<Omit<RecordOwnerPayload, 'outlet'> & { outlet?: Maybe<ResolversTypes['Outlet']> }>;
  RecordRegistrationInput: RecordRegistrationInput;
  RecordRegistrationPayload: ResolverTypeWrapper<Omit<RecordRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversTypes['Registration']> }>;
  RecordReviewInput: RecordReviewInput;
  RecordReviewPayload: ResolverTypeWrapper<Omit<RecordReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  RecordSameArtifactInput: RecordSameArtifactInput;
  RecordSameArtifactPayload: ResolverTypeWrapper<Omit<RecordSameArtifactPayload, 'sources'> & { sources: ReadonlyArray<ResolversTypes['Source']> }>;
  RecordSourceInput: RecordSourceInput;
  RecordSourcePayload: ResolverTypeWrapper<Omit<RecordSourcePayload, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  Registration: ResolverTypeWrapper<EdgeFact>;
  RegistrationRole: RegistrationRole;
  RejectSuggestionInput: RejectSuggestionInput;
  RejectSuggestionPayload: ResolverTypeWrapper<Omit<RejectSuggestionPayload, 'suggestion'> & { suggestion?: Maybe<ResolversTypes['Suggestion']> }>;
  ReopenSuggestionInput: ReopenSuggestionInput;
  ReopenSuggestionPayload: ResolverTypeWrapper<Omit<ReopenSuggestionPayload, 'suggestion'> & { suggestion?: Maybe<ResolversTypes['Suggestion']> }>;
  Review: ResolverTypeWrapper<ReviewRow>;
  Route: ResolverTypeWrapper<RouteRow>;
  RouteHop: ResolverTypeWrapper<RouteHopRow>;
  SearchConnection: ResolverTypeWrapper<AnyConnection>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['Node'] }>;
  SearchKind: SearchKind;
  SharedCredit: ResolverTypeWrapper<SharedCreditRow>;
  SharedCreditConnection: ResolverTypeWrapper<AnyConnection>;
  SharedCreditEdge: ResolverTypeWrapper<Omit<SharedCreditEdge, 'node'> & { node: ResolversTypes['SharedCredit'] }>;
  SimilarClaim: ResolverTypeWrapper<Omit<SimilarClaim, 'claim'> & { claim: ResolversTypes['Claim'] }>;
  Source: ResolverTypeWrapper<SourceRow>;
  SourceConnection: ResolverTypeWrapper<AnyConnection>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourceFilter: SourceFilter;
  SourceKind: SourceKind;
  SourceOrder: SourceOrder;
  SourceOrderField: SourceOrderField;
  SpanKind: SpanKind;
  SplitClaimInput: SplitClaimInput;
  SplitClaimPayload: ResolverTypeWrapper<Omit<SplitClaimPayload, 'claim' | 'parts'> & { claim?: Maybe<ResolversTypes['Claim']>, parts: ReadonlyArray<ResolversTypes['Claim']> }>;
  Spread: ResolverTypeWrapper<TracedSpread>;
  SpreadMetrics: ResolverTypeWrapper<MetricsRow>;
  SpreadOptions: SpreadOptions;
  SpreadTotals: ResolverTypeWrapper<SpreadTotals>;
  Stance: Stance;
  StandsOn: ResolverTypeWrapper<StandsOnRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitDocumentInput: SubmitDocumentInput;
  SubmitDocumentPayload: ResolverTypeWrapper<Omit<SubmitDocumentPayload, 'source'> & { source?: Maybe<ResolversTypes['Source']> }>;
  SubmitUrlInput: SubmitUrlInput;
  SubmitUrlPayload: ResolverTypeWrapper<SubmitUrlPayload>;
  Suggestion: ResolverTypeWrapper<SuggestionRow>;
  SuggestionConnection: ResolverTypeWrapper<AnyConnection>;
  SuggestionEdge: ResolverTypeWrapper<Omit<SuggestionEdge, 'node'> & { node: ResolversTypes['Suggestion'] }>;
  SuggestionState: SuggestionState;
  TimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  Tree: ResolverTypeWrapper<TreeRow>;
  TreeConnection: ResolverTypeWrapper<AnyConnection>;
  TreeEdge: ResolverTypeWrapper<Omit<TreeEdge, 'node'> & { node: ResolversTypes['Tree'] }>;
  UpdateClaimInput: UpdateClaimInput;
  UpdateClaimPayload: ResolverTypeWrapper<Omit<UpdateClaimPayload, 'claim'> & { claim?: Maybe<ResolversTypes['Claim']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  Version: ResolverTypeWrapper<VersionRow>;
  VersionConnection: ResolverTypeWrapper<AnyConnection>;
  VersionDiff: ResolverTypeWrapper<VersionDiffRow>;
  VersionEdge: ResolverTypeWrapper<Omit<VersionEdge, 'node'> & { node: ResolversTypes['Version'] }>;
  WithdrawEdgeInput: WithdrawEdgeInput;
  WithdrawEdgePayload: ResolverTypeWrapper<WithdrawEdgePayload>;
  WordSpan: ResolverTypeWrapper<WordSpan>;
  WorthReason: WorthReason;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AmongInput: AmongInput;
  Anchor: AnchorRow;
  AsOf: AsOf;
  AsOfInput: AsOfInput;
  Assertion: EdgeFact;
  AssertionConnection: AnyConnection;
  AssertionEdge: Omit<AssertionEdge, 'node'> & { node: ResolversParentTypes['Assertion'] };
  AuditEvent: AuditEvent;
  AuditEventConnection: AnyConnection;
  AuditEventEdge: AuditEventEdge;
  Boolean: Scalars['Boolean']['output'];
  CheckWorthySentence: CheckWorthySentenceRow;
  CheckWorthySentenceConnection: AnyConnection;
  CheckWorthySentenceEdge: Omit<CheckWorthySentenceEdge, 'node'> & { node: ResolversParentTypes['CheckWorthySentence'] };
  Chokepoint: ChokepointRow;
  ChokepointConnection: AnyConnection;
  ChokepointEdge: Omit<ChokepointEdge, 'node'> & { node: ResolversParentTypes['Chokepoint'] };
  CircularReport: CircularRow;
  Citation: EdgeFact;
  CitationConnection: AnyConnection;
  CitationEdge: Omit<CitationEdge, 'node'> & { node: ResolversParentTypes['Citation'] };
  CitationPath: CitationPathRow;
  Claim: ClaimRow;
  ClaimConnection: AnyConnection;
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimFilter: ClaimFilter;
  ClaimOrder: ClaimOrder;
  ConfirmSuggestionInput: ConfirmSuggestionInput;
  ConfirmSuggestionPayload: Omit<ConfirmSuggestionPayload, 'suggestion'> & { suggestion?: Maybe<ResolversParentTypes['Suggestion']> };
  Correction: CorrectionRow;
  CorrectionConnection: AnyConnection;
  CorrectionEdge: Omit<CorrectionEdge, 'node'> & { node: ResolversParentTypes['Correction'] };
  CorrectionReach: CorrectionReachRow;
  DateRangeInput: DateRangeInput;
  DateTime: Scalars['DateTime']['output'];
  DatedFact: EdgeFact;
  Device: EntityRow;
  DeviceConnection: AnyConnection;
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  Entity: EntityRow;
  EntityFilter: EntityFilter;
  Float: Scalars['Float']['output'];
  FuzzyDate: Scalars['FuzzyDate']['output'];
  Hop: HopRow;
  HopConnection: AnyConnection;
  HopEdge: Omit<HopEdge, 'node'> & { node: ResolversParentTypes['Hop'] };
  ID: Scalars['ID']['output'];
  Independence: IndependenceRow;
  Int: Scalars['Int']['output'];
  IpAddress: EntityRow;
  IpAddressConnection: AnyConnection;
  IpAddressEdge: Omit<IpAddressEdge, 'node'> & { node: ResolversParentTypes['IpAddress'] };
  Job: Job;
  JobConnection: AnyConnection;
  JobEdge: JobEdge;
  JobProgress: JobProgress;
  LinkAboutInput: LinkAboutInput;
  LinkAboutPayload: Omit<LinkAboutPayload, 'claim' | 'entity'> & { claim?: Maybe<ResolversParentTypes['Claim']>, entity?: Maybe<ResolversParentTypes['Entity']> };
  Mention: EdgeFact;
  MentionConnection: AnyConnection;
  MentionEdge: Omit<MentionEdge, 'node'> & { node: ResolversParentTypes['Mention'] };
  Mutation: Record<PropertyKey, never>;
  Node: NodeRow;
  Notice: Notice;
  NoticeConnection: AnyConnection;
  NoticeEdge: NoticeEdge;
  NoticeFilter: NoticeFilter;
  Omitted: Omitted;
  Organization: EntityRow;
  OrganizationConnection: AnyConnection;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  Origin: OriginRow;
  OriginConnection: AnyConnection;
  OriginEdge: Omit<OriginEdge, 'node'> & { node: ResolversParentTypes['Origin'] };
  Outlet: OutletRow;
  OutletConnection: AnyConnection;
  OutletEdge: Omit<OutletEdge, 'node'> & { node: ResolversParentTypes['Outlet'] };
  OutletFilter: OutletFilter;
  PageInfo: PageInfo;
  Paragraph: Paragraph;
  ParagraphChange: ParagraphChangeRow;
  ParagraphChangeConnection: AnyConnection;
  ParagraphChangeEdge: Omit<ParagraphChangeEdge, 'node'> & { node: ResolversParentTypes['ParagraphChange'] };
  PartIndependence: PartRow;
  Person: EntityRow;
  PersonConnection: AnyConnection;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  Provenance: ProvenanceRow;
  PublicationTime: PublicationRow;
  Query: Record<PropertyKey, never>;
  RecordAssertionInput: RecordAssertionInput;
  RecordAssertionPayload: Omit<RecordAssertionPayload, 'assertion'> & { assertion?: Maybe<ResolversParentTypes['Assertion']> };
  RecordCitationInput: RecordCitationInput;
  RecordCitationPayload: Omit<RecordCitationPayload, 'citation'> & { citation?: Maybe<ResolversParentTypes['Citation']> };
  RecordClaimInput: RecordClaimInput;
  RecordClaimPayload: Omit<RecordClaimPayload, 'claim' | 'similar'> & { claim?: Maybe<ResolversParentTypes['Claim']>, similar: ReadonlyArray<ResolversParentTypes['SimilarClaim']> };
  RecordCorrectionInput: RecordCorrectionInput;
  RecordCorrectionPayload: Omit<RecordCorrectionPayload, 'correction'> & { correction?: Maybe<ResolversParentTypes['Correction']> };
  RecordEntityInput: RecordEntityInput;
  RecordEntityPayload: Omit<RecordEntityPayload, 'entity'> & { entity?: Maybe<ResolversParentTypes['Entity']> };
  RecordMakerInput: RecordMakerInput;
  RecordMakerPayload: Omit<RecordMakerPayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  RecordMentionInput: RecordMentionInput;
  RecordMentionPayload: Omit<RecordMentionPayload, 'mention'> & { mention?: Maybe<ResolversParentTypes['Mention']> };
  RecordNearDuplicateInput: RecordNearDuplicateInput;
  RecordNearDuplicatePayload: Omit<RecordNearDuplicatePayload, 'sources'> & { sources: ReadonlyArray<ResolversParentTypes['Source']> };
  RecordOwnerInput: RecordOwnerInput;
  RecordOwnerPayload: Omit<RecordOwnerPayload, 'outlet'> & { outlet?: Maybe<ResolversParentTypes['Outlet']> };
  RecordRegistrationInput: RecordRegistrationInput;
  RecordRegistrationPayload: Omit<RecordRegistrationPayload, 'registration'> & { registration?: Maybe<ResolversParentTypes['Registration']> };
  RecordReviewInput: RecordReviewInput;
  RecordReviewPayload: Omit<RecordReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  RecordSameArtifactInput: RecordSameArtifactInput;
  RecordSameArtifactPayload: Omit<RecordSameArtifactPayload, 'sources'> & { sources: ReadonlyArray<ResolversParentTypes['Source']> };
  RecordSourceInput: RecordSourceInput;
  RecordSourcePayload: Omit<RecordSourcePayload, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  Registration: EdgeFact;
  RejectSuggestionInput: RejectSuggestionInput;
  RejectSuggestionPayload: Omit<RejectSuggestionPayload, 'suggestion'> & { suggestion?: Maybe<ResolversParentTypes['Suggestion']> };
  ReopenSuggestionInput: ReopenSuggestionInput;
  ReopenSuggestionPayload: Omit<ReopenSuggestionPayload, 'suggestion'> & { suggestion?: Maybe<ResolversParentTypes['Suggestion']> };
  Review: ReviewRow;
  Route: RouteRow;
  RouteHop: RouteHopRow;
  SearchConnection: AnyConnection;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['Node'] };
  SharedCredit: SharedCreditRow;
  SharedCreditConnection: AnyConnection;
  SharedCreditEdge: Omit<SharedCreditEdge, 'node'> & { node: ResolversParentTypes['SharedCredit'] };
  SimilarClaim: Omit<SimilarClaim, 'claim'> & { claim: ResolversParentTypes['Claim'] };
  Source: SourceRow;
  SourceConnection: AnyConnection;
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  SourceFilter: SourceFilter;
  SourceOrder: SourceOrder;
  SplitClaimInput: SplitClaimInput;
  SplitClaimPayload: Omit<SplitClaimPayload, 'claim' | 'parts'> & { claim?: Maybe<ResolversParentTypes['Claim']>, parts: ReadonlyArray<ResolversParentTypes['Claim']> };
  Spread: TracedSpread;
  SpreadMetrics: MetricsRow;
  SpreadOptions: SpreadOptions;
  SpreadTotals: SpreadTotals;
  StandsOn: StandsOnRow;
  String: Scalars['String']['output'];
  SubmitDocumentInput: SubmitDocumentInput;
  SubmitDocumentPayload: Omit<SubmitDocumentPayload, 'source'> & { source?: Maybe<ResolversParentTypes['Source']> };
  SubmitUrlInput: SubmitUrlInput;
  SubmitUrlPayload: SubmitUrlPayload;
  Suggestion: SuggestionRow;
  SuggestionConnection: AnyConnection;
  SuggestionEdge: Omit<SuggestionEdge, 'node'> & { node: ResolversParentTypes['Suggestion'] };
  TimelineEntry: TimelineEntry;
  Tree: TreeRow;
  TreeConnection: AnyConnection;
  TreeEdge: Omit<TreeEdge, 'node'> & { node: ResolversParentTypes['Tree'] };
  UpdateClaimInput: UpdateClaimInput;
  UpdateClaimPayload: Omit<UpdateClaimPayload, 'claim'> & { claim?: Maybe<ResolversParentTypes['Claim']> };
  UserError: UserError;
  Version: VersionRow;
  VersionConnection: AnyConnection;
  VersionDiff: VersionDiffRow;
  VersionEdge: Omit<VersionEdge, 'node'> & { node: ResolversParentTypes['Version'] };
  WithdrawEdgeInput: WithdrawEdgeInput;
  WithdrawEdgePayload: WithdrawEdgePayload;
  WordSpan: WordSpan;
};

export type AnchorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Anchor'] = ResolversParentTypes['Anchor']> = {
  end?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  prefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suffix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type AsOfResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AsOf'] = ResolversParentTypes['AsOf']> = {
  knownBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedBy?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
};

export type AssertionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Assertion'] = ResolversParentTypes['Assertion']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  attributedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stance?: Resolver<ResolversTypes['Stance'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssertionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AssertionConnection'] = ResolversParentTypes['AssertionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssertionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssertionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AssertionEdge'] = ResolversParentTypes['AssertionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assertion'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type CheckWorthySentenceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CheckWorthySentence'] = ResolversParentTypes['CheckWorthySentence']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['WorthReason']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckWorthySentenceConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CheckWorthySentenceConnection'] = ResolversParentTypes['CheckWorthySentenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CheckWorthySentenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckWorthySentenceEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CheckWorthySentenceEdge'] = ResolversParentTypes['CheckWorthySentenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CheckWorthySentence'], ParentType, ContextType>;
};

export type ChokepointResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Chokepoint'] = ResolversParentTypes['Chokepoint']> = {
  dominated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ChokepointConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ChokepointConnection'] = ResolversParentTypes['ChokepointConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChokepointEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChokepointEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ChokepointEdge'] = ResolversParentTypes['ChokepointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Chokepoint'], ParentType, ContextType>;
};

export type CircularReportResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CircularReport'] = ResolversParentTypes['CircularReport']> = {
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CircularKind'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['CitationBasis'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  goneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitationConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CitationConnection'] = ResolversParentTypes['CitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CitationEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CitationEdge'] = ResolversParentTypes['CitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type CitationPathResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CitationPath'] = ResolversParentTypes['CitationPath']> = {
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  assertions?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<ClaimAssertionsArgs, 'first' | 'withSuggestions'>>;
  corrections?: Resolver<ResolversTypes['CorrectionConnection'], ParentType, ContextType, RequireFields<ClaimCorrectionsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  independence?: Resolver<ResolversTypes['Independence'], ParentType, ContextType, Partial<ClaimIndependenceArgs>>;
  partOf?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  parts?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ClaimPartsArgs, 'first'>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviews?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ConfirmSuggestionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ConfirmSuggestionPayload'] = ResolversParentTypes['ConfirmSuggestionPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['Suggestion']>, ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  at?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CorrectionKind'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CorrectionConnection'] = ResolversParentTypes['CorrectionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CorrectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CorrectionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CorrectionEdge'] = ResolversParentTypes['CorrectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
};

export type CorrectionReachResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CorrectionReach'] = ResolversParentTypes['CorrectionReach']> = {
  correction?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lost?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  medianLatencyHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  settled?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  stale?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  weakened?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DatedFactResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DatedFact'] = ResolversParentTypes['DatedFact']> = {
  __resolveType: TypeResolveFn<'Assertion' | 'Citation' | 'Mention' | 'Registration', ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<DeviceClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  makers?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<DeviceMentionsArgs, 'first' | 'withSuggestions'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type EntityResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Device' | 'IpAddress' | 'Organization' | 'Person', ParentType, ContextType>;
};

export interface FuzzyDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FuzzyDate'], any> {
  name: 'FuzzyDate';
}

export type HopResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['CitationBasis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['PublicationTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type HopConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['HopConnection'] = ResolversParentTypes['HopConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HopEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HopEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['HopEdge'] = ResolversParentTypes['HopEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hop'], ParentType, ContextType>;
};

export type IndependenceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Independence'] = ResolversParentTypes['Independence']> = {
  exact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  families?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highWithOmitted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outlets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standsOn?: Resolver<ReadonlyArray<ResolversTypes['StandsOn']>, ParentType, ContextType>;
  standsOnExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IpAddressResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IpAddress'] = ResolversParentTypes['IpAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<IpAddressClaimsArgs, 'first'>>;
  contains?: Resolver<ResolversTypes['IpAddressConnection'], ParentType, ContextType, RequireFields<IpAddressContainsArgs, 'first'>>;
  family?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<IpAddressMentionsArgs, 'first' | 'withSuggestions'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ranges?: Resolver<ReadonlyArray<ResolversTypes['IpAddress']>, ParentType, ContextType>;
  registrations?: Resolver<ReadonlyArray<ResolversTypes['Registration']>, ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IpAddressConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IpAddressConnection'] = ResolversParentTypes['IpAddressConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IpAddressEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IpAddressEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['IpAddressEdge'] = ResolversParentTypes['IpAddressEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IpAddress'], ParentType, ContextType>;
};

export type JobResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['JobProgress']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobProgressResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JobProgress'] = ResolversParentTypes['JobProgress']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkAboutPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LinkAboutPayload'] = ResolversParentTypes['LinkAboutPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MentionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmSuggestion?: Resolver<ResolversTypes['ConfirmSuggestionPayload'], ParentType, ContextType, RequireFields<MutationConfirmSuggestionArgs, 'input'>>;
  linkAbout?: Resolver<ResolversTypes['LinkAboutPayload'], ParentType, ContextType, RequireFields<MutationLinkAboutArgs, 'input'>>;
  recordAssertion?: Resolver<ResolversTypes['RecordAssertionPayload'], ParentType, ContextType, RequireFields<MutationRecordAssertionArgs, 'input'>>;
  recordCitation?: Resolver<ResolversTypes['RecordCitationPayload'], ParentType, ContextType, RequireFields<MutationRecordCitationArgs, 'input'>>;
  recordClaim?: Resolver<ResolversTypes['RecordClaimPayload'], ParentType, ContextType, RequireFields<MutationRecordClaimArgs, 'input'>>;
  recordCorrection?: Resolver<ResolversTypes['RecordCorrectionPayload'], ParentType, ContextType, RequireFields<MutationRecordCorrectionArgs, 'input'>>;
  recordEntity?: Resolver<ResolversTypes['RecordEntityPayload'], ParentType, ContextType, RequireFields<MutationRecordEntityArgs, 'input'>>;
  recordMaker?: Resolver<ResolversTypes['RecordMakerPayload'], ParentType, ContextType, RequireFields<MutationRecordMakerArgs, 'input'>>;
  recordMention?: Resolver<ResolversTypes['RecordMentionPayload'], ParentType, ContextType, RequireFields<MutationRecordMentionArgs, 'input'>>;
  recordNearDuplicate?: Resolver<ResolversTypes['RecordNearDuplicatePayload'], ParentType, ContextType, RequireFields<MutationRecordNearDuplicateArgs, 'input'>>;
  recordOwner?: Resolver<ResolversTypes['RecordOwnerPayload'], ParentType, ContextType, RequireFields<MutationRecordOwnerArgs, 'input'>>;
  recordRegistration?: Resolver<ResolversTypes['RecordRegistrationPayload'], ParentType, ContextType, RequireFields<MutationRecordRegistrationArgs, 'input'>>;
  recordReview?: Resolver<ResolversTypes['RecordReviewPayload'], ParentType, ContextType, RequireFields<MutationRecordReviewArgs, 'input'>>;
  recordSameArtifact?: Resolver<ResolversTypes['RecordSameArtifactPayload'], ParentType, ContextType, RequireFields<MutationRecordSameArtifactArgs, 'input'>>;
  recordSource?: Resolver<ResolversTypes['RecordSourcePayload'], ParentType, ContextType, RequireFields<MutationRecordSourceArgs, 'input'>>;
  rejectSuggestion?: Resolver<ResolversTypes['RejectSuggestionPayload'], ParentType, ContextType, RequireFields<MutationRejectSuggestionArgs, 'input'>>;
  reopenSuggestion?: Resolver<ResolversTypes['ReopenSuggestionPayload'], ParentType, ContextType, RequireFields<MutationReopenSuggestionArgs, 'input'>>;
  splitClaim?: Resolver<ResolversTypes['SplitClaimPayload'], ParentType, ContextType, RequireFields<MutationSplitClaimArgs, 'input'>>;
  submitDocument?: Resolver<ResolversTypes['SubmitDocumentPayload'], ParentType, ContextType, RequireFields<MutationSubmitDocumentArgs, 'input'>>;
  submitUrl?: Resolver<ResolversTypes['SubmitUrlPayload'], ParentType, ContextType, RequireFields<MutationSubmitUrlArgs, 'input'>>;
  updateClaim?: Resolver<ResolversTypes['UpdateClaimPayload'], ParentType, ContextType, RequireFields<MutationUpdateClaimArgs, 'input'>>;
  withdrawEdge?: Resolver<ResolversTypes['WithdrawEdgePayload'], ParentType, ContextType, RequireFields<MutationWithdrawEdgeArgs, 'input'>>;
};

export type NodeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AuditEvent' | 'Claim' | 'Correction' | 'Device' | 'IpAddress' | 'Notice' | 'Organization' | 'Outlet' | 'Person' | 'Review' | 'Source' | 'Suggestion' | 'Version', ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  blogName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  excerpt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type OmittedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Omitted'] = ResolversParentTypes['Omitted']> = {
  afterAsOf?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowConfidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  membersLowConfidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  membersSuggested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surelyLater?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<OrganizationClaimsArgs, 'first'>>;
  devices?: Resolver<ReadonlyArray<ResolversTypes['Device']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<OrganizationMentionsArgs, 'first' | 'withSuggestions'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outlets?: Resolver<ReadonlyArray<ResolversTypes['Outlet']>, ParentType, ContextType>;
  registrations?: Resolver<ReadonlyArray<ResolversTypes['Registration']>, ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OriginResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Origin'] = ResolversParentTypes['Origin']> = {
  credited?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['OriginStanding'], ParentType, ContextType>;
};

export type OriginConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OriginConnection'] = ResolversParentTypes['OriginConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OriginEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OriginEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OriginEdge'] = ResolversParentTypes['OriginEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
};

export type OutletResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Outlet'] = ResolversParentTypes['Outlet']> = {
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<OutletSourcesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutletConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OutletConnection'] = ResolversParentTypes['OutletConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OutletEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutletEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OutletEdge'] = ResolversParentTypes['OutletEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Outlet'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParagraphResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Paragraph'] = ResolversParentTypes['Paragraph']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParagraphChangeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ParagraphChange'] = ResolversParentTypes['ParagraphChange']> = {
  after?: Resolver<Maybe<ResolversTypes['Paragraph']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Paragraph']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  spans?: Resolver<ReadonlyArray<ResolversTypes['WordSpan']>, ParentType, ContextType>;
};

export type ParagraphChangeConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ParagraphChangeConnection'] = ResolversParentTypes['ParagraphChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ParagraphChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParagraphChangeEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ParagraphChangeEdge'] = ResolversParentTypes['ParagraphChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ParagraphChange'], ParentType, ContextType>;
};

export type PartIndependenceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PartIndependence'] = ResolversParentTypes['PartIndependence']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  independence?: Resolver<ResolversTypes['Independence'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PersonClaimsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<PersonMentionsArgs, 'first' | 'withSuggestions'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profileUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<PersonSourcesArgs, 'first'>>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  routes?: Resolver<ReadonlyArray<ResolversTypes['Route']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  totalRoutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PublicationTimeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PublicationTime'] = ResolversParentTypes['PublicationTime']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['FuzzyDate'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditEvents?: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'first'>>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<QueryClaimArgs, 'id'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'first'>>;
  corrections?: Resolver<ResolversTypes['CorrectionConnection'], ParentType, ContextType, RequireFields<QueryCorrectionsArgs, 'first'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'name'>>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<QueryDevicesArgs, 'first'>>;
  ipAddress?: Resolver<Maybe<ResolversTypes['IpAddress']>, ParentType, ContextType, RequireFields<QueryIpAddressArgs, 'address'>>;
  ipAddresses?: Resolver<ResolversTypes['IpAddressConnection'], ParentType, ContextType, RequireFields<QueryIpAddressesArgs, 'first'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  notices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryNoticesArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'name'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  outlet?: Resolver<Maybe<ResolversTypes['Outlet']>, ParentType, ContextType, RequireFields<QueryOutletArgs, 'domain'>>;
  outlets?: Resolver<ResolversTypes['OutletConnection'], ParentType, ContextType, RequireFields<QueryOutletsArgs, 'first'>>;
  path?: Resolver<Maybe<ResolversTypes['CitationPath']>, ParentType, ContextType, RequireFields<QueryPathArgs, 'from' | 'to'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType, RequireFields<QueryProvenanceArgs, 'claim' | 'source'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, Partial<QuerySourceArgs>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
  spread?: Resolver<Maybe<ResolversTypes['Spread']>, ParentType, ContextType, RequireFields<QuerySpreadArgs, 'claim'>>;
  suggestions?: Resolver<ResolversTypes['SuggestionConnection'], ParentType, ContextType, RequireFields<QuerySuggestionsArgs, 'first' | 'state'>>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<QueryVersionArgs, 'id'>>;
};

export type RecordAssertionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordAssertionPayload'] = ResolversParentTypes['RecordAssertionPayload']> = {
  assertion?: Resolver<Maybe<ResolversTypes['Assertion']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordCitationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordCitationPayload'] = ResolversParentTypes['RecordCitationPayload']> = {
  citation?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordClaimPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordClaimPayload'] = ResolversParentTypes['RecordClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  similar?: Resolver<ReadonlyArray<ResolversTypes['SimilarClaim']>, ParentType, ContextType>;
};

export type RecordCorrectionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordCorrectionPayload'] = ResolversParentTypes['RecordCorrectionPayload']> = {
  correction?: Resolver<Maybe<ResolversTypes['Correction']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordEntityPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordEntityPayload'] = ResolversParentTypes['RecordEntityPayload']> = {
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordMakerPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordMakerPayload'] = ResolversParentTypes['RecordMakerPayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordMentionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordMentionPayload'] = ResolversParentTypes['RecordMentionPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  mention?: Resolver<Maybe<ResolversTypes['Mention']>, ParentType, ContextType>;
};

export type RecordNearDuplicatePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordNearDuplicatePayload'] = ResolversParentTypes['RecordNearDuplicatePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type RecordOwnerPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordOwnerPayload'] = ResolversParentTypes['RecordOwnerPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  outlet?: Resolver<Maybe<ResolversTypes['Outlet']>, ParentType, ContextType>;
};

export type RecordRegistrationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordRegistrationPayload'] = ResolversParentTypes['RecordRegistrationPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['Registration']>, ParentType, ContextType>;
};

export type RecordReviewPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordReviewPayload'] = ResolversParentTypes['RecordReviewPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type RecordSameArtifactPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordSameArtifactPayload'] = ResolversParentTypes['RecordSameArtifactPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type RecordSourcePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RecordSourcePayload'] = ResolversParentTypes['RecordSourcePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type RegistrationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Registration'] = ResolversParentTypes['Registration']> = {
  address?: Resolver<ResolversTypes['IpAddress'], ParentType, ContextType>;
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lookedUpAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  range?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RegistrationRole'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectSuggestionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RejectSuggestionPayload'] = ResolversParentTypes['RejectSuggestionPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['Suggestion']>, ParentType, ContextType>;
};

export type ReopenSuggestionPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ReopenSuggestionPayload'] = ResolversParentTypes['ReopenSuggestionPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['Suggestion']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  at?: Resolver<Maybe<ResolversTypes['FuzzyDate']>, ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RouteResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Route'] = ResolversParentTypes['Route']> = {
  hops?: Resolver<ReadonlyArray<ResolversTypes['RouteHop']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type RouteHopResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RouteHop'] = ResolversParentTypes['RouteHop']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['CitationBasis']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  via?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SharedCreditResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SharedCredit'] = ResolversParentTypes['SharedCredit']> = {
  by?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SharedCreditConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SharedCreditConnection'] = ResolversParentTypes['SharedCreditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SharedCreditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharedCreditEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SharedCreditEdge'] = ResolversParentTypes['SharedCreditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharedCredit'], ParentType, ContextType>;
};

export type SimilarClaimResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SimilarClaim'] = ResolversParentTypes['SimilarClaim']> = {
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  assertions?: Resolver<ResolversTypes['AssertionConnection'], ParentType, ContextType, RequireFields<SourceAssertionsArgs, 'first' | 'withSuggestions'>>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<SourceCitationsArgs, 'first' | 'withSuggestions' | 'withdrawn'>>;
  citedBy?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<SourceCitedByArgs, 'first' | 'withSuggestions' | 'withdrawn'>>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['Correction']>, ParentType, ContextType>;
  firstHand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<SourceMentionsArgs, 'first' | 'withSuggestions'>>;
  outlet?: Resolver<Maybe<ResolversTypes['Outlet']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['PublicationTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<SourceVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SplitClaimPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SplitClaimPayload'] = ResolversParentTypes['SplitClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type SpreadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Spread'] = ResolversParentTypes['Spread']> = {
  asOf?: Resolver<Maybe<ResolversTypes['AsOf']>, ParentType, ContextType>;
  chokepoints?: Resolver<ResolversTypes['ChokepointConnection'], ParentType, ContextType, RequireFields<SpreadChokepointsArgs, 'first'>>;
  circular?: Resolver<ReadonlyArray<ResolversTypes['CircularReport']>, ParentType, ContextType>;
  circularUnsettled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claim?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  corrections?: Resolver<ReadonlyArray<ResolversTypes['CorrectionReach']>, ParentType, ContextType>;
  denials?: Resolver<ReadonlyArray<ResolversTypes['Assertion']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['HopConnection'], ParentType, ContextType, RequireFields<SpreadHopsArgs, 'first'>>;
  independence?: Resolver<ResolversTypes['Independence'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['SpreadMetrics'], ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['Omitted'], ParentType, ContextType>;
  origins?: Resolver<ResolversTypes['OriginConnection'], ParentType, ContextType, RequireFields<SpreadOriginsArgs, 'first'>>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['PartIndependence']>, ParentType, ContextType>;
  sharedCredits?: Resolver<ResolversTypes['SharedCreditConnection'], ParentType, ContextType, RequireFields<SpreadSharedCreditsArgs, 'first'>>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['SpreadTotals'], ParentType, ContextType>;
  trees?: Resolver<ResolversTypes['TreeConnection'], ParentType, ContextType, RequireFields<SpreadTreesArgs, 'first'>>;
};

export type SpreadMetricsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SpreadMetrics'] = ResolversParentTypes['SpreadMetrics']> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxBreadth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outlets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parentRule?: Resolver<ResolversTypes['ParentRule'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  structuralVirality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  timeToNthOutlet?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<SpreadMetricsTimeToNthOutletArgs, 'n'>>;
};

export type SpreadTotalsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SpreadTotals'] = ResolversParentTypes['SpreadTotals']> = {
  families?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origins?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outlets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StandsOnResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['StandsOn'] = ResolversParentTypes['StandsOn']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SubmitDocumentPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SubmitDocumentPayload'] = ResolversParentTypes['SubmitDocumentPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SubmitUrlPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SubmitUrlPayload'] = ResolversParentTypes['SubmitUrlPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  anchor?: Resolver<Maybe<ResolversTypes['Anchor']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  diff?: Resolver<Maybe<ResolversTypes['VersionDiff']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SuggestionState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuggestionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SuggestionConnection'] = ResolversParentTypes['SuggestionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SuggestionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuggestionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SuggestionEdge'] = ResolversParentTypes['SuggestionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Suggestion'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outlets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TreeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Tree'] = ResolversParentTypes['Tree']> = {
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxBreadth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  outlets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  structuralVirality?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type TreeConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TreeConnection'] = ResolversParentTypes['TreeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TreeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TreeEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TreeEdge'] = ResolversParentTypes['TreeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tree'], ParentType, ContextType>;
};

export type UpdateClaimPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UpdateClaimPayload'] = ResolversParentTypes['UpdateClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VersionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Version'] = ResolversParentTypes['Version']> = {
  acknowledges?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bytesHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkWorthy?: Resolver<ResolversTypes['CheckWorthySentenceConnection'], ParentType, ContextType, RequireFields<VersionCheckWorthyArgs, 'first'>>;
  claimsLeftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diff?: Resolver<Maybe<ResolversTypes['VersionDiff']>, ParentType, ContextType, Partial<VersionDiffArgs>>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentionsLeftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['VersionConnection'] = ResolversParentTypes['VersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VersionDiffResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['VersionDiff'] = ResolversParentTypes['VersionDiff']> = {
  changes?: Resolver<ResolversTypes['ParagraphChangeConnection'], ParentType, ContextType, RequireFields<VersionDiffChangesArgs, 'first'>>;
  edit?: Resolver<ResolversTypes['EditKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  notices?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type VersionEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['VersionEdge'] = ResolversParentTypes['VersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type WithdrawEdgePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WithdrawEdgePayload'] = ResolversParentTypes['WithdrawEdgePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type WordSpanResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['WordSpan'] = ResolversParentTypes['WordSpan']> = {
  kind?: Resolver<ResolversTypes['SpanKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphqlContext> = {
  Anchor?: AnchorResolvers<ContextType>;
  AsOf?: AsOfResolvers<ContextType>;
  Assertion?: AssertionResolvers<ContextType>;
  AssertionConnection?: AssertionConnectionResolvers<ContextType>;
  AssertionEdge?: AssertionEdgeResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  CheckWorthySentence?: CheckWorthySentenceResolvers<ContextType>;
  CheckWorthySentenceConnection?: CheckWorthySentenceConnectionResolvers<ContextType>;
  CheckWorthySentenceEdge?: CheckWorthySentenceEdgeResolvers<ContextType>;
  Chokepoint?: ChokepointResolvers<ContextType>;
  ChokepointConnection?: ChokepointConnectionResolvers<ContextType>;
  ChokepointEdge?: ChokepointEdgeResolvers<ContextType>;
  CircularReport?: CircularReportResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  CitationConnection?: CitationConnectionResolvers<ContextType>;
  CitationEdge?: CitationEdgeResolvers<ContextType>;
  CitationPath?: CitationPathResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ConfirmSuggestionPayload?: ConfirmSuggestionPayloadResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CorrectionConnection?: CorrectionConnectionResolvers<ContextType>;
  CorrectionEdge?: CorrectionEdgeResolvers<ContextType>;
  CorrectionReach?: CorrectionReachResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DatedFact?: DatedFactResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  FuzzyDate?: GraphQLScalarType;
  Hop?: HopResolvers<ContextType>;
  HopConnection?: HopConnectionResolvers<ContextType>;
  HopEdge?: HopEdgeResolvers<ContextType>;
  Independence?: IndependenceResolvers<ContextType>;
  IpAddress?: IpAddressResolvers<ContextType>;
  IpAddressConnection?: IpAddressConnectionResolvers<ContextType>;
  IpAddressEdge?: IpAddressEdgeResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobProgress?: JobProgressResolvers<ContextType>;
  LinkAboutPayload?: LinkAboutPayloadResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  Omitted?: OmittedResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Origin?: OriginResolvers<ContextType>;
  OriginConnection?: OriginConnectionResolvers<ContextType>;
  OriginEdge?: OriginEdgeResolvers<ContextType>;
  Outlet?: OutletResolvers<ContextType>;
  OutletConnection?: OutletConnectionResolvers<ContextType>;
  OutletEdge?: OutletEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paragraph?: ParagraphResolvers<ContextType>;
  ParagraphChange?: ParagraphChangeResolvers<ContextType>;
  ParagraphChangeConnection?: ParagraphChangeConnectionResolvers<ContextType>;
  ParagraphChangeEdge?: ParagraphChangeEdgeResolvers<ContextType>;
  PartIndependence?: PartIndependenceResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  PublicationTime?: PublicationTimeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordAssertionPayload?: RecordAssertionPayloadResolvers<ContextType>;
  RecordCitationPayload?: RecordCitationPayloadResolvers<ContextType>;
  RecordClaimPayload?: RecordClaimPayloadResolvers<ContextType>;
  RecordCorrectionPayload?: RecordCorrectionPayloadResolvers<ContextType>;
  RecordEntityPayload?: RecordEntityPayloadResolvers<ContextType>;
  RecordMakerPayload?: RecordMakerPayloadResolvers<ContextType>;
  RecordMentionPayload?: RecordMentionPayloadResolvers<ContextType>;
  RecordNearDuplicatePayload?: RecordNearDuplicatePayloadResolvers<ContextType>;
  RecordOwnerPayload?: RecordOwnerPayloadResolvers<ContextType>;
  RecordRegistrationPayload?: RecordRegistrationPayloadResolvers<ContextType>;
  RecordReviewPayload?: RecordReviewPayloadResolvers<ContextType>;
  RecordSameArtifactPayload?: RecordSameArtifactPayloadResolvers<ContextType>;
  RecordSourcePayload?: RecordSourcePayloadResolvers<ContextType>;
  Registration?: RegistrationResolvers<ContextType>;
  RejectSuggestionPayload?: RejectSuggestionPayloadResolvers<ContextType>;
  ReopenSuggestionPayload?: ReopenSuggestionPayloadResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  RouteHop?: RouteHopResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SharedCredit?: SharedCreditResolvers<ContextType>;
  SharedCreditConnection?: SharedCreditConnectionResolvers<ContextType>;
  SharedCreditEdge?: SharedCreditEdgeResolvers<ContextType>;
  SimilarClaim?: SimilarClaimResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SplitClaimPayload?: SplitClaimPayloadResolvers<ContextType>;
  Spread?: SpreadResolvers<ContextType>;
  SpreadMetrics?: SpreadMetricsResolvers<ContextType>;
  SpreadTotals?: SpreadTotalsResolvers<ContextType>;
  StandsOn?: StandsOnResolvers<ContextType>;
  SubmitDocumentPayload?: SubmitDocumentPayloadResolvers<ContextType>;
  SubmitUrlPayload?: SubmitUrlPayloadResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  SuggestionConnection?: SuggestionConnectionResolvers<ContextType>;
  SuggestionEdge?: SuggestionEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  Tree?: TreeResolvers<ContextType>;
  TreeConnection?: TreeConnectionResolvers<ContextType>;
  TreeEdge?: TreeEdgeResolvers<ContextType>;
  UpdateClaimPayload?: UpdateClaimPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Version?: VersionResolvers<ContextType>;
  VersionConnection?: VersionConnectionResolvers<ContextType>;
  VersionDiff?: VersionDiffResolvers<ContextType>;
  VersionEdge?: VersionEdgeResolvers<ContextType>;
  WithdrawEdgePayload?: WithdrawEdgePayloadResolvers<ContextType>;
  WordSpan?: WordSpanResolvers<ContextType>;
};

