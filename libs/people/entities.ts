import 'reflect-metadata';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '#statutory-calendar/civil-date';

/** What a body is, as forms and the API name it. */
export const BODY_KINDS = {
  council: 'Council',
  icb: 'Integrated care board',
  trust: 'NHS trust',
  school: 'School or nursery',
  college: 'College',
  provider: 'Provider',
  gpPractice: 'GP practice',
  adviceService: 'Information and advice service',
  mediationService: 'Mediation service',
} as const;

/** One of them. */
export type BodyKind = keyof typeof BODY_KINDS;

/** A council, a school, a trust: somebody that people work at, and that is asked things. */
@Entity('body')
export class Body {
  @PrimaryColumn('bigint') id: number;
  @Column('text') kind: BodyKind;
  @Column('text') name: string;
  /** What stands after the @ of the posts that are held at it. */
  @Column('text', { name: 'known_as' }) knownAs: string;
  /** The area in which it is; null where that area is none of ours. */
  @Column('text', { nullable: true }) area: string | null;
  /** Unique reference number, UK provider reference number, code of the local authority, and the authority's own number. */
  @Column('text', { nullable: true }) urn: string | null;
  @Column('text', { nullable: true }) ukprn: string | null;
  @Column('text', { name: 'la_code', nullable: true }) laCode: string | null;
  @Column('text', { name: 'establishment_number', nullable: true }) establishmentNumber: string | null;
  @Column('text', { nullable: true }) type: string | null;
  @Column('text', { nullable: true }) phase: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) postcode: string | null;
  @Column('text') status: 'open' | 'closed' | 'proposed';
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: CivilDate | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: CivilDate | null;
  /** The posts of its area that answer for it; at a setting those of settings do besides. */
  @Column('text', { array: true }) posts: string[];
}

/** How a body is reached from a day on. */
@Entity('body_contact_point')
export class BodyContactPoint {
  @PrimaryColumn('bigint') id: number;
  @Column('bigint') body: number;
  @Column('text') way: WayToReach;
  @Column('text') value: string;
  @Column('date', { name: 'from_on' }) fromOn: CivilDate;
  /** The first day on which it is so no more. */
  @Column('date', { name: 'to_on', nullable: true }) toOn: CivilDate | null;
}

/** By what a body is reached. */
export const WAYS_TO_REACH = ['email', 'telephone', 'address', 'website'] as const;

/** One of them. */
export type WayToReach = (typeof WAYS_TO_REACH)[number];

/** What of the register is read through repositories. */
export const REGISTER_ENTITIES = [Body, BodyContactPoint];
